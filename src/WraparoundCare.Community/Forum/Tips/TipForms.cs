using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Forum.Moderation;
using WraparoundCare.Community.Privacy.Guard;
using WraparoundCare.Platform.Shared.Components.Fields;
using WraparoundCare.Platform.Shared.Components.Navigation;
using WraparoundCare.Platform.Shared.Tips;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>What an editor wants to show of a post, and where.</summary>
internal sealed record TipProposalForm
{
    [Required(ErrorMessage = "Schrijf de tip.")]
    [TextLimit(ForumTipRow.TextMaxLength)]
    public string? Text { get; init; }

    /// <summary>The key of the page.</summary>
    [Required(ErrorMessage = "Kies een pagina.")]
    public string? Page { get; init; }

    [Required(ErrorMessage = "Schrijf waarom. De schrijver leest dit.")]
    [TextLimit(ForumTipRow.ReasonMaxLength)]
    public string? Reason { get; init; }

    /// <summary>The mark of what the editor saw of the post.</summary>
    public string? Seen { get; init; }

    public string? PrivacyConfirmation { get; init; }

    /// <summary>What the guard asks to confirm; null as long as it asks nothing.</summary>
    [BindNever]
    public GuardAnswer? Guard { get; init; }

    [BindNever]
    public TipSource? Source { get; init; }

    /// <summary>The pages that can show it.</summary>
    [BindNever]
    public IReadOnlyList<ChoiceOption> Pages { get; init; } = [];
}

/// <summary>What its writer says to a tip.</summary>
internal sealed record TipAnswerForm : IValidatableObject
{
    public const string Yes = "ja";
    public const string No = "nee";

    [AllowedValues(Yes, No, ErrorMessage = "Kies of dit mag.")]
    public string? Answer { get; init; }

    /// <summary>The name of a <see cref="TipCredit"/>.</summary>
    [EnumDataType(typeof(TipCredit), ErrorMessage = "Kies hoe je genoemd wilt worden.")]
    public string? Credit { get; init; }

    [BindNever]
    public FoundTip? Tip { get; init; }

    /// <summary>How far it is now.</summary>
    [BindNever]
    public TipState State { get; init; }

    /// <summary>Where it stands or would stand; null when that page is not there.</summary>
    [BindNever]
    public TipPage? Page { get; init; }

    /// <summary>What it looks like for each way to be named.</summary>
    [BindNever]
    public IReadOnlyDictionary<TipCredit, string> Credits { get; init; } = new Dictionary<TipCredit, string>();

    public IReadOnlyList<ChoiceOption> Options => [.. Credits.Select(credit => new ChoiceOption(credit.Key.ToString(), credit.Value))];

    /// <returns>How the writer wants to be named, of a form that is right; null for a no.</returns>
    public TipCredit? Chosen() => Answer == Yes ? Enum.Parse<TipCredit>(Credit!) : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Answer == Yes && string.IsNullOrEmpty(Credit))
        {
            yield return new ValidationResult("Kies hoe je genoemd wilt worden.", [nameof(Credit)]);
        }
    }
}

/// <summary>Why an editor takes a tip away.</summary>
internal sealed record TipRemovalForm
{
    /// <summary>The name of a <see cref="Moderation.Ground"/>.</summary>
    [Required(ErrorMessage = "Kies een soort reden.")]
    [EnumDataType(typeof(Ground), ErrorMessage = "Kies een soort reden uit de lijst.")]
    public string? Ground { get; init; }

    [Required(ErrorMessage = "Schrijf waarom. De schrijver krijgt dit in een mail.")]
    [TextLimit(ForumDecisionRow.ReasonMaxLength)]
    public string? Reason { get; init; }

    [BindNever]
    public TipLine? Tip { get; init; }
}

/// <summary>A tip in a list.</summary>
/// <param name="Tip">The tip.</param>
/// <param name="State">How far it is now.</param>
/// <param name="Credit">How its writer is named, or is named in the topic as long as they did not choose.</param>
/// <param name="Page">Where it stands or would stand; null when that page is not there.</param>
internal sealed record TipLine(FoundTip Tip, TipState State, string Credit, TipPage? Page)
{
    /// <summary>Whether an editor can take it away.</summary>
    public bool CanBeTakenAway => State is TipState.Asked or TipState.Shown;
}

/// <param name="Tips">Those of this page.</param>
/// <param name="Pages">The parts of the list.</param>
internal sealed record TipListView(IReadOnlyList<TipLine> Tips, IReadOnlyList<PageLink> Pages)
{
    /// <summary>Whether the editor has just asked a writer.</summary>
    public bool IsAsked { get; init; }
}

/// <summary>What a member was asked.</summary>
internal sealed record MyTipsView(IReadOnlyList<TipLine> Tips);
