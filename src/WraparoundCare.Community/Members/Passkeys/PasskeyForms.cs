using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Foundation.Accounts.Passkeys;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Members.Passkeys;

/// <summary>A new passkey, below those that are there.</summary>
internal sealed record PasskeyForm
{
    [Required(ErrorMessage = "Geef je passkey een naam, zoals: Mijn telefoon.")]
    [TextLimit(AccountPasskeys.NameMaxLength)]
    public string? Name { get; init; }

    public string? Password { get; init; }

    /// <summary>What the device made, filled in by the script.</summary>
    public string? Credential { get; init; }

    /// <summary>The question that it was made for.</summary>
    public string? State { get; init; }

    [BindNever]
    public IReadOnlyList<PasskeyName> Passkeys { get; init; } = [];

    [BindNever]
    public bool NeedsPassword { get; init; }

    /// <summary>What was done a moment ago, if anything.</summary>
    [BindNever]
    public string? Notice { get; init; }
}

/// <summary>Another name for a passkey.</summary>
internal sealed record PasskeyNameForm
{
    public string? Id { get; init; }

    [Required(ErrorMessage = "Geef je passkey een naam, zoals: Mijn telefoon.")]
    [TextLimit(AccountPasskeys.NameMaxLength)]
    public string? Name { get; init; }
}

/// <summary>Signing in with one: the script fills in what the device answered.</summary>
internal sealed record PasskeySignInForm
{
    public string? Credential { get; init; }

    public string? State { get; init; }

    public string? ReturnUrl { get; init; }

    public bool Remember { get; init; }
}
