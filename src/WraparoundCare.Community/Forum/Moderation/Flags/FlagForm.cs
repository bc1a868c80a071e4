using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Privacy.Guard;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Forum.Moderation.Flags;

/// <summary>Why a member reports a post.</summary>
internal sealed record FlagForm
{
    /// <summary>The name of a <see cref="Moderation.Ground"/>.</summary>
    [AllowedValues(
        nameof(Moderation.Ground.Traceable),
        nameof(Moderation.Ground.Incorrect),
        nameof(Moderation.Ground.Impolite),
        nameof(Moderation.Ground.Advertising),
        nameof(Moderation.Ground.Other),
        ErrorMessage = "Kies wat er aan de hand is.")]
    public string? Ground { get; init; }

    [TextLimit(ForumFlagRow.ExplanationMaxLength)]
    public string? Explanation { get; init; }

    public string? PrivacyConfirmation { get; init; }

    /// <summary>What the guard asks to confirm; null as long as it asks nothing.</summary>
    [BindNever]
    public GuardAnswer? Guard { get; init; }

    [BindNever]
    public ForumPostRow? Post { get; init; }

    [BindNever]
    public FoundTopic? Found { get; init; }
}
