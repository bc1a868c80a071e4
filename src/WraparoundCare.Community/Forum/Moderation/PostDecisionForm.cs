using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Platform.Shared.Components.Conversation;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Forum.Moderation;

internal sealed record QueueView(IReadOnlyList<WaitingPost> Posts, Func<Guid?, PostAuthor> Authors);

/// <summary>What a moderator decides about a post, and why.</summary>
internal sealed record PostDecisionForm
{
    /// <summary>The name of a <see cref="ForumDecision"/>.</summary>
    [AllowedValues(
        nameof(ForumDecision.Approved), nameof(ForumDecision.Hidden), nameof(ForumDecision.Kept), ErrorMessage = "Kies wat je besluit.")]
    public string? Kind { get; init; }

    /// <summary>The name of a <see cref="Moderation.Ground"/>.</summary>
    [EnumDataType(typeof(Ground), ErrorMessage = "Kies een soort reden uit de lijst.")]
    public string? Ground { get; init; }

    [TextLimit(ForumDecisionRow.ReasonMaxLength)]
    public string? Reason { get; init; }

    [BindNever]
    public PostCase? Case { get; init; }

    /// <summary>What can be decided now.</summary>
    [BindNever]
    public IReadOnlyList<ChoiceOption> Kinds { get; init; } = [];

    public Verdict Verdict(ForumVisitor moderator)
    {
        var verdict = new Verdict(Enum.Parse<ForumDecision>(Kind!), moderator.Member, string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim());
        return verdict.IsAgainst ? verdict with { Ground = Grounds.Parse(Ground) } : verdict;
    }
}
