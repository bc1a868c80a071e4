namespace WraparoundCare.Foundation.Accounts;

/// <summary>Which account it is: a kind, whose table it stands in, and its key there.</summary>
public readonly record struct AccountId(string Kind, Guid Key);

/// <summary>What signing in must know of somebody, and nothing else.</summary>
public sealed record Account(AccountId Id)
{
    /// <summary>Null when nobody can sign in with a password: a program, or somebody who has chosen none yet.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Changes when what was given out before must be worth nothing: sessions and one-time tokens carry it.</summary>
    public string? SecurityStamp { get; init; }

    /// <summary>False for an account that is switched off or waits for approval.</summary>
    public bool IsApproved { get; init; }

    /// <summary>Whether a person has blocked it. Failed attempts never do: they only make who fails wait.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>When failed attempts made somebody wait last, in UTC.</summary>
    public DateTime? LastLockout { get; init; }

    /// <summary>Wrong passwords and codes since the last right one, from wherever.</summary>
    public int FailedAttempts { get; init; }

    /// <summary>In UTC.</summary>
    public DateTime? LastSignIn { get; init; }

    public static string NewSecurityStamp() => Guid.NewGuid().ToString();

    public Account WithNewSecurityStamp() => this with { SecurityStamp = NewSecurityStamp() };
}
