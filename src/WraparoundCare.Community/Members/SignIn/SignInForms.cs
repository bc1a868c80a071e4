using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Members.MailRequests;

namespace WraparoundCare.Community.Members.SignIn;

/// <summary>Who somebody is, and what shows it.</summary>
internal sealed record SignInForm
{
    [EmailField]
    public string? Email { get; init; }

    [Required(ErrorMessage = "Vul je wachtwoord in.")]
    public string? Password { get; init; }

    public bool Remember { get; init; }

    public string? ReturnUrl { get; init; }

    /// <summary>Whether a new password was chosen a moment ago.</summary>
    [BindNever]
    public bool HasNewPassword { get; init; }

    /// <summary>Which other ways there are.</summary>
    [BindNever]
    public MemberDoors? Doors { get; init; }
}

/// <summary>Where a link to sign in with can be sent.</summary>
internal sealed record LinkForm : MailRequestForm
{
    public string? ReturnUrl { get; init; }
}

/// <summary>A link from a mail: whoever opens it presses a button, because programs that check mails open links too.</summary>
internal sealed record UseLinkForm
{
    public Guid Member { get; init; }

    public string? Token { get; init; }

    public string? ReturnUrl { get; init; }

    public bool Remember { get; init; }
}
