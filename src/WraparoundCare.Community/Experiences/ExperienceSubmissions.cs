using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Privacy.Guard;

namespace WraparoundCare.Community.Experiences;

internal enum SubmissionOutcome
{
    Done,

    /// <summary>It is not there, or not of who asks.</summary>
    Absent,

    /// <summary>It is at the editors or on the site, and is not changed here.</summary>
    Closed,

    /// <summary>Another window kept something else meanwhile.</summary>
    ChangedElsewhere,

    /// <summary>It may hold a citizen service number, which is kept nowhere.</summary>
    HoldsNumber,

    /// <summary>Its writer is at as many as somebody can be at.</summary>
    TooMany,
}

/// <summary>What members write for the site and have not given away: each change is one transaction.</summary>
internal sealed class ExperienceSubmissions(ICoreScopeProvider scopes, ICurrentUnitOfWork work, PrivacyGuard guard, TimeProvider time)
{
    /// <summary>How many somebody can be at.</summary>
    public const int OpenAtMost = 20;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Everything of a member, what they were at last first.</summary>
    public IReadOnlyList<ExperienceSubmissionRow> Of(Guid member)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. Rows(work.Required.Db).AsNoTracking().Where(row => row.MemberKey == member).OrderByDescending(row => row.SavedAt)];
    }

    /// <returns>Null when there is none, or when it is somebody else's.</returns>
    public ExperienceSubmissionRow? Find(Guid id, Guid member)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return Rows(work.Required.Db).AsNoTracking().FirstOrDefault(row => row.Id == id && row.MemberKey == member);
    }

    /// <summary>Keeps what stands in a form, whole or not; the first time it is made.</summary>
    public SubmissionOutcome Save(ExperienceForm form, Guid member) => Write(form, member, row => row.IdleSince = Now);

    /// <summary>Keeps what stands in a form that is right, and gives it to the editors.</summary>
    public SubmissionOutcome Send(ExperienceForm form, Guid member) => Write(form, member, row =>
        (row.State, row.SentAt, row.IdleSince) = (SubmissionState.Sent, Now, null));

    /// <summary>Takes it back from the editors, to go on with it.</summary>
    /// <returns>False when it is not at them.</returns>
    public bool TakeBack(Guid id, Guid member)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        var taken = Rows(work.Required.Db)
            .Where(row => row.Id == id && row.MemberKey == member && row.State == SubmissionState.Sent)
            .ExecuteUpdate(set => set
                .SetProperty(row => row.State, SubmissionState.Draft)
                .SetProperty(row => row.Version, row => row.Version + 1)
                .SetProperty(row => row.IdleSince, Now));
        scope.Complete();
        return taken > 0;
    }

    /// <summary>Throws it away. What is on the site stays, and so does what led there.</summary>
    /// <returns>False when there was nothing to throw away.</returns>
    public bool Discard(Guid id, Guid member)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        var gone = Rows(work.Required.Db)
            .Where(row => row.Id == id && row.MemberKey == member && row.State != SubmissionState.Published)
            .ExecuteDelete();
        scope.Complete();
        return gone > 0;
    }

    private SubmissionOutcome Write(ExperienceForm form, Guid member, Action<ExperienceSubmissionRow> finish)
    {
        if (form.Guarded.Any(text => guard.Check(text.Text ?? string.Empty).Any(finding => finding.Severity is GuardSeverity.Block)))
        {
            return SubmissionOutcome.HoldsNumber;
        }

        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        var row = Held(work.Required.Db, form.Id, member);
        var outcome = row.MemberKey != member ? SubmissionOutcome.Absent
            : !row.IsOpen ? SubmissionOutcome.Closed
            : row.Version != form.DraftVersion ? SubmissionOutcome.ChangedElsewhere
            : row.Version == 0 && OpenOf(work.Required.Db, member) > OpenAtMost ? SubmissionOutcome.TooMany
            : SubmissionOutcome.Done;
        if (outcome is not SubmissionOutcome.Done)
        {
            return outcome;
        }

        Fill(row, form);
        (row.Version, row.SavedAt) = (row.Version + 1, Now);
        finish(row);
        work.Required.Db.SaveChanges();
        scope.Complete();
        return outcome;
    }

    // Whoever writes the same one is alone with it until the commit, also when it is the first time.
    private ExperienceSubmissionRow Held(SiteDbContext db, Guid id, Guid member)
    {
        db.Database.ExecuteSql(
            $"""
            INSERT INTO experience_submission (id, member_key, state, version, saved_at)
            VALUES ({id}, {member}, {(int)SubmissionState.Draft}, 0, {Now})
            ON CONFLICT DO NOTHING
            """);
        Rows(db).Where(row => row.Id == id).ExecuteUpdate(set => set.SetProperty(row => row.Version, row => row.Version));
        return Rows(db).Single(row => row.Id == id);
    }

    private static void Fill(ExperienceSubmissionRow row, ExperienceForm form)
    {
        (row.Title, row.Occasion, row.WhatWeDid) = (Kept(form.Title), Kept(form.Occasion), Kept(form.WhatWeDid));
        (row.WhatWorked, row.WhatDidNotWork, row.Tip) = (Kept(form.WhatWorked), Kept(form.WhatDidNotWork), Kept(form.Tip));
        row.ProjectKey = Guid.TryParse(form.Project, out var project) ? project : null;
        row.Steps = Kept(string.Join(' ', form.Steps ?? []));
        row.Credit = Enum.TryParse<SubmissionCredit>(form.Credit, out var credit) ? credit : null;
    }

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n");

    private static int OpenOf(SiteDbContext db, Guid member) => Rows(db).Count(row =>
        row.MemberKey == member && (row.State == SubmissionState.Draft || row.State == SubmissionState.ChangesAsked));

    private static DbSet<ExperienceSubmissionRow> Rows(SiteDbContext db) => db.Set<ExperienceSubmissionRow>();
}
