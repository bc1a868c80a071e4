using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>Umbraco's settings of users, as what signs them in takes them.</summary>
internal sealed class UserSettings(
    IOptions<GlobalSettings> global, IOptions<SecuritySettings> security, IOptions<UserPasswordConfigurationSettings> passwords)
{
    public GlobalSettings Global => global.Value;

    public SecuritySettings Security => security.Value;

    public UserPasswordConfigurationSettings Passwords => passwords.Value;

    public SignInPolicy SignIn { get; } = new(
        passwords.Value.MaxFailedAccessAttemptsBeforeLockout,
        TimeSpan.FromMinutes(Math.Max(1, security.Value.UserDefaultLockoutTimeInMinutes)),
        TimeSpan.FromMilliseconds(Math.Max(
            security.Value.UserDefaultFailedLoginDurationInMilliseconds, security.Value.UserMinimumFailedLoginDurationInMilliseconds)),
        security.Value.UserAllowConcurrentLogins ?? security.Value.AllowConcurrentLogins);

    public PasswordRules PasswordRules { get; } = new(new PasswordOptions
    {
        RequiredLength = passwords.Value.RequiredLength,
        RequireDigit = passwords.Value.RequireDigit,
        RequireLowercase = passwords.Value.RequireLowercase,
        RequireUppercase = passwords.Value.RequireUppercase,
        RequireNonAlphanumeric = passwords.Value.RequireNonLetterOrDigit,
    });
}
