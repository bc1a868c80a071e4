using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>What went wrong, for the page to say.</summary>
public enum SignInProblem
{
    None,

    /// <summary>The name or the password is missing.</summary>
    Incomplete,

    /// <summary>
    /// The name is not known, the password is another, the account is switched off, or one has to wait: the page does not say which.
    /// </summary>
    Refused,

    WrongCode,

    /// <summary>From one address in ten minutes.</summary>
    TooManyAttempts,

    /// <summary>The browser brought none: it cannot, or runs no script.</summary>
    NoPasskey,

    /// <summary>The passkey is nobody's, or came too late.</summary>
    PasskeyRefused,

    /// <summary>Too many sign in at this moment.</summary>
    Busy,
}

/// <summary>What was done on another page, for the page to say.</summary>
public enum SignInNotice
{
    None,

    /// <summary>A new password was set.</summary>
    Password,
}

/// <summary>The page that asks for name and password.</summary>
/// <param name="Username">What was typed, kept after a mistake. The password never is.</param>
/// <param name="ReturnUrl">Where to go afterwards, on this site.</param>
public sealed record SignInForm(string Username, string ReturnUrl, SignInProblem Problem)
{
    public SignInNotice Notice { get; init; }

    /// <summary>The wrong password after which one has to wait.</summary>
    public int MaxFailedAttempts { get; init; }

    /// <summary>Whether the site can send a link to who forgot the password.</summary>
    public bool CanReset { get; init; }
}

/// <summary>The page that asks for the code.</summary>
/// <param name="Providers">The ways in which the user can make a code.</param>
public sealed record CodeForm(IReadOnlyList<string> Providers, string ReturnUrl, SignInProblem Problem)
{
    /// <summary>Whether it is asked for a recovery code, which has letters.</summary>
    public bool IsRecovery { get; init; }

    /// <summary>Whether there are recovery codes: with the authenticator app of the site itself.</summary>
    public bool HasRecovery => Providers.Contains(AuthenticatorProvider.Name);
}
