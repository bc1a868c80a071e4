namespace WraparoundCare.Kernel.Backoffice.SignIn.Passwords;

/// <summary>The page that asks where to send a link.</summary>
/// <param name="Email">What was typed.</param>
public sealed record ForgottenPasswordForm(string? Email = null);

/// <summary>The page of a link in a mail: a new password, and the name of who was invited.</summary>
/// <param name="Action">Where the form goes.</param>
/// <param name="Username">What one signs in with.</param>
/// <param name="IsInvited">Whether it is the first password.</param>
/// <param name="MinLength">The characters that a password needs.</param>
public sealed record NewPasswordForm(string Action, string Username, bool IsInvited, int MinLength)
{
    public Guid User { get; init; }

    /// <summary>Of the link; it goes back with the form.</summary>
    public string Code { get; init; } = string.Empty;

    public string? Name { get; init; }
}

/// <summary>A link that does not work any more.</summary>
public sealed record OldLink(bool IsInvitation, bool CanAskAgain);
