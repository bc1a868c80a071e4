using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>
/// Audit entries of what somebody changes in how they sign in themselves: what a thief of the session would do too. What the kernel
/// announces is written down by <see cref="SignIn.SignInAudit"/>.
/// </summary>
internal sealed class UserAudit(IAuditEntryService audit, IHttpContextAccessor requests, TimeProvider time)
{
    public const string AuthenticatorOn = "umbraco/user/two-factor/on";
    public const string AuthenticatorOff = "umbraco/user/two-factor/off";
    public const string NewRecoveryCodes = "umbraco/user/two-factor/recovery-codes";
    public const string PasskeyAdded = "umbraco/user/passkey/added";
    public const string PasskeyRemoved = "umbraco/user/passkey/removed";

    public static string Describe(IUser? user) => user is null ? "User UNKNOWN" : $"User \"{user.Name}\" <{user.Email}>";

    /// <param name="user">Who does it, for themselves.</param>
    /// <param name="type">One of those above.</param>
    /// <param name="details">In English, as the kernel's are; nothing that somebody typed.</param>
    public async Task WriteAsync(IUser user, string type, string details)
    {
        var address = requests.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? string.Empty;
        var at = time.GetUtcNow().UtcDateTime;
        await audit.WriteAsync(user.Key, Describe(user), address, at, user.Key, Describe(user), type, details);
    }
}
