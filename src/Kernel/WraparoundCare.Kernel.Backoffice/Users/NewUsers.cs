using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>Makes users, with a password that is shown once, or without one: programs and those who are invited.</summary>
internal sealed class NewUsers(IBackOfficeUserStore store, UserPasswords passwords, UserSettings settings)
{
    public async Task<IdentityCreationResult> CreateAsync(UserCreateModel model)
    {
        var password = model.Kind == UserKind.Api ? null : passwords.Generate();
        return Result(await SaveAsync(model, password), password);
    }

    public async Task<IdentityCreationResult> CreateForInviteAsync(UserCreateModel model) => Result(await SaveAsync(model, null), null);

    public string GeneratePassword() => passwords.Generate();

    private Task<UserOperationStatus> SaveAsync(UserCreateModel model, string? password)
    {
        var user = new User(settings.Global)
        {
            Name = model.Name,
            Email = model.Email,
            Username = model.UserName,
            Key = model.Id ?? Guid.NewGuid(),
            Kind = model.Kind,

            // Who made it approves it, or who was invited by accepting.
            IsApproved = false,
            Language = settings.Global.DefaultUILanguage,
            SecurityStamp = Account.NewSecurityStamp(),
        };
        if (password is not null)
        {
            passwords.Set(user, password);
        }

        return store.SaveAsync(user);
    }

    private static IdentityCreationResult Result(UserOperationStatus status, string? password) => status switch
    {
        UserOperationStatus.Success => new IdentityCreationResult { Succeded = true, InitialPassword = password },
        UserOperationStatus.CancelledByNotification => IdentityCreationResult.Cancel(),
        _ => IdentityCreationResult.Fail($"The user could not be saved: {status}."),
    };
}
