using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Users;

/// <summary>All backoffice users, kept as rows: there are few, and every change of content asks for one.</summary>
internal sealed class UserSet(IReadOnlyList<UserRow> rows)
{
    private readonly Dictionary<int, UserRow> _byId = rows.ToDictionary(row => row.Id);
    private readonly Dictionary<Guid, UserRow> _byKey = rows.ToDictionary(row => row.Key);

    public IReadOnlyList<UserRow> Rows => rows;

    public UserRow? Find(int id) => _byId.GetValueOrDefault(id);

    public UserRow? Find(Guid key) => _byKey.GetValueOrDefault(key);

    public UserRow? FindByUsername(string username) =>
        rows.FirstOrDefault(row => row.Username.Equals(username, StringComparison.OrdinalIgnoreCase));

    public UserRow? FindByEmail(string email) =>
        rows.FirstOrDefault(row => row.Email.Equals(email, StringComparison.OrdinalIgnoreCase));
}

internal sealed class UserCache(ScopeAccessor scopes) : TableCache<UserSet>(scopes)
{
    protected override UserSet Load(SiteDbContext db) => new(
        db.Set<UserRow>().AsNoTracking()
            .Include(row => row.Groups)
            .Include(row => row.StartNodes)
            .AsSplitQuery()
            .OrderBy(row => row.Id)
            .ToList());
}

/// <summary>
/// Makes the kernel's users of rows. A user always has its groups: without them the kernel drops values of variants silently.
/// </summary>
internal sealed class UserBuilder(UserGroupCache groups, IOptions<GlobalSettings> settings)
{
    public User Build(UserRow row)
    {
        var user = new User(
            settings.Value,
            row.Id,
            row.Name,
            row.Email,
            row.Username,
            row.Password ?? string.Empty,
            row.PasswordConfiguration,
            row.Groups.Select(membership => groups.Content.ReadOnly(membership.UserGroupId)).OfType<IReadOnlyUserGroup>(),
            StartNodes(row, isMedia: false),
            StartNodes(row, isMedia: true));
        user.DisableChangeTracking();
        user.Key = row.Key;
        SetState(user, row);
        user.ResetDirtyProperties(rememberDirty: false);
        user.EnableChangeTracking();
        return user;
    }

    private static int[] StartNodes(UserRow row, bool isMedia) =>
        [.. row.StartNodes.Where(node => node.IsMedia == isMedia).Select(node => node.NodeId)];

    private static void SetState(User user, UserRow row)
    {
        user.SecurityStamp = row.SecurityStamp;
        user.IsApproved = row.IsApproved;
        user.IsLockedOut = row.IsLockedOut;
        user.FailedPasswordAttempts = row.FailedPasswordAttempts;
        user.LastLoginDate = row.LastLoginDate;
        user.LastLockoutDate = row.LastLockoutDate;
        user.LastPasswordChangeDate = row.LastPasswordChangeDate;
        user.EmailConfirmedDate = row.EmailConfirmedDate;
        user.InvitedDate = row.InvitedDate;
        user.Language = row.Language;
        user.Avatar = row.Avatar;
        user.Kind = row.Kind;
        user.CreateDate = row.CreateDate;
        user.UpdateDate = row.UpdateDate;
    }
}
