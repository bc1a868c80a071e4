using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>Compares passwords. For a user that is not there, or has no password, it does the same work in vain.</summary>
internal sealed class SignInPasswords(IPasswordHasher<IUser> hasher, IOptions<GlobalSettings> settings)
{
    private readonly Lazy<(IUser User, string Hash)> _nobody = new(() =>
    {
        var nobody = new User(settings.Value);
        return (nobody, hasher.HashPassword(nobody, Guid.NewGuid().ToString()));
    });

    public PasswordVerificationResult Compare(IUser? user, string password)
    {
        if (user?.RawPasswordValue is { Length: > 0 } hash)
        {
            return hasher.VerifyHashedPassword(user, hash, password);
        }

        hasher.VerifyHashedPassword(_nobody.Value.User, _nobody.Value.Hash, password);
        return PasswordVerificationResult.Failed;
    }

    /// <summary>The hash as new passwords get it: the settings may have become stronger since the password was set.</summary>
    public string Hash(IUser user, string password) => hasher.HashPassword(user, password);
}
