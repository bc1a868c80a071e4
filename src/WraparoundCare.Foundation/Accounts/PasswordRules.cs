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
        (bool Met, PasswordFault Fault)[] checks =
        [
            (password.Length >= options.RequiredLength, PasswordFault.TooShort),
            (!options.RequireDigit || password.Any(char.IsAsciiDigit), PasswordFault.NoDigit),
            (!options.RequireLowercase || password.Any(char.IsAsciiLetterLower), PasswordFault.NoLowercase),
            (!options.RequireUppercase || password.Any(char.IsAsciiLetterUpper), PasswordFault.NoUppercase),
            (!options.RequireNonAlphanumeric || !password.All(char.IsAsciiLetterOrDigit), PasswordFault.NoNonAlphanumeric),
            (password.Length < options.RequiredLength || !CommonPasswords.Contain(password), PasswordFault.TooCommon),
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
