using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Forum.Moderation;
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
        nameof(DecisionKind.Approved),
        nameof(DecisionKind.Blocked),
        nameof(DecisionKind.Unblocked),
        nameof(DecisionKind.Warned),
        nameof(DecisionKind.Silenced),
        nameof(DecisionKind.Unsilenced),
        ErrorMessage = "Kies wat je besluit.")]
    public string? Kind { get; init; }

    [Required(ErrorMessage = "Schrijf waarom. Het lid krijgt dit in een mail.")]
    [TextLimit(MemberDecisionRow.ReasonMaxLength)]
    public string? Reason { get; init; }

    /// <summary>How long somebody is silenced, in hours, as Discourse's ladder of penalties has it.</summary>
    [AllowedValues(24, 72, 168, 720, ErrorMessage = "Kies hoe lang uit de lijst.")]
    public int Hours { get; init; } = 24;

    /// <summary>The name of a <see cref="Forum.Moderation.Ground"/>.</summary>
    [EnumDataType(typeof(Ground), ErrorMessage = "Kies een soort reden uit de lijst.")]
    public string? Ground { get; init; } = nameof(Forum.Moderation.Ground.Other);

    [BindNever]
    public MemberListRow? Member { get; init; }

    /// <summary>What was decided before, the last first.</summary>
    [BindNever]
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>What can be decided now.</summary>
    [BindNever]
    public IReadOnlyList<ChoiceOption> Kinds { get; init; } = [];

    public static readonly IReadOnlyList<ChoiceOption> Terms =
        [new("24", "24 uur"), new("72", "3 dagen"), new("168", "7 dagen"), new("720", "30 dagen")];

    public MemberVerdict Verdict() =>
        new(Enum.Parse<DecisionKind>(Kind!), Reason!.Trim(), Grounds.Parse(Ground), TimeSpan.FromHours(Hours));
}

/// <param name="Kind">What is decided.</param>
/// <param name="Reason">Why, as the member reads it.</param>
/// <param name="Ground">The kind of reason, as everybody may read it.</param>
/// <param name="Term">How long a silence lasts.</param>
internal sealed record MemberVerdict(DecisionKind Kind, string Reason, Ground Ground, TimeSpan Term);
