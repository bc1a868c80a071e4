namespace WraparoundCare.Foundation.Accounts;

/// <summary>Whose failures an attempt is counted with.</summary>
/// <param name="Own">Those of the address, or of the device when the account has signed in on it before.</param>
/// <param name="Strangers">Those of all strange devices together; null when these do not count.</param>
internal sealed record SignInAttempt(string Own, string? Strangers)
{
    /// <summary>
    /// Kept apart: who guesses passwords must not keep anybody from entering the code that follows a right one.
    /// </summary>
    public const string Passwords = "passwords";
    public const string Codes = "codes";

    public static SignInAttempt Of(Account account, SignInSource source, Guid? device, string? strangers) => device is { } known
        ? new SignInAttempt($"device-{known:N}", null)
        : new SignInAttempt(Subscriber.Name(account.Id.Key, source.Address), strangers);
}
