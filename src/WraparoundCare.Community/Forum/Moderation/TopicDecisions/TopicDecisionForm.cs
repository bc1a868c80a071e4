using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Forum.Moderation.TopicDecisions;

/// <summary>Why something is done with a topic.</summary>
internal record TopicReasonForm
{
    /// <summary>The name of a <see cref="Moderation.Ground"/>.</summary>
    [Required(ErrorMessage = "Kies een soort reden.")]
    [EnumDataType(typeof(Ground), ErrorMessage = "Kies een soort reden uit de lijst.")]
    public string? Ground { get; init; }

    [Required(ErrorMessage = "Schrijf waarom. De schrijver krijgt dit in een mail.")]
    [TextLimit(ForumDecisionRow.ReasonMaxLength)]
    public string? Reason { get; init; }

    [BindNever]
    public FoundTopic? Found { get; init; }

    public Verdict Verdict(ForumDecision kind, ForumVisitor moderator) =>
        new(kind, moderator.Member, Reason!.Trim(), Grounds.Parse(Ground));
}

/// <summary>What a moderator does with a topic as a whole.</summary>
internal sealed record TopicDecisionForm : TopicReasonForm
{
    /// <summary>The name of a <see cref="ForumDecision"/>.</summary>
    [AllowedValues(
        nameof(ForumDecision.Closed),
        nameof(ForumDecision.Opened),
        nameof(ForumDecision.Pinned),
        nameof(ForumDecision.Unpinned),
        nameof(ForumDecision.Moved),
        ErrorMessage = "Kies wat je besluit.")]
    public string? Kind { get; init; }

    /// <summary>The key of the category that it moves to.</summary>
    public Guid? Category { get; init; }

    /// <summary>What can be decided now.</summary>
    [BindNever]
    public IReadOnlyList<ChoiceOption> Kinds { get; init; } = [];

    [BindNever]
    public IReadOnlyList<ChoiceOption> Categories { get; init; } = [];
}
