namespace WraparoundCare.Foundation.Mail;

/// <summary>What a mail is for: the name by which it is counted and logged, and by which somebody can end it.</summary>
public sealed record MailKind
{
    public const int NameMaxLength = 40;

    private MailKind(string name, string? subscription)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, NameMaxLength);
        (Name, Subscription) = (name, subscription);
    }

    public string Name { get; }

    /// <summary>What one ends with one click, in the reader's words ("het weekoverzicht van het forum"); null when one cannot.</summary>
    public string? Subscription { get; }

    /// <summary>What an account needs: a confirmation, a new password. It always goes, and nobody can end it.</summary>
    public static MailKind ForAccount(string name) => new(name, null);

    /// <summary>What somebody can do without. It has a link that ends it, and does not go to addresses that cannot be reached.</summary>
    /// <param name="name">Its name in the database and the log; with another one everybody gets it again.</param>
    /// <param name="words">What it is, as it follows "Wil je geen mail meer over": "het weekoverzicht van het forum".</param>
    public static MailKind Subscribed(string name, string words)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        return new MailKind(name, words);
    }
}
