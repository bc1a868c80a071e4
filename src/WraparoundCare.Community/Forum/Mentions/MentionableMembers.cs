using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Mentions;

/// <summary>
/// Whom a writer can name: members whose name the writer can read on the forum, because they wrote something there, and who may read
/// what is written. Who only reads is named by nobody.
/// </summary>
internal sealed class MentionableMembers(ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumCategories categories)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <returns>Those with one of these names, whatever their capitals.</returns>
    public IReadOnlyList<NamedMember> Named(IReadOnlyCollection<string> names, NamePlace place)
    {
        if (names.Count == 0)
        {
            return [];
        }

        // SQLite knows capitals of unaccented letters only.
        var lower = names.Select(name => name.ToLower(Dutch)).ToList();
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. All(work.Required.Db, place).Where(row => names.Contains(row.Name) || lower.Contains(row.Lower))];
    }

    /// <returns>Those of whom a name begins so, who wrote in the topic first.</returns>
    public IReadOnlyList<NamedMember> Starting(string text, NamePlace place, int most)
    {
        var typed = Literal(text);
        var (lower, title) = (typed.ToLower(Dutch), Dutch.TextInfo.ToTitleCase(typed.ToLower(Dutch)));
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. All(work.Required.Db, place)
            .Where(row => EF.Functions.Like(row.Lower, lower + "%", "\\") || EF.Functions.Like(row.Lower, "% " + lower + "%", "\\")
                || EF.Functions.Like(row.Name, typed + "%", "\\") || EF.Functions.Like(row.Name, "% " + typed + "%", "\\")
                || EF.Functions.Like(row.Name, title + "%", "\\") || EF.Functions.Like(row.Name, "% " + title + "%", "\\"))
            .OrderByDescending(row => row.IsInTopic)
            .ThenBy(row => row.Lower)
            .ThenBy(row => row.Key)
            .Take(most)];
    }

    /// <returns>The members of a group who may read there, not more than there may be and one.</returns>
    public IReadOnlyList<Guid> In(string group, NamePlace place, int most)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. Readers(work.Required.Db, place, group).OrderBy(row => row.Key).Select(row => row.Key).Take(most + 1)];
    }

    /// <summary>Tells members of one name apart, and tells nothing else of them.</summary>
    public static string CodeOf(Guid member) => Convert.ToHexStringLower(SHA256.HashData(member.ToByteArray()).AsSpan(0, 3));

    private IQueryable<NamedMember> All(SiteDbContext db, NamePlace place)
    {
        var readable = categories.ReadableBy(place.Writer).Select(category => category.Id).ToList();

        // What somebody wrote under a pseudonym says nothing of them.
        var posts = db.Set<ForumPostRow>().Where(post => post.State == PostState.Visible && post.Pseudonym == null);
        var seen = posts.Where(post => db.Set<ForumTopicRow>().Any(topic =>
            topic.Id == post.TopicId && topic.State == PostState.Visible && readable.Contains(topic.CategoryId)));

        // The first that is found is enough; SQLite looks at all of them when it is asked whether there is any.
        return Readers(db, place, group: null)
            .Where(row => seen.Where(post => post.AuthorKey == row.Key).Select(post => 1).FirstOrDefault() == 1)
            .Select(row => new NamedMember
            {
                Key = row.Key,
                Name = row.Name,
                Lower = row.Lower,
                IsInTopic = posts.Any(post => post.AuthorKey == row.Key && post.TopicId == place.Topic),
            });
    }

    private static IQueryable<Reader> Readers(SiteDbContext db, NamePlace place, string? group) => db.Database.SqlQuery<Reader>(
        $"""
        SELECT person.key AS "Key", person.name AS "Name", LOWER(person.name) AS "Lower"
        FROM member JOIN node person ON person.id = member.node_id
        WHERE member.is_approved = {true} AND person.name IS NOT NULL
            AND ({place.Category.Readers is null} OR EXISTS (
                SELECT 1 FROM member_to_group JOIN node kind ON kind.id = member_to_group.group_id
                WHERE member_to_group.member_id = person.id
                    AND kind.name IN ({place.Category.Readers ?? string.Empty}, {MemberGroups.Moderator})))
            AND ({group is null} OR EXISTS (
                SELECT 1 FROM member_to_group JOIN node kind ON kind.id = member_to_group.group_id
                WHERE member_to_group.member_id = person.id AND kind.name = {group ?? string.Empty}))
        """);

    private static string Literal(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);

    private sealed record Reader(Guid Key, string Name, string Lower);
}

/// <param name="Writer">Who names somebody.</param>
/// <param name="Category">Where.</param>
/// <param name="Topic">In which topic; null for a new one.</param>
internal sealed record NamePlace(ForumVisitor Writer, ForumCategoryRow Category, long? Topic);

/// <summary>Somebody who can be named.</summary>
internal sealed record NamedMember
{
    public required Guid Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The name as the database writes it without capitals.</summary>
    public required string Lower { get; init; }

    /// <summary>Whether they wrote in the topic.</summary>
    public required bool IsInTopic { get; init; }
}
