using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Members;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.MemberGroups;

/// <summary>Groups of members, and who is in them. Assigning a group that does not exist creates it, as in Umbraco.</summary>
internal sealed class MemberGroupRepository(ScopeAccessor scopes, IEventMessagesFactory messages, TimeProvider timeProvider)
    : IMemberGroupRepository
{
    private SiteDbContext Db => scopes.Db;

    private IQueryable<MemberGroupRecord> Groups => MemberGroupRecord.Query(Db);

    public IMemberGroup? Get(int id) => First(Groups.Where(group => group.Id == id));

    public IMemberGroup? Get(Guid uniqueId) => First(Groups.Where(group => group.Key == uniqueId));

    public IMemberGroup? GetByName(string? name) => name is null ? null : First(MemberGroupRecord.Named(Db, name));

    public IEnumerable<IMemberGroup> GetMany(params int[]? ids) =>
        Read(ids is { Length: > 0 } ? Groups.Where(group => ids.Contains(group.Id)) : Groups);

    public IEnumerable<IMemberGroup> Get(IQuery<IMemberGroup> query) => Read(Groups.Matching(query));

    public bool Exists(int id) => Groups.Any(group => group.Id == id);

    public int Count(IQuery<IMemberGroup>? query) => Groups.Matching(query).Count();

    public IEnumerable<IMemberGroup> GetMemberGroupsForMember(int memberId) => Read(Of(Memberships.Where(row => row.MemberId == memberId)));

    public IEnumerable<IMemberGroup> GetMemberGroupsForMember(string? username)
    {
        var normalized = MemberRow.Normalize(username ?? string.Empty);
        var members = Db.Set<MemberRow>().Where(member => member.NormalizedUsername == normalized).Select(member => member.NodeId);
        return Read(Of(Memberships.Where(row => members.Contains(row.MemberId))));
    }

    public IMemberGroup? CreateIfNotExists(string roleName)
    {
        if (GetByName(roleName) is { } existing)
        {
            return existing;
        }

        var group = new MemberGroup { Name = roleName };
        var eventMessages = messages.Get();
        var saving = new MemberGroupSavingNotification(group, eventMessages);
        if (scopes.RequiredScope.Notifications.PublishCancelable(saving))
        {
            return null;
        }

        Save(group);
        scopes.RequiredScope.Notifications.Publish(new MemberGroupSavedNotification(group, eventMessages).WithStateFrom(saving));
        return group;
    }

    public void Save(IMemberGroup entity)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        entity.UpdateDate = now;
        if (entity.HasIdentity)
        {
            var row = Db.Set<NodeRow>().Single(node => node.Id == entity.Id && node.ObjectType == Constants.ObjectTypes.MemberGroup);
            row.Name = entity.Name;
            row.UpdateDate = now;
        }
        else
        {
            Insert(entity, now);
        }

        Db.SaveChanges();
        entity.ResetDirtyProperties();
    }

    public void Delete(IMemberGroup entity)
    {
        // Through the context, so that what was read of it before is known to be gone.
        Db.RemoveRange(
            Db.Set<NodeRow>().Where(node => node.Id == entity.Id && node.ObjectType == Constants.ObjectTypes.MemberGroup).ToList());
        Db.SaveChanges();
    }

    public void ReplaceRoles(int[] memberIds, string[] roleNames)
    {
        var wanted = Ensure(roleNames);
        Db.RemoveRange(Memberships.Where(row => memberIds.Contains(row.MemberId) && !wanted.Contains(row.GroupId)).ToList());
        Db.SaveChanges();
        Assign(memberIds, wanted);
    }

    public void AssignRoles(int[] memberIds, string[] roleNames) => Assign(memberIds, Ensure(roleNames));

    public void DissociateRoles(int[] memberIds, string[] roleNames)
    {
        var groups = roleNames.Select(name => MemberGroupRecord.Named(Db, name).Select(group => group.Id).FirstOrDefault()).ToArray();
        Db.RemoveRange(Memberships.Where(row => memberIds.Contains(row.MemberId) && groups.Contains(row.GroupId)).ToList());
        Db.SaveChanges();
    }

    private DbSet<MemberToGroupRow> Memberships => Db.Set<MemberToGroupRow>();

    private void Insert(IMemberGroup group, DateTime now)
    {
        group.CreateDate = now;
        var row = new NodeRow
        {
            Key = group.Key,
            ObjectType = Constants.ObjectTypes.MemberGroup,
            ParentId = Constants.System.Root,
            Level = 1,
            Name = group.Name,
            CreatorId = group.CreatorId,
            CreateDate = now,
            UpdateDate = now,
        };
        Db.Add(row);
        Db.SaveChanges();
        Db.SetPath(row, Constants.System.RootString);
        group.Id = row.Id;
    }

    private int[] Ensure(string[] roleNames) =>
        [.. roleNames.Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(CreateIfNotExists)
            .OfType<IMemberGroup>()
            .Select(group => group.Id)];

    private void Assign(int[] memberIds, int[] groupIds)
    {
        var known = Memberships.Where(row => memberIds.Contains(row.MemberId) && groupIds.Contains(row.GroupId)).AsEnumerable()
            .Select(row => (row.MemberId, row.GroupId)).ToHashSet();
        foreach (var memberId in memberIds)
        {
            Db.AddRange(groupIds.Where(groupId => known.Add((memberId, groupId)))
                .Select(groupId => new MemberToGroupRow { MemberId = memberId, GroupId = groupId }));
        }

        Db.SaveChanges();
    }

    private IQueryable<MemberGroupRecord> Of(IQueryable<MemberToGroupRow> memberships) =>
        Groups.Where(group => memberships.Any(row => row.GroupId == group.Id));

    private static IMemberGroup? First(IQueryable<MemberGroupRecord> groups) => Read(groups).FirstOrDefault();

    private static List<IMemberGroup> Read(IQueryable<MemberGroupRecord> groups) =>
        [.. groups.OrderBy(group => group.Name).ThenBy(group => group.Id).AsEnumerable().Select(ToGroup)];

    private static MemberGroup ToGroup(MemberGroupRecord record)
    {
        var group = new MemberGroup
        {
            Id = record.Id,
            Key = record.Key,
            Name = record.Name,
            CreatorId = record.CreatorId,
            CreateDate = record.CreateDate,
            UpdateDate = record.UpdateDate,
        };
        group.ResetDirtyProperties(rememberDirty: false);
        return group;
    }
}
