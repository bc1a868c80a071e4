using WraparoundCare.Community.Members.MailRequests;

namespace WraparoundCare.Community.Members.Passwords;

/// <summary>Where a link to choose a new password with can be sent.</summary>
internal sealed record ForgottenPasswordForm : MailRequestForm;

/// <summary>A new password, by a link from a mail.</summary>
internal sealed record NewPasswordForm
{
    public Guid Member { get; init; }

    public string? Token { get; init; }

    public string? Password { get; init; }
}
