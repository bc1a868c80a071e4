using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Platform.Shared.Components.Fields;
using WraparoundCare.Platform.Shared.Components.Navigation;

namespace WraparoundCare.Community.Members.Moderation;

/// <param name="Rows">The members of this page, the newest first.</param>
/// <param name="Text">What was searched for.</param>
/// <param name="Pages">The other pages.</param>
internal sealed record MemberListView(IReadOnlyList<MemberListRow> Rows, string? Text, IReadOnlyList<PageLink> Pages);

internal sealed record MemberListRow(Guid Key, MemberProfile Profile, MemberStatus Status, IReadOnlyList<string> Groups, DateTime Since);

internal enum MemberStatus
{
    New,
    Member,
    Blocked,
}

/// <summary>What a moderator decides, and why.</summary>
internal sealed record DecisionForm
{
    /// <summary>The name of a <see cref="DecisionKind"/>.</summary>
    [AllowedValues(
        nameof(DecisionKind.Approved), nameof(DecisionKind.Blocked), nameof(DecisionKind.Unblocked), ErrorMessage = "Kies wat je besluit.")]
    public string? Kind { get; init; }

    [Required(ErrorMessage = "Schrijf waarom. Het lid krijgt dit in een mail.")]
    [TextLimit(MemberDecisionRow.ReasonMaxLength)]
    public string? Reason { get; init; }

    [BindNever]
    public MemberListRow? Member { get; init; }

    /// <summary>What was decided before, the last first.</summary>
    [BindNever]
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>What can be decided now.</summary>
    [BindNever]
    public IReadOnlyList<ChoiceOption> Kinds { get; init; } = [];
}
