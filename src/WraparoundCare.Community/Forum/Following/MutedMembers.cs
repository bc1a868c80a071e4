using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Platform.Shared.Components.Conversation;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>
/// Whose posts a member does not want to see. What a moderator writes is always seen, also when they were muted before they became one.
/// </summary>
internal sealed class MutedMembers(ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumAuthors authors, TimeProvider time)
{
    /// <returns>Those who are muted now, the last first.</returns>
    public IReadOnlyList<MutedMember> Of(Guid? member)
    {
        if (member is null)
        {
            return [];
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var rows = work.Required.Db.Set<ForumMutedMemberRow>()
            .Where(row => row.MemberKey == member)
            .OrderByDescending(row => row.Since)
            .AsNoTracking()
            .ToList();
        var names = authors.Of(rows.Select(row => (Guid?)row.MutedKey));
        return [.. rows.Where(row => CanMute(names(row.MutedKey)))
            .Select(row => new MutedMember(row.Id, row.MutedKey, names(row.MutedKey).Name))];
    }

    /// <returns>False when it is somebody who cannot be muted.</returns>
    public bool Mute(Guid muted, Guid member)
    {
        using var scope = scopes.CreateCoreScope();
        var may = muted != member && CanMute(authors.Of([muted])(muted));
        if (may)
        {
            work.Required.Db.Database.ExecuteSql(
                $"""
                INSERT INTO forum_muted_member (id, member_key, muted_key, since)
                VALUES ({Guid.NewGuid()}, {member}, {muted}, {time.GetUtcNow().UtcDateTime})
                ON CONFLICT (member_key, muted_key) DO NOTHING
                """);
        }

        scope.Complete();
        return may;
    }

    public void Stop(Guid id, Guid member)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.Db.Set<ForumMutedMemberRow>().Where(row => row.Id == id && row.MemberKey == member).ExecuteDelete();
        scope.Complete();
    }

    public static bool CanMute(PostAuthor author) => author.Role is AuthorRole.Member;
}

/// <param name="Id">What forms say.</param>
/// <param name="Key">Who it is.</param>
/// <param name="Name">As others see it.</param>
internal sealed record MutedMember(Guid Id, Guid Key, string Name);
