using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Forum.Moderation.Queue;
using WraparoundCare.Platform.Shared.Components.Conversation;
using WraparoundCare.Platform.Shared.Components.Fields;
using WraparoundCare.Platform.Shared.Components.Navigation;

namespace WraparoundCare.Community.Forum.Moderation;

/// <param name="Items">What waits on this page, the longest first.</param>
/// <param name="Claims">Who is at each, where anybody is.</param>
internal sealed record QueueView(IReadOnlyList<WaitingItem> Items, IReadOnlyDictionary<Guid, Guid> Claims)
{
    public required Func<Guid?, PostAuthor> Authors { get; init; }

    /// <summary>Who looks.</summary>
    public required Guid? Moderator { get; init; }

    /// <summary>Whether the moderator wanted what somebody else had just taken.</summary>
    public required bool IsTaken { get; init; }

    public required IReadOnlyList<PageLink> Pages { get; init; }
}

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

    [BindNever]
    public bool CanEdit { get; init; }

    /// <summary>What can be decided now.</summary>
    [BindNever]
    public IReadOnlyList<ChoiceOption> Kinds { get; init; } = [];

    public Verdict Verdict(ForumVisitor moderator)
    {
        var reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim();
        var verdict = new Verdict(Enum.Parse<ForumDecision>(Kind!), moderator.Member, reason);
        return verdict.IsAgainst ? verdict with { Ground = Grounds.Parse(Ground) } : verdict;
    }
}
