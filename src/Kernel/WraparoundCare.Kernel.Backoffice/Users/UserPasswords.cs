using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>Passwords of those who work in the backoffice: what they must have, by Umbraco's settings, and how they are kept.</summary>
internal sealed class UserPasswords(IOptions<UserPasswordConfigurationSettings> settings, IPasswordHasher<IUser> hasher)
{
    private const int GeneratedLength = 20;

    // Without letters and digits that look alike.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789-_+!";

    /// <returns>What the password lacks; empty when it may be used.</returns>
    public IReadOnlyList<string> Faults(string password)
    {
        var rules = settings.Value;
        (bool Met, string Rule)[] checks =
        [
            (password.Length >= rules.RequiredLength, $"at least {rules.RequiredLength} characters"),
            (!rules.RequireDigit || password.Any(char.IsAsciiDigit), "a digit"),
            (!rules.RequireLowercase || password.Any(char.IsAsciiLetterLower), "a small letter"),
            (!rules.RequireUppercase || password.Any(char.IsAsciiLetterUpper), "a capital"),
            (!rules.RequireNonLetterOrDigit || !password.All(char.IsAsciiLetterOrDigit), "a character that is no letter or digit"),
        ];
        return [.. checks.Where(check => !check.Met).Select(check => check.Rule)];
    }

    public bool Verify(IUser user, string? password) => password is { Length: > 0 } && user.RawPasswordValue is { Length: > 0 } hash
        && hasher.VerifyHashedPassword(user, hash, password) != PasswordVerificationResult.Failed;

    /// <returns>A password that nobody can guess and that can be read aloud.</returns>
    public string Generate()
    {
        var length = Math.Max(GeneratedLength, settings.Value.RequiredLength);
        string password;
        do
        {
            password = RandomNumberGenerator.GetString(Alphabet, length);
        }
        while (Faults(password).Count > 0);

        return password;
    }

    /// <summary>Gives the user the password, as a hash, and ends what was signed in with the former one.</summary>
    public void Set(IUser user, string password, DateTime now)
    {
        user.RawPasswordValue = hasher.HashPassword(user, password);
        user.PasswordConfiguration = JsonSerializer.Serialize(new { hashAlgorithm = settings.Value.HashAlgorithmType });
        user.SecurityStamp = Guid.NewGuid().ToString();
        user.LastPasswordChangeDate = now;
    }
}
