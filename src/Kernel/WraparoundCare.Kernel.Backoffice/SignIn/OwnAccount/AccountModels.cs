using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Accounts.Passkeys;

namespace WraparoundCare.Kernel.Backoffice.SignIn.OwnAccount;

/// <summary>What somebody has set up.</summary>
public sealed record AccountOverview(string Name, bool HasAuthenticator, int CodesLeft, int Passkeys, int Sessions)
{
    public SignInNotice Notice { get; init; }
}

/// <summary>The page for another password.</summary>
/// <param name="Username">For the password manager.</param>
/// <param name="MinLength">The characters that a password needs.</param>
public sealed record OwnPasswordForm(string Username, int MinLength);

/// <summary>The page of the authenticator app, off: with what an app needs.</summary>
/// <param name="Secret">In base 32.</param>
public sealed record AuthenticatorForm(string Secret, QrCode Code)
{
    /// <summary>The secret in groups, as people type it.</summary>
    public string Shown => string.Join(' ', Secret.Chunk(4).Select(part => new string(part)));
}

/// <summary>Recovery codes that can be read this once.</summary>
public sealed record NewCodes(IReadOnlyList<string> Codes);

/// <summary>How many recovery codes are left.</summary>
/// <param name="ReturnUrl">Where somebody who has just used one was going; null when nobody has.</param>
public sealed record CodesLeft(int Number, string? ReturnUrl);

/// <summary>Where somebody is signed in.</summary>
/// <param name="Current">The session of the page itself.</param>
public sealed record SessionList(IReadOnlyList<SessionPlace> Places, Guid? Current);

/// <summary>The passkeys that somebody has.</summary>
/// <param name="Suggested">A name for the next: that of the device.</param>
public sealed record PasskeyList(IReadOnlyList<PasskeyName> Passkeys, string Suggested);
