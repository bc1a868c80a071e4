using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Logins;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Users;

/// <summary>Backoffice users. Login sessions and API clients come with signing in.</summary>
internal sealed class UserRepository(
    ScopeAccessor scopes, UserCache cache, UserGroupCache groups, UserBuilder builder, TimeProvider timeProvider) : IUserRepository
{
    private SiteDbContext Db => scopes.Db;

    private UserSet All => cache.Content;

    public IUser? Get(Guid id) => Build(All.Find(id));

    public IUser? Get(int id) => Build(All.Find(id));

    public IUser? Get(int? id, bool includeSecurityData) => id is { } number ? Get(number) : null;

    public IUser? GetByUsername(string username, bool includeSecurityData) => Build(All.FindByUsername(username));

    public IUser? GetForUpgradeByEmail(string email) => GetByEmail(email);

    public IUser? GetByEmail(string email) => Build(All.FindByEmail(email));

    public IEnumerable<IUser> GetMany(params Guid[]? ids) => ids is { Length: > 0 }
        ? BuildAll(ids.Select(All.Find).OfType<UserRow>())
        : BuildAll(All.Rows);

    public bool Exists(Guid id) => All.Find(id) is not null;

    public bool ExistsByUserName(string username) => All.FindByUsername(username) is not null;

    public bool ExistsByLogin(string login) => ExistsByUserName(login);

    public IProfile? GetProfile(string username) => ToProfile(All.FindByUsername(username));

    public IProfile? GetProfile(int id) => ToProfile(All.Find(id));

    public IEnumerable<IUser> GetAllInGroup(int groupId) => BuildAll(All.Rows.Where(row => IsIn(row, groupId)));

    public IEnumerable<IUser> GetAllNotInGroup(int groupId) => BuildAll(All.Rows.Where(row => !IsIn(row, groupId)));

    public IEnumerable<IUser> Get(IQuery<IUser> query) => BuildAll(Matching(query));

    public int Count(IQuery<IUser>? query) => Db.Set<UserRow>().Matching(query).Count();

    public int GetCountByQuery(IQuery<IUser>? query) => Count(query);

    public IDictionary<UserState, int> GetUserStates()
    {
        var counts = BuildAll(All.Rows).CountBy(user => user.UserState).ToDictionary();
        return Enum.GetValues<UserState>().ToDictionary(
            state => state, state => state == UserState.All ? All.Rows.Count : counts.GetValueOrDefault(state));
    }

    public IEnumerable<IUser> GetPagedResultsByQuery(
        IQuery<IUser>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Expression<Func<IUser, object?>> orderBy,
        Direction orderDirection = Direction.Ascending,
        string[]? includeUserGroups = null,
        string[]? excludeUserGroups = null,
        UserState[]? userState = null,
        IQuery<IUser>? filter = null)
    {
        var users = BuildAll(Matching(query, filter))
            .Where(user => includeUserGroups is null or [] || user.Groups.Any(group => includeUserGroups.Contains(group.Alias)))
            .Where(user => excludeUserGroups is null or [] || !user.Groups.Any(group => excludeUserGroups.Contains(group.Alias)))
            .Where(user => userState is null or [] || userState.Contains(UserState.All) || userState.Contains(user.UserState))
            .ToList();
        totalRecords = users.Count;
        var key = orderBy.Compile();
        var ordered = orderDirection == Direction.Ascending ? users.OrderBy(key) : users.OrderByDescending(key);
        return ordered.Skip((int)(pageIndex * pageSize)).Take(pageSize).ToList();
    }

    public void Save(IUser entity)
    {
        UserRow row;
        if (entity.HasIdentity)
        {
            entity.StampChanged(timeProvider);
            row = Db.Set<UserRow>()
                .Include(user => user.Groups)
                .Include(user => user.StartNodes)
                .AsSplitQuery()
                .Single(user => user.Id == entity.Id);
        }
        else
        {
            entity.StampNew(timeProvider);
            row = Db.Add(new UserRow { Key = entity.Key, CreateDate = entity.CreateDate, Kind = entity.Kind }).Entity;
        }

        UserWriter.Write(entity, row);
        Db.SaveChanges();
        if (!entity.HasIdentity)
        {
            entity.Id = row.Id;
        }

        entity.ResetDirtyProperties();
        cache.Invalidate();
        groups.Invalidate();
    }

    /// <exception cref="InvalidOperationException">It is the super user.</exception>
    public void Delete(IUser entity)
    {
        if (entity.Key == Constants.Security.SuperUserKey)
        {
            throw new InvalidOperationException("The super user cannot be deleted.");
        }

        AccountLogins.Remove(Db, entity.Key);
        Db.Remove(Db.Set<UserRow>().Single(row => row.Id == entity.Id));
        Db.SaveChanges();
        cache.Invalidate();
        groups.Invalidate();
    }

    public Guid CreateLoginSession(int? userId, string requestingIpAddress, bool cleanStaleSessions = true) =>
        throw NotBuilt(nameof(CreateLoginSession));

    public bool ValidateLoginSession(int userId, Guid sessionId) => throw NotBuilt(nameof(ValidateLoginSession));

    public int ClearLoginSessions(int userId) => throw NotBuilt(nameof(ClearLoginSessions));

    public int ClearLoginSessions(TimeSpan timespan) => throw NotBuilt(nameof(ClearLoginSessions));

    public void ClearLoginSession(Guid sessionId) => throw NotBuilt(nameof(ClearLoginSession));

    public IEnumerable<string> GetAllClientIds() => throw NotBuilt(nameof(GetAllClientIds));

    public IEnumerable<string> GetClientIds(int id) => throw NotBuilt(nameof(GetClientIds));

    public void AddClientId(int id, string clientId) => throw NotBuilt(nameof(AddClientId));

    public bool RemoveClientId(int id, string clientId) => throw NotBuilt(nameof(RemoveClientId));

    public IUser? GetByClientId(string clientId) => throw NotBuilt(nameof(GetByClientId));

    private static NotSupportedException NotBuilt(string member) =>
        new($"The kernel port {nameof(IUserRepository)}.{member} is not built yet.");

    private static bool IsIn(UserRow row, int groupId) => row.Groups.Exists(membership => membership.UserGroupId == groupId);

    private static UserProfile? ToProfile(UserRow? row) => row is null ? null : new UserProfile(row.Id, row.Name);

    private IEnumerable<UserRow> Matching(IQuery<IUser>? query, IQuery<IUser>? filter = null)
    {
        var ids = Db.Set<UserRow>().Matching(query).Matching(filter).OrderBy(row => row.Id).Select(row => row.Id).ToList();
        return ids.Select(All.Find).OfType<UserRow>();
    }

    private User? Build(UserRow? row) => row is null ? null : builder.Build(row);

    private List<User> BuildAll(IEnumerable<UserRow> rows) => [.. rows.Select(builder.Build)];
}
