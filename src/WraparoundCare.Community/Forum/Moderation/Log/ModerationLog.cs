using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Moderation.Log;

/// <summary>
/// What moderators did, for everybody: the day, the act, the category and the kind of reason. No names, no texts, and nothing of a category
/// that the visitor may not read.
/// </summary>
internal sealed class ModerationLog(ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumCategories categories)
{
    public const int PageSize = 50;

    /// <param name="visitor">Who reads it.</param>
    /// <param name="page">Which part of it, from 1.</param>
    /// <returns>The last first, and how many there are in all.</returns>
    public (IReadOnlyList<LogLine> Lines, int Total) On(ForumVisitor visitor, int page)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var readable = categories.ReadableBy(visitor).ToDictionary(category => category.Id, category => category.Name);
        var keys = readable.Keys.ToList();
        var rows = Acts().Where(act => act.CategoryId == null || keys.Contains(act.CategoryId.Value));
        var shown = rows
            .OrderByDescending(act => act.DecidedAt)
            .ThenByDescending(act => act.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .ToList();
        return ([.. shown.Select(act => act.Line(readable))], rows.Count());
    }

    // Who was let in is no act against anybody, and what a decision did to each of several writers is one act.
    private IQueryable<Act> Acts() => work.Required.Db.Database.SqlQuery<Act>(
        $"""
        SELECT id AS "Id", decided_at AS "DecidedAt", kind AS "OfForum", 0 AS "OfMember", category_id AS "CategoryId", ground AS "Ground"
        FROM forum_decision WHERE part_of IS NULL
        UNION ALL
        SELECT id, decided_at, 0, kind, NULL, ground FROM member_decision WHERE kind <> {(int)DecisionKind.Approved}
        """);

    private sealed record Act(Guid Id, DateTime DecidedAt, int OfForum, int OfMember, Guid? CategoryId, int? Ground)
    {
        public LogLine Line(Dictionary<Guid, string> categories) => new(
            DateTime.SpecifyKind(DecidedAt, DateTimeKind.Utc),
            OfMember > 0
                ? "Lid: " + DecisionWords.Of((DecisionKind)OfMember).ToLowerInvariant()
                : ForumDecisionWords.Of((ForumDecision)OfForum),
            CategoryId is { } category ? categories[category] : null,
            Ground is { } ground ? Grounds.Of((Ground)ground) : null);
    }
}

/// <param name="At">When, in UTC.</param>
/// <param name="What">What was done.</param>
/// <param name="Category">Where; null for what is about a member.</param>
/// <param name="Ground">The kind of reason; null when none was asked.</param>
internal sealed record LogLine(DateTime At, string What, string? Category, string? Ground);
