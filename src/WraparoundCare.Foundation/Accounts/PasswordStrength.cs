namespace WraparoundCare.Foundation.Accounts;

/// <summary>What makes a password easy to guess.</summary>
public enum PasswordPattern
{
    /// <summary>Nothing in particular: it is too short for what is in it.</summary>
    Other,

    /// <summary>Words, names, and passwords of others that were stolen.</summary>
    Words,

    /// <summary>Keys next to one another.</summary>
    Keys,

    Repeats,

    /// <summary>A row of letters or digits.</summary>
    Rows,

    Dates,
}

/// <summary>
/// How many guesses a password takes who guesses cleverly, by zxcvbn: it knows stolen passwords, words, names, rows of keys and dates.
/// No character has to be in a password (OWASP ASVS 5.0, V6.2.5).
/// </summary>
/// <param name="Score">From 0, guessed at once, to 4.</param>
/// <param name="Pattern">What most of it is.</param>
public sealed record PasswordStrength(int Score, PasswordPattern Pattern)
{
    /// <summary>More than a hundred million guesses: the hash of a copied database is not worth the while.</summary>
    public const int Enough = 3;

    // It takes a tenth of a second for more, and what is so long and no repetition is not guessed.
    private const int MaxLength = 40;

    // Its lists are 7 MB, and reading them takes longer than judging.
    private static readonly Lazy<Zxcvbn.Zxcvbn> Judge = new(() => new Zxcvbn.Zxcvbn());

    public bool IsEnough => Score >= Enough;

    /// <param name="password">As typed.</param>
    /// <param name="own">What is known of the person, which is tried first.</param>
    public static PasswordStrength Of(string password, IEnumerable<string>? own = null)
    {
        ArgumentNullException.ThrowIfNull(password);
        var judged = password.Length > MaxLength ? password[..MaxLength] : password;
        var known = (own ?? []).Where(word => word.Length > 2).Select(word => word.ToLowerInvariant());
        var result = Judge.Value.EvaluatePassword(judged, known);
        var longest = result.MatchSequence.MaxBy(match => match.Token.Length);
        return new PasswordStrength(result.Score, PatternOf(longest?.Pattern));
    }

    private static PasswordPattern PatternOf(string? name) => name switch
    {
        "dictionary" or "l33t" => PasswordPattern.Words,
        "spatial" => PasswordPattern.Keys,
        "repeat" => PasswordPattern.Repeats,
        "sequence" or "digits" => PasswordPattern.Rows,
        "date" or "year" => PasswordPattern.Dates,
        _ => PasswordPattern.Other,
    };
}
