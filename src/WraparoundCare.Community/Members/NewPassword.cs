using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Community.Members;

/// <summary>
/// What a password of a member must be (OWASP ASVS 5.0, V6.2): long enough, and not one that is tried first. Letters, digits and signs may
/// be mixed as somebody likes.
/// </summary>
internal static class NewPassword
{
    public const int MinLength = 12;

    /// <summary>Longer ones are nobody's, and cost time to hash.</summary>
    public const int MaxLength = 256;

    public const string Hint = "Minstens 12 tekens. Drie of vier losse woorden zijn sterk, en goed te onthouden.";

    public const string Strong = "Dit is een sterk wachtwoord.";

    private static readonly PasswordRules Rules = new(new PasswordOptions
    {
        RequiredLength = MinLength,
        RequireDigit = false,
        RequireLowercase = false,
        RequireUppercase = false,
        RequireNonAlphanumeric = false,
    });

    /// <summary>Says in the form what is wrong with it.</summary>
    /// <param name="form">What was filled in.</param>
    /// <param name="field">The name of the field.</param>
    /// <param name="password">As typed: a space counts.</param>
    /// <param name="own">What is known of the person, which is tried first too.</param>
    public static void Check(ModelStateDictionary form, string field, string? password, params IReadOnlyCollection<string?> own)
    {
        if (Problem(password, own) is { } problem)
        {
            form.AddModelError(field, problem);
        }
    }

    /// <returns>What is wrong with it, and what would be better; null when it may be used.</returns>
    public static string? Problem(string? password, IReadOnlyCollection<string?> own) => password switch
    {
        null or "" => "Kies een wachtwoord.",
        { Length: > MaxLength } => $"Kies een wachtwoord van hooguit {MaxLength} tekens.",
        { Length: < MinLength } => $"Kies een wachtwoord van minstens {MinLength} tekens. Drie of vier losse woorden mag ook.",
        _ when Rules.Check(password).Contains(PasswordFault.TooCommon) =>
            "Veel mensen gebruiken dit wachtwoord, dus het wordt als eerste geprobeerd. Kies een ander.",
        _ when own.Any(word => HasInIt(password, word)) =>
            "In dit wachtwoord zit je naam of je e-mailadres. Dat wordt als eerste geprobeerd. Kies een ander.",
        _ when PasswordStrength.Of(password, own.OfType<string>()) is { IsEnough: false } strength => Guessable(strength.Pattern),
        _ => null,
    };

    private static string Guessable(PasswordPattern pattern) => pattern switch
    {
        PasswordPattern.Words => "Dit wachtwoord is te raden: er zit een bekend woord of een bekende naam in. Zet er losse woorden bij.",
        PasswordPattern.Keys => "Dit wachtwoord is te raden: de toetsen liggen naast elkaar. Kies losse woorden.",
        PasswordPattern.Repeats => "Dit wachtwoord is te raden: er staat steeds hetzelfde. Kies losse woorden.",
        PasswordPattern.Rows => "Dit wachtwoord is te raden: de tekens staan op volgorde. Kies losse woorden.",
        PasswordPattern.Dates => "Dit wachtwoord is te raden: er zit een datum of een jaar in. Zet er losse woorden bij.",
        _ => "Dit wachtwoord is te raden. Maak het langer, met losse woorden.",
    };

    // A short name is in too many words to say anything.
    private static bool HasInIt(string password, string? own) =>
        own is { Length: >= 4 } && password.Length < own.Length * 2 && password.Contains(own, StringComparison.OrdinalIgnoreCase);
}
