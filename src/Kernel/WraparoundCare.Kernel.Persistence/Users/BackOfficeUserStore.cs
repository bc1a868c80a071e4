using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WraparoundCare.Kernel.Persistence.Users;

/// <summary>How the kernel's user service reads and saves users: each call in a scope of its own.</summary>
internal sealed class BackOfficeUserStore(ICoreScopeProvider scopes, UserRepository users, IEventMessagesFactory messages)
    : IBackOfficeUserStore, IBackOfficeUserReader
{
    public IUser? GetById(int id) => Read(() => users.Get(id));

    public IUser? GetByKey(Guid key) => Read(() => users.Get(key));

    public IEnumerable<IUser> GetManyById(IEnumerable<int> ids) => Read(() => ids.Select(users.Get).OfType<IUser>().ToList());

    public IEnumerable<IUser> GetManyByKey(IEnumerable<Guid> keys) => Read(() => keys.Select(users.Get).OfType<IUser>().ToList());

    public IEnumerable<IUser> GetAllInGroup(int groupId) => Read(() => users.GetAllInGroup(groupId));

    public Task<IUser?> GetByUserNameAsync(string username) =>
        Task.FromResult(Read(() => users.GetByUsername(username, includeSecurityData: true)));

    public Task<IUser?> GetByEmailAsync(string email) => Task.FromResult(Read(() => users.GetByEmail(email)));

    public Task<IUser?> GetAsync(int id) => Task.FromResult(GetById(id));

    public Task<IUser?> GetAsync(Guid key) => Task.FromResult(GetByKey(key));

    public Task<IEnumerable<IUser>> GetUsersAsync(params Guid[]? keys) => Task.FromResult(GetManyByKey(keys ?? []));

    public Task<IEnumerable<IUser>> GetUsersAsync(params int[]? ids) => Task.FromResult(GetManyById(ids ?? []));

    public Task<IEnumerable<IUser>> GetAllInGroupAsync(int groupId) => Task.FromResult(GetAllInGroup(groupId));

    public async Task<UserOperationStatus> SaveAsync(IUser user)
    {
        using var scope = scopes.CreateCoreScope();
        var eventMessages = messages.Get();
        var saving = new UserSavingNotification(user, eventMessages);
        if (await scope.Notifications.PublishCancelableAsync(saving))
        {
            scope.Complete();
            return UserOperationStatus.CancelledByNotification;
        }

        users.Save(user);
        scope.Notifications.Publish(new UserSavedNotification(user, eventMessages).WithStateFrom(saving));
        scope.Complete();
        return UserOperationStatus.Success;
    }

    public Task<UserOperationStatus> DisableAsync(IUser user)
    {
        user.IsApproved = false;
        return SaveAsync(user);
    }

    private T Read<T>(Func<T> read)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return read();
    }
}

/// <summary>Between the two identities of a user.</summary>
internal sealed class UserIdKeyResolver(ICoreScopeProvider scopes, UserCache users) : IUserIdKeyResolver
{
    public async Task<int> GetAsync(Guid key)
    {
        var found = await TryGetAsync(key);
        return found.Success ? found.Result : throw new InvalidOperationException($"There is no user with key {key}.");
    }

    public async Task<Guid> GetAsync(int id)
    {
        var found = await TryGetAsync(id);
        return found.Success ? found.Result : throw new InvalidOperationException($"There is no user with id {id}.");
    }

    public Task<Attempt<int>> TryGetAsync(Guid key) => Task.FromResult(
        Find(all => all.Find(key)) is { } user ? Attempt.Succeed(user.Id) : Attempt.Fail<int>());

    public Task<Attempt<Guid>> TryGetAsync(int id) => Task.FromResult(
        Find(all => all.Find(id)) is { } user ? Attempt.Succeed(user.Key) : Attempt.Fail<Guid>());

    private UserRow? Find(Func<UserSet, UserRow?> find)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return find(users.Content);
    }
}
