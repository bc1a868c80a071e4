using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Privacy.Guard;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Forum.Moderation;

/// <summary>What a post says after a moderator looked, and why it says that.</summary>
internal sealed record EditPostForm
{
    [Required(ErrorMessage = "Schrijf wat er blijft staan. Blijft er niets over? Haal het bericht dan weg.")]
    [TextLimit(ForumPostRow.TextMaxLength)]
    public string? Text { get; init; }

    /// <summary>Which text the moderator had before them.</summary>
    public string? Seen { get; init; }

    /// <summary>The name of a <see cref="Moderation.Ground"/>.</summary>
    [Required(ErrorMessage = "Kies een soort reden.")]
    [EnumDataType(typeof(Ground), ErrorMessage = "Kies een soort reden uit de lijst.")]
    public string? Ground { get; init; }

    [Required(ErrorMessage = "Schrijf waarom. De schrijver krijgt dit in een mail.")]
    [TextLimit(ForumDecisionRow.ReasonMaxLength)]
    public string? Reason { get; init; }

    public string? PrivacyConfirmation { get; init; }

    /// <summary>What the guard asks to confirm; null as long as it asks nothing.</summary>
    [BindNever]
    public GuardAnswer? Guard { get; init; }

    [BindNever]
    public PostCase? Case { get; init; }

    /// <summary>Another one for each text.</summary>
    public static string MarkOf(ForumPostRow post) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(post.Text)).AsSpan(0, 8));

    public PostEdit Edit(ForumVisitor moderator) => new(
        Text!.Trim(), Seen, new Verdict(ForumDecision.Edited, moderator.Member, Reason!.Trim(), Grounds.Parse(Ground)));
}

/// <param name="Text">What the post says now.</param>
/// <param name="Seen">Which text the moderator had before them.</param>
/// <param name="Verdict">Why.</param>
internal sealed record PostEdit(string Text, string? Seen, Verdict Verdict);
