using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Platform.Experiences;

namespace WraparoundCare.Community.Experiences;

internal enum ReviewOutcome
{
    Done,

    /// <summary>Its writer took it back or changed it, or another editor was first.</summary>
    Changed,

    /// <summary>The site has no place for it, or refuses it.</summary>
    Refused,
}

/// <summary>What editors do with the experiences that members sent in.</summary>
internal sealed class ExperienceReviews(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, MemberRecords members, SubmissionMail mail, TimeProvider time)
{
    public const int PageSize = 20;

    private IQueryable<ExperienceSubmissionRow> Rows => work.Required.Db.Set<ExperienceSubmissionRow>();

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>What waits for the editors, the oldest first, and then what is on the site.</summary>
    /// <param name="page">From 1.</param>
    public (IReadOnlyList<ExperienceSubmissionRow> Rows, int Total) Received(int page)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var rows = Rows.AsNoTracking().Where(row => row.State == SubmissionState.Sent || row.State == SubmissionState.Published);
        IReadOnlyList<ExperienceSubmissionRow> found =
        [
            .. rows.OrderBy(row => row.State)
                .ThenByDescending(row => row.PublishedAt)
                .ThenBy(row => row.SentAt)
                .ThenBy(row => row.Id)
                .Skip((page - 1) * PageSize)
                .Take(PageSize),
        ];
        return (found, rows.Count());
    }

    /// <returns>Null when it does not wait for the editors: what its writer is at is their own.</returns>
    public ExperienceSubmissionRow? Find(Guid id)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return Rows.AsNoTracking().FirstOrDefault(row => row.Id == id && row.State == SubmissionState.Sent);
    }

    /// <summary>Whether it waits for the editors or did so before.</summary>
    public bool WasSent(Guid id)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return Rows.Any(row => row.Id == id && row.SentAt != null);
    }

    /// <returns>How the writer is named on the page; null for nobody in particular.</returns>
    public string? AuthorOf(ExperienceSubmissionRow row) =>
        row.Credit is SubmissionCredit.Named ? members.Get(row.MemberKey)?.Name : null;

    /// <param name="id">Which one.</param>
    /// <param name="seen">The version that the editor saw.</param>
    /// <param name="remark">What must be different, as its writer reads it.</param>
    public ReviewOutcome AskChanges(Guid id, int seen, string remark) => Decide(id, seen, (rows, row) =>
    {
        rows.ExecuteUpdate(set => set
            .SetProperty(submission => submission.State, SubmissionState.ChangesAsked)
            .SetProperty(submission => submission.Remark, remark)
            .SetProperty(submission => submission.IdleSince, Now));
        mail.TellOfChanges(row.MemberKey);
        return true;
    });

    /// <summary>The page, and what its writer sees of it, in one transaction.</summary>
    public ReviewOutcome Publish(Guid id, int seen, ExperiencePublisher publisher, IUser editor) => Decide(id, seen, (rows, row) =>
    {
        if (publisher.Publish(Page(row), editor) is not { } page)
        {
            return false;
        }

        rows.ExecuteUpdate(set => set
            .SetProperty(submission => submission.State, SubmissionState.Published)
            .SetProperty(submission => submission.PageKey, page)
            .SetProperty(submission => submission.PublishedAt, Now)
            .SetProperty(submission => submission.Remark, (string?)null));
        mail.TellOfPage(row.MemberKey);
        return true;
    });

    private ReviewOutcome Decide(
        Guid id, int seen, Func<IQueryable<ExperienceSubmissionRow>, ExperienceSubmissionRow, bool> decide)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        // Alone with it until the commit, and only while it is what the editor saw.
        var held = Rows
            .Where(row => row.Id == id && row.State == SubmissionState.Sent && row.Version == seen)
            .ExecuteUpdate(set => set.SetProperty(row => row.Version, row => row.Version + 1));
        if (held == 0)
        {
            return ReviewOutcome.Changed;
        }

        var rows = Rows.Where(row => row.Id == id);
        if (!decide(rows, rows.AsNoTracking().Single()))
        {
            return ReviewOutcome.Refused;
        }

        scope.Complete();
        return ReviewOutcome.Done;
    }

    private SentExperience Page(ExperienceSubmissionRow row) => new(row.Title!.Trim())
    {
        Occasion = row.Occasion!.Trim(),
        WhatWeDid = row.WhatWeDid!.Trim(),
        WhatWorked = row.WhatWorked!.Trim(),
        WhatDidNotWork = row.WhatDidNotWork?.Trim(),
        Tip = row.Tip?.Trim(),
        Author = AuthorOf(row),
        Project = row.ProjectKey,
        Steps = row.StepKeys,
    };
}
