using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Privacy.Guard;

namespace WraparoundCare.Community.Forum.Drafts;

/// <summary>
/// Keeps what members type before they send it, so that a lost session, an empty battery or a restart costs no words. What may be a citizen
/// service number is not kept here either.
/// </summary>
internal sealed class ForumDrafts(ICoreScopeProvider scopes, ICurrentUnitOfWork work, PrivacyGuard guard, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <returns>Null when nothing is kept.</returns>
    public ForumDraftRow? Find(Guid member, string place)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var row = Rows(work.Required.Db, member, place).AsNoTracking().FirstOrDefault(row => !row.IsSent);
        return row is { HoldsWords: true } ? row : null;
    }

    /// <returns>Everything that a member has not sent, the last first.</returns>
    public IReadOnlyList<ForumDraftRow> Of(Guid member)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. work.Required.Db.Set<ForumDraftRow>()
            .AsNoTracking()
            .Where(row => row.MemberKey == member && !row.IsSent)
            .OrderByDescending(row => row.SavedAt)
            .AsEnumerable()
            .Where(row => row.HoldsWords)];
    }

    /// <summary>Keeps what stands in a form. Whatever another window wrote meanwhile stays as it is.</summary>
    /// <param name="member">Who types it.</param>
    /// <param name="place">Where the form is sent to.</param>
    /// <param name="form">The form, with the version of the draft that it came with or kept last.</param>
    public DraftOutcome Keep(Guid member, string place, PostForm form)
    {
        var typed = form.Typed;
        if (typed.Texts.Any(HoldsNumber))
        {
            return new DraftOutcome(DraftResult.HoldsNumber);
        }

        using var scope = scopes.CreateCoreScope();
        var row = Held(work.Required.Db, member, place);
        var result = ResultFor(row, form);
        if (result is DraftResult.Kept)
        {
            (row.FormId, row.Version, row.IsSent, row.SavedAt) = (form.Id, row.Version + 1, false, Now);
            (row.Title, row.Text, row.Tried) = (typed.Title, typed.Text, typed.Tried);
            (row.WorkArea, row.Step, row.Theme) = (typed.WorkArea, typed.Step, typed.Theme);
            row.IsPseudonymous = typed.IsPseudonymous;
            work.Required.Db.SaveChanges();
        }

        scope.Complete();
        return new DraftOutcome(result, row.Version, row.SavedAt);
    }

    public void Discard(Guid member, string place)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        Rows(work.Required.Db, member, place).ExecuteDelete();
        scope.Complete();
    }

    /// <summary>Ends the draft of a form that was sent, in the transaction of what came of it. A draft of another window stays.</summary>
    public static void End(SiteDbContext db, WrittenPost post, DateTime now)
    {
        if (post.Form is not { } form)
        {
            return;
        }

        // The form may still be on its way with what was typed last.
        Insert(db, post.Author, form.Place, form.Id, now);
        Rows(db, post.Author, form.Place)
            .Where(row => row.FormId == form.Id || row.Version == form.DraftVersion)
            .ExecuteUpdate(set => set
                .SetProperty(row => row.FormId, form.Id)
                .SetProperty(row => row.IsSent, true)
                .SetProperty(row => row.Title, (string?)null)
                .SetProperty(row => row.Text, (string?)null)
                .SetProperty(row => row.Tried, (string?)null)
                .SetProperty(row => row.WorkArea, (string?)null));
    }

    private static DraftResult ResultFor(ForumDraftRow row, PostForm form) => row switch
    {
        _ when row.FormId == form.Id => row.IsSent ? DraftResult.Sent : DraftResult.Kept,
        { IsSent: false, HoldsWords: true } when row.Version != form.DraftVersion => DraftResult.Elsewhere,
        _ => DraftResult.Kept,
    };

    // Whoever keeps a draft of the same form is alone with it until the commit, also when it is the first.
    private ForumDraftRow Held(SiteDbContext db, Guid member, string place)
    {
        work.Required.BeginWrite();
        Insert(db, member, place, Guid.Empty, Now);
        Rows(db, member, place).ExecuteUpdate(set => set.SetProperty(row => row.Version, row => row.Version));
        return Rows(db, member, place).Single();
    }

    private static void Insert(SiteDbContext db, Guid member, string place, Guid form, DateTime now) => db.Database.ExecuteSql(
        $"""
        INSERT INTO forum_draft (member_key, place, form_id, version, is_sent, is_pseudonymous, saved_at)
        VALUES ({member}, {place}, {form}, 0, {false}, {false}, {now})
        ON CONFLICT DO NOTHING
        """);

    private static IQueryable<ForumDraftRow> Rows(SiteDbContext db, Guid member, string place) =>
        db.Set<ForumDraftRow>().Where(row => row.MemberKey == member && row.Place == place);

    private bool HoldsNumber(string text) => guard.Check(text).Any(finding => finding.Severity is GuardSeverity.Block);
}

/// <summary>What stands in a form.</summary>
internal sealed record TypedText(string? Text)
{
    public string? Title { get; init; }

    public string? Tried { get; init; }

    public string? WorkArea { get; init; }

    public int? Step { get; init; }

    public string? Theme { get; init; }

    public bool IsPseudonymous { get; init; }

    public IEnumerable<string> Texts => new[] { Title, Text, Tried, WorkArea }.OfType<string>();
}

internal enum DraftResult
{
    Kept,

    /// <summary>The form was sent already.</summary>
    Sent,

    /// <summary>Another window went on with the draft.</summary>
    Elsewhere,

    /// <summary>There may be a citizen service number in it.</summary>
    HoldsNumber,
}

/// <param name="Result">What became of it.</param>
/// <param name="Version">Of what is kept now.</param>
/// <param name="SavedAt">When that was, in UTC.</param>
internal sealed record DraftOutcome(DraftResult Result, int Version = 0, DateTime SavedAt = default);
