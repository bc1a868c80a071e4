using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models.Membership;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>Passwords of those who work in the backoffice.</summary>
internal sealed class UserPasswords(UserSettings settings, PasswordHashing hashing, TimeProvider time)
{
    /// <returns>What the password lacks, for people to read; empty when it may be used.</returns>
    public IReadOnlyList<string> Faults(string password) => [.. Check(password).Select(Describe)];

    /// <summary>That others try it too does not keep a site from starting: it may be one to look at, or a test.</summary>
    /// <returns>What a password lacks that stands in a setting; empty when it may be used.</returns>
    public IReadOnlyList<string> FaultsOfSetting(string password) =>
        [.. Check(password).Where(fault => fault is not (PasswordFault.TooCommon or PasswordFault.TooGuessable)).Select(Describe)];

    /// <returns>What the password lacks; empty when it may be used.</returns>
    public IReadOnlyList<PasswordFault> Check(string password) => settings.PasswordRules.Check(password);

    public int MinLength => settings.Passwords.RequiredLength;

    public bool Verify(IUser user, string? password) =>
        password is { Length: > 0 } && hashing.Verify(user.RawPasswordValue, password) != PasswordVerificationResult.Failed;

    public string Generate() => settings.PasswordRules.Generate();

    /// <summary>Gives the user the password, as a hash, and ends what was signed in with the former one.</summary>
    public void Set(IUser user, string password)
    {
        user.RawPasswordValue = hashing.Hash(password);
        user.PasswordConfiguration = JsonSerializer.Serialize(new { hashAlgorithm = settings.Passwords.HashAlgorithmType });
        user.SecurityStamp = Account.NewSecurityStamp();
        user.LastPasswordChangeDate = time.GetUtcNow().UtcDateTime;
    }

    private string Describe(PasswordFault fault) => fault switch
    {
        PasswordFault.TooShort => $"at least {settings.Passwords.RequiredLength} characters",
        PasswordFault.NoDigit => "a digit",
        PasswordFault.NoLowercase => "a small letter",
        PasswordFault.NoUppercase => "a capital",
        PasswordFault.NoNonAlphanumeric => "a character that is no letter or digit",
        PasswordFault.TooCommon => "to be one that not everybody tries first",
        PasswordFault.TooGuessable => "to be harder to guess, such as a few words that have nothing to do with one another",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
