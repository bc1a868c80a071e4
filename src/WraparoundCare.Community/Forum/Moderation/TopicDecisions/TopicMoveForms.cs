using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Platform.Shared.Components.Fields;
using WraparoundCare.Platform.Shared.Components.Navigation;

namespace WraparoundCare.Community.Forum.Moderation.TopicDecisions;

/// <summary>Which posts become a topic of their own.</summary>
internal sealed record SplitForm : TopicReasonForm
{
    [Required(ErrorMessage = "Kies welke berichten een eigen onderwerp worden.")]
    public IReadOnlyList<string>? Posts { get; init; }

    [Required(ErrorMessage = "Schrijf waar het nieuwe onderwerp over gaat.")]
    [TextLimit(ForumTopicRow.TitleMaxLength)]
    public string? Title { get; init; }

    /// <summary>The posts of this page that can go.</summary>
    [BindNever]
    public IReadOnlyList<ChoiceOption> Options { get; init; } = [];

    [BindNever]
    public IReadOnlyList<PageLink> Pages { get; init; } = [];

    [BindNever]
    public int Page { get; init; } = 1;

    public TopicSplit Split(ForumVisitor moderator) => new(
        [.. Posts!.Select(post => Guid.TryParse(post, out var key) ? key : Guid.Empty).Distinct()],
        Title!.Trim(),
        Verdict(ForumDecision.Split, moderator));
}

/// <summary>Which topic the posts of this one come behind.</summary>
internal sealed record MergeForm : TopicReasonForm
{
    private const string Part = "onderwerp";

    [Required(ErrorMessage = "Vul het adres van het andere onderwerp in.")]
    [TextLimit(300)]
    public string? Into { get; init; }

    /// <summary>The number in the address; null when it is no address of a topic.</summary>
    public long? Topic
    {
        get
        {
            var parts = (Into ?? string.Empty).Trim().Split(['/', '?', '#']);
            var place = Array.IndexOf(parts, Part);
            var number = place >= 0 && place + 1 < parts.Length ? parts[place + 1] : parts[0];
            return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var topic) ? topic : null;
        }
    }
}
