using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Members;

/// <summary>
/// The members of the site, who are the kernel's: an editor sees and changes them as in any Umbraco site. They sign in with their address.
/// Their username says nothing of them, because the kernel writes it into what nodes tell one another, where it outlives a member.
/// </summary>
internal sealed class MemberRecords(ICoreScopeProvider scopes, IMemberService members, ICurrentUnitOfWork work, Silence silence)
{
    /// <summary>Before anything is read: whoever changes a member is alone with all of them until the scope ends.</summary>
    public ICoreScope BeginChange()
    {
        var scope = scopes.CreateCoreScope();
        scope.EagerWriteLock(Constants.Locks.MemberTree);
        return scope;
    }

    public ICoreScope BeginReading() => scopes.CreateCoreScope(autoComplete: true);

    /// <returns>The address as members have it: nobody remembers which letters were capitals.</returns>
    public static string Normalize(string email) => email.Trim().ToLowerInvariant();

    public IMember? FindByEmail(string email) => members.GetByEmail(Normalize(email));

    public IMember? Get(Guid key) => members.GetById(key);

    /// <returns>Until when the member cannot write, in UTC; null when they can.</returns>
    public DateTime? SilencedUntil(Guid key) => silence.Of(key);

    /// <param name="text">A part of a name or an address; null for all.</param>
    /// <param name="page">Which part of them, from 0.</param>
    /// <param name="size">How many are in a part.</param>
    /// <returns>The newest first, and how many there are in all.</returns>
    public (IReadOnlyList<IMember> Members, long Total) Search(string? text, int page, int size)
    {
        var found = members.GetAll(
            page,
            size,
            out var total,
            "createDate",
            Direction.Descending,
            orderBySystemField: true,
            memberTypeAlias: null,
            text ?? string.Empty);
        return ([.. found], total);
    }

    public IMember Create(string email, string name) =>
        members.CreateMember($"lid-{Guid.NewGuid():N}", Normalize(email), name, Constants.Conventions.MemberTypes.DefaultAlias);

    public void Save(IMember member) => members.Save(member);

    public void Delete(IMember member) => members.Delete(member);

    public IReadOnlyList<string> GroupsOf(IMember member) => [.. members.GetAllRoles(member.Id)];

    /// <summary>The groups of a list of members. The kernel knows those of one; a query for each would make long lists slow.</summary>
    public ILookup<Guid, string> GroupsOf(IReadOnlyCollection<IMember> list)
    {
        using var scope = BeginReading();
        var keys = list.Select(member => member.Key).ToList();
        return work.Required.Db.Database
            .SqlQuery<Membership>(
                $"""
                SELECT person.key AS "Member", kind.name AS "Group"
                FROM member_to_group
                JOIN node person ON person.id = member_to_group.member_id
                JOIN node kind ON kind.id = member_to_group.group_id
                """)
            .Where(row => keys.Contains(row.Member))
            .OrderBy(row => row.Group)
            .AsEnumerable()
            .ToLookup(row => row.Member, row => row.Group);
    }

    public void AddTo(IMember member, string group) => members.AssignRole(member.Id, group);

    public void RemoveFrom(IMember member, string group) => members.DissociateRole(member.Id, group);

    private sealed record Membership(Guid Member, string Group);
}
