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

    /// <summary>Too many sign in at this moment.</summary>
    Busy,
}

/// <summary>The page that asks for name and password.</summary>
/// <param name="Username">What was typed, kept after a mistake. The password never is.</param>
/// <param name="ReturnUrl">Where to go afterwards, on this site.</param>
/// <param name="MaxFailedAttempts">The wrong password after which one has to wait.</param>
public sealed record SignInForm(string Username, string ReturnUrl, SignInProblem Problem, int MaxFailedAttempts);

/// <summary>The page that asks for the code.</summary>
/// <param name="Providers">The ways in which the user can make a code.</param>
public sealed record CodeForm(IReadOnlyList<string> Providers, string ReturnUrl, SignInProblem Problem);
