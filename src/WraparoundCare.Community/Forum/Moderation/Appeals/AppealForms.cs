using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Privacy.Guard;
using WraparoundCare.Platform.Shared.Components.Conversation;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Forum.Moderation.Appeals;

internal sealed record AgainstMemberView(IReadOnlyList<AgainstMember> Decisions);

/// <summary>What a member says against a decision.</summary>
internal sealed record AppealForm
{
    [Required(ErrorMessage = "Schrijf waarom je het er niet mee eens bent.")]
    [TextLimit(ForumAppealRow.TextMaxLength)]
    public string? Text { get; init; }

    public string? PrivacyConfirmation { get; init; }

    /// <summary>What the guard asks to confirm; null as long as it asks nothing.</summary>
    [BindNever]
    public GuardAnswer? Guard { get; init; }

    [BindNever]
    public AgainstMember? Decision { get; init; }
}

/// <summary>What a moderator answers to it.</summary>
internal sealed record AppealAnswerForm
{
    public const string Granted = "ja";
    public const string Refused = "nee";

    [AllowedValues(Granted, Refused, ErrorMessage = "Kies of het lid gelijk krijgt.")]
    public string? Outcome { get; init; }

    [Required(ErrorMessage = "Schrijf waarom. Het lid leest dit.")]
    [TextLimit(ForumDecisionRow.ReasonMaxLength)]
    public string? Answer { get; init; }

    [BindNever]
    public ForumAppealRow? Appeal { get; init; }

    [BindNever]
    public AgainstMember? Decision { get; init; }

    [BindNever]
    public PostAuthor? Author { get; init; }

    /// <summary>Whether this moderator may answer it.</summary>
    [BindNever]
    public bool CanAnswer { get; init; }
}
