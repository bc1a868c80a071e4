using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WraparoundCare.Kernel.Website.FirstUser;

/// <summary>
/// Gives the super user the name, the address and the password of Umbraco's unattended settings, as long as it has no password
/// and nobody else is there. After that the settings do nothing: whoever can sign in changes users there.
/// </summary>
internal sealed class FirstUserAtStartup(
    IOptions<UnattendedSettings> settings,
    IUserService users,
    IBackOfficeUserStore store,
    UserPasswords passwords,
    TimeProvider time) : INotificationAsyncHandler<UmbracoApplicationStartingNotification>
{
    private const string Section = "Umbraco:CMS:Unattended";

    public async Task HandleAsync(UmbracoApplicationStartingNotification notification, CancellationToken cancellationToken)
    {
        // The settings' own validation refuses one or two of the three.
        if (settings.Value is
            { InstallUnattended: true, UnattendedUserName: { Length: > 0 } name, UnattendedUserEmail: { Length: > 0 } email, UnattendedUserPassword: { Length: > 0 } password }
            && await FindUserWithoutLoginAsync() is { } user)
        {
            if (passwords.Faults(password) is { Count: > 0 } faults)
            {
                throw new FirstUserException($"The password of {Section}:UnattendedUserPassword needs {string.Join(", ", faults)}.");
            }

            await SaveAsync(user, name, email, password);
        }
    }

    private async Task<IUser?> FindUserWithoutLoginAsync()
    {
        users.GetAll(0, 1, out var total);
        var user = total == 1 ? await users.GetAsync(Constants.Security.SuperUserKey) : null;
        return string.IsNullOrEmpty(user?.RawPasswordValue) ? user : null;
    }

    private async Task SaveAsync(IUser user, string name, string email, string password)
    {
        var now = time.GetUtcNow().UtcDateTime;
        user.Name = name;
        user.Email = email;
        user.Username = email;
        user.EmailConfirmedDate = now;
        passwords.Set(user, password, now);
        var status = await store.SaveAsync(user);
        if (status != UserOperationStatus.Success)
        {
            throw new FirstUserException($"The user of {Section} could not be saved: {status}.");
        }
    }
}
