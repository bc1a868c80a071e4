using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Users;

internal sealed class UserGroupRepository(ScopeAccessor scopes, UserGroupCache cache, UserCache users, TimeProvider timeProvider)
    : IUserGroupRepository
{
    private SiteDbContext Db => scopes.Db;

    private UserGroupSet All => cache.Content;

    public IUserGroup? Get(int id) => All.Build(id);

    public IUserGroup? Get(string alias) => All.BuildWhere(row => row.Alias == alias) is [var group, ..] ? group : null;

    public IEnumerable<IUserGroup> GetMany(params int[]? ids) =>
        All.BuildWhere(row => ids is null or [] || ids.Contains(row.Id));

    public bool Exists(int id) => All.Exists(id);

    public IEnumerable<IUserGroup> Get(IQuery<IUserGroup> query)
    {
        var ids = Db.Set<UserGroupRow>().Matching(query).Select(row => row.Id).ToHashSet();
        return All.BuildWhere(row => ids.Contains(row.Id));
    }

    public int Count(IQuery<IUserGroup>? query) => Db.Set<UserGroupRow>().Matching(query).Count();

    public IEnumerable<IUserGroup> GetGroupsAssignedToSection(string sectionAlias) =>
        All.BuildWhere(row => row.Sections.Contains(sectionAlias));

    public void Save(IUserGroup entity)
    {
        UserGroupRow row;
        if (entity.HasIdentity)
        {
            entity.StampChanged(timeProvider);
            row = Db.Set<UserGroupRow>()
                .Include(group => group.Languages)
                .Include(group => group.GranularPermissions)
                .Single(group => group.Id == entity.Id);
        }
        else
        {
            entity.StampNew(timeProvider);
            row = Db.Add(new UserGroupRow { Key = entity.Key, CreateDate = entity.CreateDate }).Entity;
        }

        Write(entity, row);
        Db.SaveChanges();
        if (!entity.HasIdentity)
        {
            entity.Id = row.Id;
        }

        Invalidate();
        entity.ResetDirtyProperties();
    }

    public void AddOrUpdateGroupWithUsers(IUserGroup userGroup, int[]? userIds)
    {
        Save(userGroup);
        if (userIds is null)
        {
            return;
        }

        var members = Db.Set<UserToGroupRow>().Where(row => row.UserGroupId == userGroup.Id).ToList();
        Db.RemoveRange(members.Where(row => !userIds.Contains(row.UserId)));
        Db.AddRange(userIds.Except(members.Select(row => row.UserId))
            .Select(id => new UserToGroupRow { UserGroupId = userGroup.Id, UserId = id }));
        Db.SaveChanges();
        Invalidate();
    }

    public void Delete(IUserGroup entity)
    {
        Db.Remove(Db.Set<UserGroupRow>().Single(row => row.Id == entity.Id));
        Db.SaveChanges();
        Invalidate();
    }

    public EntityPermissionCollection GetPermissions(int[] groupIds, params int[] entityIds)
    {
        var granted = Db.Set<UserGroupGranularPermissionRow>()
            .Where(row => groupIds.Contains(row.UserGroupId) && row.Context == DocumentGranularPermission.ContextType)
            .Join(
                Db.Set<NodeRow>(),
                row => row.EntityKey,
                node => node.Key,
                (row, node) => new { row.UserGroupId, NodeId = node.Id, row.Permission });
        if (entityIds.Length > 0)
        {
            granted = granted.Where(row => entityIds.Contains(row.NodeId));
        }

        return new EntityPermissionCollection(granted.AsEnumerable()
            .GroupBy(row => (row.UserGroupId, row.NodeId), row => row.Permission)
            .Select(group => new EntityPermission(group.Key.UserGroupId, group.Key.NodeId, group.ToHashSet())));
    }

    public EntityPermissionCollection GetPermissions(
        IReadOnlyUserGroup[]? groups, bool fallbackToDefaultPermissions, params int[] nodeIds)
    {
        if (groups is null or [])
        {
            return [];
        }

        var hasGranular = groups.Any(group => group.GranularPermissions.Any(permission => permission is DocumentGranularPermission));
        var result = hasGranular ? GetPermissions([.. groups.Select(group => group.Id)], nodeIds) : [];
        if (fallbackToDefaultPermissions)
        {
            var ids = nodeIds.Length > 0 ? nodeIds : [.. result.Select(permission => permission.EntityId).Distinct()];
            foreach (var group in groups)
            {
                // What was granted for the node itself stays: the collection keeps one entry for each group and node.
                result.UnionWith(ids.Select(id => new EntityPermission(group.Id, id, group.Permissions, isDefaultPermissions: true)));
            }
        }

        return result;
    }

    public void ReplaceGroupPermissions(int groupId, ISet<string> permissions, params int[] entityIds)
    {
        var keys = KeysOf(entityIds);
        var group = Load(groupId);
        group.GranularPermissions.RemoveAll(row => IsForDocument(row, keys));
        Grant(group, keys, permissions);
    }

    public void AssignGroupPermission(int groupId, string permission, params int[] entityIds)
    {
        var keys = KeysOf(entityIds);
        var group = Load(groupId);
        group.GranularPermissions.RemoveAll(row => IsForDocument(row, keys) && row.Permission == permission);
        Grant(group, keys, [permission]);
    }

    private static bool IsForDocument(UserGroupGranularPermissionRow row, List<Guid> keys) =>
        row.Context == DocumentGranularPermission.ContextType && row.EntityKey is { } key && keys.Contains(key);

    private static void Write(IUserGroup entity, UserGroupRow row)
    {
        row.Alias = entity.Alias;
        row.Name = entity.Name ?? entity.Alias;
        row.Description = entity.Description;
        row.Icon = entity.Icon;
        row.StartContentId = entity.StartContentId;
        row.StartMediaId = entity.StartMediaId;
        row.HasAccessToAllLanguages = entity.HasAccessToAllLanguages;
        row.Sections = [.. entity.AllowedSections];
        row.Permissions = [.. entity.Permissions.Order(StringComparer.Ordinal)];
        row.UpdateDate = entity.UpdateDate;

        var languages = entity.AllowedLanguages.ToHashSet();
        row.Languages.RemoveAll(language => !languages.Contains(language.LanguageId));
        languages.ExceptWith(row.Languages.Select(language => language.LanguageId));
        row.Languages.AddRange(languages.Select(id => new UserGroupLanguageRow { LanguageId = id }));

        row.GranularPermissions.Clear();
        row.GranularPermissions.AddRange(entity.GranularPermissions.Select(permission => new UserGroupGranularPermissionRow
        {
            EntityKey = permission.Key,
            Context = permission.Context,
            Permission = permission.Permission,
        }));
    }

    private List<Guid> KeysOf(int[] nodeIds) =>
        Db.Set<NodeRow>().Where(node => nodeIds.Contains(node.Id)).Select(node => node.Key).ToList();

    private UserGroupRow Load(int id) => Db.Set<UserGroupRow>().Include(group => group.GranularPermissions).Single(group => group.Id == id);

    private void Grant(UserGroupRow group, List<Guid> keys, IEnumerable<string> permissions)
    {
        group.GranularPermissions.AddRange(keys.SelectMany(_ => permissions, (key, permission) => new UserGroupGranularPermissionRow
        {
            EntityKey = key,
            Context = DocumentGranularPermission.ContextType,
            Permission = permission,
        }));
        Db.SaveChanges();
        Invalidate();
    }

    private void Invalidate()
    {
        cache.Invalidate();
        users.Invalidate();
    }
}
