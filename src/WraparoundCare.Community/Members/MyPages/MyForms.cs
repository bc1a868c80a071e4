using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Members.Registration;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Members.MyPages;

/// <summary>The first page of a member.</summary>
/// <param name="Profile">What they told of themselves.</param>
/// <param name="Groups">Their roles; none for who is new.</param>
/// <param name="Notice">What was done a moment ago, if anything.</param>
internal sealed record MyView(MemberProfile Profile, IReadOnlyList<string> Groups, string? Notice)
{
    /// <summary>Whether the rules changed after the member agreed to them.</summary>
    public bool HasNewRules { get; init; }

    public required WaitingOnForum Forum { get; init; }
}

/// <summary>What a member tells of themselves.</summary>
internal sealed record ProfileForm : IGuardedProfile
{
    [Required(ErrorMessage = "Vul in hoe je wilt heten op de site.")]
    [TextLimit(RegistrationForm.MaxName)]
    public string? Name { get; init; }

    [TextLimit(RegistrationForm.MaxLine)]
    public string? Function { get; init; }

    [TextLimit(RegistrationForm.MaxLine)]
    public string? Organisation { get; init; }

    [TextLimit(RegistrationForm.MaxLine)]
    public string? Municipality { get; init; }

    /// <summary>Null when none was chosen: a list that is there already is not filled from a form.</summary>
    public IReadOnlyList<string>? Themes { get; init; }

    public string? PrivacyConfirmation { get; init; }

    /// <summary>What the guard found that may be something else; null when there is nothing to ask.</summary>
    [BindNever]
    public string? PrivacyQuestion { get; init; }

    [BindNever]
    public IReadOnlyList<ChoiceOption> ThemeOptions { get; init; } = [];

    public static ProfileForm Of(MemberProfile profile) => new()
    {
        Name = profile.Name,
        Function = profile.Function,
        Organisation = profile.Organisation,
        Municipality = profile.Municipality,
        Themes = profile.Themes,
    };

    public MemberProfile ToProfile(IEnumerable<string> themes) => new(Name!)
    {
        Function = Function,
        Organisation = Organisation,
        Municipality = Municipality,
        Themes = [.. (Themes ?? []).Intersect(themes)],
    };
}

/// <summary>Another password, by who knows the present one.</summary>
internal sealed record PasswordForm
{
    public string? Current { get; init; }

    public string? Password { get; init; }
}

/// <param name="Sessions">Where the member is signed in, the last used first.</param>
/// <param name="Current">Which of them this is.</param>
internal sealed record SessionsView(IReadOnlyList<SessionPlace> Sessions, Guid? Current);

/// <param name="Parts">All that the site keeps of the member, by what it is for.</param>
internal sealed record DataView(IReadOnlyList<DataPart> Parts);

internal sealed record DataPart(PersonalData Data, IReadOnlyList<PersonalRecord> Records);

/// <summary>The end of an account.</summary>
internal sealed record RemoveForm
{
    public string? Password { get; init; }

    [MustBeTrue(ErrorMessage = "Zet een vinkje als je zeker weet dat je je account wilt verwijderen.")]
    public bool IsSure { get; init; }

    /// <summary>What goes, and what stays.</summary>
    [BindNever]
    public IReadOnlyList<PersonalData> Data { get; init; } = [];
}

/// <summary>The end of an account, with the link from the mail.</summary>
internal sealed record EraseForm
{
    public const string LeaveWriting = "laten";
    public const string EraseWriting = "wissen";

    public static readonly IReadOnlyList<ChoiceOption> Choices =
    [
        new(LeaveWriting, "Laat ze staan, zonder mijn naam", "Er staat dan Oud-lid bij. Een gesprek blijft zo te volgen."),
        new(EraseWriting, "Haal ze ook weg", "Op hun plek staat dat er een bericht is weggehaald."),
    ];

    public Guid Member { get; init; }

    public string? Token { get; init; }

    [AllowedValues(LeaveWriting, EraseWriting, ErrorMessage = "Kies wat we met je berichten op het forum doen.")]
    public string? Writing { get; init; }
}
