using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Users;

/// <summary>
/// All user groups, kept as rows: a cloned group shares its languages and permissions with the original, so each reader
/// gets a group built anew.
/// </summary>
internal sealed class UserGroupSet(IReadOnlyList<UserGroupRow> rows, Dictionary<int, int> userCounts, IShortStringHelper shortStringHelper)
{
    private readonly Dictionary<int, UserGroupRow> _byId = rows.ToDictionary(row => row.Id);

    public bool Exists(int id) => _byId.ContainsKey(id);

    public IUserGroup? Build(int id) => _byId.TryGetValue(id, out var row) ? Build(row) : null;

    public IReadOnlyList<IUserGroup> BuildWhere(Func<UserGroupRow, bool> condition) => [.. rows.Where(condition).Select(Build)];

    public IReadOnlyUserGroup? ReadOnly(int id) => Build(id)?.ToReadOnlyGroup();

    private IUserGroup Build(UserGroupRow row)
    {
        var group = new UserGroup(shortStringHelper, userCounts.GetValueOrDefault(row.Id), row.Alias, row.Name, row.Icon);
        group.DisableChangeTracking();
        group.Id = row.Id;
        group.Key = row.Key;
        group.Description = row.Description;
        group.StartContentId = row.StartContentId;
        group.StartMediaId = row.StartMediaId;
        group.HasAccessToAllLanguages = row.HasAccessToAllLanguages;
        group.Permissions = row.Permissions.ToHashSet();
        group.GranularPermissions = row.GranularPermissions.Select(ToGranularPermission).ToHashSet();
        group.CreateDate = row.CreateDate;
        group.UpdateDate = row.UpdateDate;
        row.Sections.ForEach(group.AddAllowedSection);
        row.Languages.ForEach(language => group.AddAllowedLanguage(language.LanguageId));
        group.ResetDirtyProperties(rememberDirty: false);
        group.EnableChangeTracking();
        return group;
    }

    private static IGranularPermission ToGranularPermission(UserGroupGranularPermissionRow row) => (row.Context, row.EntityKey) switch
    {
        (DocumentGranularPermission.ContextType, { } key) => new DocumentGranularPermission { Key = key, Permission = row.Permission },
        (DocumentPropertyValueGranularPermission.ContextType, { } key) =>
            new DocumentPropertyValueGranularPermission { Key = key, Permission = row.Permission },
        _ => new UnknownTypeGranularPermission { Context = row.Context, Permission = row.Permission },
    };
}

internal sealed class UserGroupCache(ScopeAccessor scopes, IShortStringHelper shortStringHelper) : TableCache<UserGroupSet>(scopes)
{
    protected override UserGroupSet Load(SiteDbContext db)
    {
        var rows = db.Set<UserGroupRow>().AsNoTracking()
            .Include(row => row.Languages)
            .Include(row => row.GranularPermissions)
            .AsSplitQuery()
            .OrderBy(row => row.Id)
            .ToList();
        var userCounts = db.Set<UserToGroupRow>().GroupBy(row => row.UserGroupId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionary(group => group.Key, group => group.Count);
        return new UserGroupSet(rows, userCounts, shortStringHelper);
    }
}
