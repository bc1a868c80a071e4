namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>The page that asks for name and password.</summary>
/// <param name="Username">What was typed, kept after a mistake. The password never is.</param>
/// <param name="ReturnUrl">Where to go afterwards, on this site.</param>
/// <param name="Problem">What went wrong, in Dutch; empty at first.</param>
public sealed record SignInForm(string Username, string ReturnUrl, string Problem);

/// <summary>The page that asks for the code.</summary>
/// <param name="Providers">The ways in which the user can make a code.</param>
public sealed record CodeForm(IReadOnlyList<string> Providers, string ReturnUrl, string Problem);

/// <summary>The page for who is signed in and has no other page to begin.</summary>
public sealed record SignedInPage(string Name);
