using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Members.MailRequests;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Members.Registration;

/// <summary>The first half: who wants an account says where a link can be sent. Nothing of it is kept.</summary>
internal sealed record AddressForm : MailRequestForm;

/// <summary>The second half, after the link showed whose address it is.</summary>
internal sealed record RegistrationForm : IGuardedProfile
{
    public const int MaxName = 60;
    public const int MaxLine = 100;

    public string? Token { get; init; }

    [Required(ErrorMessage = "Vul in hoe je wilt heten op de site.")]
    [TextLimit(MaxName)]
    public string? Name { get; init; }

    public string? Password { get; init; }

    [TextLimit(MaxLine)]
    public string? Function { get; init; }

    [TextLimit(MaxLine)]
    public string? Organisation { get; init; }

    [TextLimit(MaxLine)]
    public string? Municipality { get; init; }

    /// <summary>Null when none was chosen: a list that is there already is not filled from a form.</summary>
    public IReadOnlyList<string>? Themes { get; init; }

    public string? PrivacyConfirmation { get; init; }

    /// <summary>What the guard found that may be something else; null when there is nothing to ask.</summary>
    [BindNever]
    public string? PrivacyQuestion { get; init; }

    [MustBeTrue(ErrorMessage = "Lees de spelregels, en zet een vinkje als je ermee instemt.")]
    public bool AcceptsRules { get; init; }

    /// <summary>Whose account it becomes: the link says so, not the form.</summary>
    [BindNever]
    public string? Email { get; init; }

    [BindNever]
    public IReadOnlyList<ChoiceOption> ThemeOptions { get; init; } = [];

    [BindNever]
    public string? RulesUrl { get; init; }
}
