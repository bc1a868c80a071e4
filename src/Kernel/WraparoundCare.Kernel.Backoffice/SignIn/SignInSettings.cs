using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>Umbraco's settings of signing in, and the time.</summary>
internal sealed class SignInSettings(IOptions<SecuritySettings> security, IOptions<UserPasswordConfigurationSettings> passwords, TimeProvider time)
{
    public TimeProvider Time => time;

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public int MaxFailures => passwords.Value.MaxFailedAccessAttemptsBeforeLockout;

    /// <summary>How long a refusal takes at least, so that its time tells nothing.</summary>
    public TimeSpan MinRefusal => TimeSpan.FromMilliseconds(
        Math.Max(security.Value.UserDefaultFailedLoginDurationInMilliseconds, security.Value.UserMinimumFailedLoginDurationInMilliseconds));

    public bool AllowsSeveralSessions => security.Value.UserAllowConcurrentLogins ?? security.Value.AllowConcurrentLogins;

    public bool IsLocked(IUser user) =>
        user.IsLockedOut && (user.LastLockoutDate is not { } since || Now < since.AddMinutes(security.Value.UserDefaultLockoutTimeInMinutes));
}
