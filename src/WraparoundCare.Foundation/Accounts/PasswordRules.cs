using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>What a password lacks.</summary>
public enum PasswordFault
{
    TooShort,
    NoDigit,
    NoLowercase,
    NoUppercase,
    NoNonAlphanumeric,

    /// <summary>So many people have it that it is tried first.</summary>
    TooCommon,

    /// <summary>Guessed too soon, because of what it is made of.</summary>
    TooGuessable,
}

/// <summary>What passwords must have, by the site's settings.</summary>
public sealed class PasswordRules(PasswordOptions options)
{
    private const int GeneratedLength = 20;

    // Without letters and digits that look alike.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789-_+!";

    /// <returns>Empty when the password may be used.</returns>
    public IReadOnlyList<PasswordFault> Check(string password)
    {
        var isLong = password.Length >= options.RequiredLength;
        var isCommon = isLong && CommonPasswords.Contain(password);
        (bool Met, PasswordFault Fault)[] checks =
        [
            (isLong, PasswordFault.TooShort),
            (!options.RequireDigit || password.Any(char.IsAsciiDigit), PasswordFault.NoDigit),
            (!options.RequireLowercase || password.Any(char.IsAsciiLetterLower), PasswordFault.NoLowercase),
            (!options.RequireUppercase || password.Any(char.IsAsciiLetterUpper), PasswordFault.NoUppercase),
            (!options.RequireNonAlphanumeric || !password.All(char.IsAsciiLetterOrDigit), PasswordFault.NoNonAlphanumeric),
            (!isCommon, PasswordFault.TooCommon),
            (!isLong || isCommon || PasswordStrength.Of(password).IsEnough, PasswordFault.TooGuessable),
        ];
        return [.. checks.Where(check => !check.Met).Select(check => check.Fault)];
    }

    /// <returns>A password that nobody can guess and that can be read aloud.</returns>
    public string Generate()
    {
        string password;
        do
        {
            password = RandomNumberGenerator.GetString(Alphabet, Math.Max(GeneratedLength, options.RequiredLength));
        }
        while (Check(password).Count > 0);

        return password;
    }
}
