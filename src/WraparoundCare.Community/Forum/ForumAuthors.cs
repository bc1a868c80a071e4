using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Examples;
using WraparoundCare.Community.Forum.Imports;
using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Platform.Shared.Components.Conversation;

namespace WraparoundCare.Community.Forum;

/// <summary>The names under which members write, as they are now.</summary>
internal sealed class ForumAuthors(ICoreScopeProvider scopes, ICurrentUnitOfWork work)
{
    /// <summary>Who has left the site.</summary>
    private static readonly PostAuthor Gone = new("Oud-lid");

    public Func<Guid?, PostAuthor> Of(IEnumerable<Guid?> members)
    {
        var keys = members.OfType<Guid>().Distinct().ToList();
        var known = keys.Count == 0 ? [] : Read(keys);
        if (keys.Exists(key => !known.ContainsKey(key) && key != ExampleAccount.Key))
        {
            AddImported(known, keys);
        }

        return key => key switch
        {
            { } member when known.TryGetValue(member, out var author) => author,
            { } member when member == ExampleAccount.Key => ExampleAccount.Author,
            _ => Gone,
        };
    }

    private Dictionary<Guid, PostAuthor> Read(List<Guid> keys)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return work.Required.Db.Database
            .SqlQuery<Author>(
                $"""
                SELECT person.key AS "Key", person.name AS "Name", CASE WHEN EXISTS (
                    SELECT 1 FROM member_to_group JOIN node kind ON kind.id = member_to_group.group_id
                    WHERE member_to_group.member_id = person.id AND kind.name = {MemberGroups.Moderator}) THEN 1 ELSE 0 END AS "Moderates"
                FROM node person
                """)
            .Where(row => keys.Contains(row.Key))
            .AsEnumerable()
            .ToDictionary(
                row => row.Key, row => new PostAuthor(row.Name, row.Moderates == 1 ? AuthorRole.Moderator : AuthorRole.Member));
    }

    private void AddImported(Dictionary<Guid, PostAuthor> known, List<Guid> keys)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        foreach (var row in work.Required.Db.Set<ImportedAuthorRow>().AsNoTracking().Where(row => keys.Contains(row.Key)))
        {
            known.TryAdd(row.Key, ImportedAuthorRow.AuthorOf(row.Name));
        }
    }

    private sealed record Author(Guid Key, string Name, int Moderates);
}
