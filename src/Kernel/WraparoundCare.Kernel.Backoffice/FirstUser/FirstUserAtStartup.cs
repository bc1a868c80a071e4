using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.FirstUser;

/// <summary>
/// Gives the super user the name, the address and the password of Umbraco's unattended settings, as long as it has no password
/// and nobody else is there. After that the settings do nothing: whoever can sign in changes users there.
/// </summary>
internal sealed class FirstUserAtStartup(
    FirstUserSettings settings,
    IUserService users,
    IBackOfficeUserStore store,
    UserPasswords passwords,
    FirstUserTransaction transaction) : INotificationAsyncHandler<UmbracoApplicationStartingNotification>
{
    private const string Section = "Umbraco:CMS:Unattended";

    public async Task HandleAsync(UmbracoApplicationStartingNotification notification, CancellationToken cancellationToken)
    {
        // The settings' own validation refuses one or two of the three.
        if (settings.Unattended is
            {
                InstallUnattended: true,
                UnattendedUserName: { Length: > 0 } name,
                UnattendedUserEmail: { Length: > 0 } email,
                UnattendedUserPassword: { Length: > 0 } password,
            }
            && await FindUserWithoutLoginAsync() is { } user)
        {
            if (passwords.FaultsOfSetting(password) is { Count: > 0 } faults)
            {
                throw new FirstUserException($"The password of {Section}:UnattendedUserPassword needs {string.Join(", ", faults)}.");
            }

            await SaveAsync(user, name, email, email, password);
        }
    }

    /// <summary>
    /// Makes a password for the first user when the settings gave none, under a lock: of several nodes that start together one does it.
    /// </summary>
    /// <returns>The login, to be shown once; null when there is somebody who can sign in.</returns>
    public async Task<FirstLogin?> GenerateAsync()
    {
        using var scope = transaction.Begin();
        if (await FindUserWithoutLoginAsync() is not { } user)
        {
            scope.Complete();
            return null;
        }

        var password = passwords.Generate();
        await SaveAsync(user, user.Name, user.Email, user.Username, password);
        scope.Complete();
        return new FirstLogin(user.Username, password);
    }

    private async Task<IUser?> FindUserWithoutLoginAsync()
    {
        users.GetAll(0, 1, out var total);
        var user = total == 1 ? await users.GetAsync(Constants.Security.SuperUserKey) : null;
        return string.IsNullOrEmpty(user?.RawPasswordValue) ? user : null;
    }

    private async Task SaveAsync(IUser user, string? name, string email, string username, string password)
    {
        var now = transaction.Now;
        user.Name = name;
        user.Email = email;
        user.Username = username;
        user.Language = settings.Language;
        user.EmailConfirmedDate = now;
        passwords.Set(user, password);
        var status = await store.SaveAsync(user);
        if (status != UserOperationStatus.Success)
        {
            throw new FirstUserException($"The user of {Section} could not be saved: {status}.");
        }
    }
}

/// <summary>What the first user signs in with.</summary>
internal sealed record FirstLogin(string Username, string Password);

/// <summary>Umbraco's settings for the user of a new site: who it is, and in which language the backoffice speaks.</summary>
internal sealed class FirstUserSettings(IOptions<UnattendedSettings> unattended, IOptions<GlobalSettings> global)
{
    public UnattendedSettings Unattended => unattended.Value;

    public string Language => global.Value.DefaultUILanguage;
}

/// <summary>The transaction in which the first user gets a password, and its time.</summary>
internal sealed class FirstUserTransaction(ICoreScopeProvider scopes, TimeProvider time)
{
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public ICoreScope Begin()
    {
        var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.KeyValues);
        return scope;
    }
}
