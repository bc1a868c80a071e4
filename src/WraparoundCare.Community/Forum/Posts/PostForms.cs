using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Drafts;
using WraparoundCare.Community.Forum.Mentions;
using WraparoundCare.Community.Forum.Pseudonyms;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Privacy.Guard;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>A text that is written for the forum, with what its writer says of it.</summary>
internal record PostForm
{
    public const string PreviewNext = "voorbeeld";

    /// <summary>Chosen when the form was made: sent twice with the same text, it is one post.</summary>
    public Guid Id { get; init; }

    [Required(ErrorMessage = "Schrijf je bericht.")]
    [TextLimit(ForumPostRow.TextMaxLength)]
    public string? Text { get; init; }

    [AllowedValues(true, ErrorMessage = "Kijk je tekst na en zet een vinkje: wie dit leest, mag geen gezin herkennen.")]
    public bool IsUntraceable { get; init; }

    /// <summary>What is chosen now.</summary>
    public IReadOnlyList<IFormFile> Files { get; init; } = [];

    /// <summary>What was sent before, by its key.</summary>
    public Dictionary<string, KeptFile> Kept { get; init; } = [];

    /// <summary>Whether the writer does not want to be known in this topic.</summary>
    public bool IsPseudonymous { get; init; }

    /// <summary>What can be chosen about that; null as long as it was not looked up.</summary>
    [BindNever]
    public PseudonymOffer? Offer { get; init; }

    public string? PrivacyConfirmation { get; init; }

    public string? NumberConfirmation { get; init; }

    /// <summary>Of the draft that it goes on with, or that was kept of it last.</summary>
    public int DraftVersion { get; init; }

    /// <summary>What the button asks for; null to place it.</summary>
    public string? Next { get; init; }

    public bool AsksForPreview => Next == PreviewNext;

    /// <summary>What became of its draft, when that is to be said.</summary>
    [BindNever]
    public DraftOutcome? Draft { get; init; }

    /// <summary>How the text will look, as HTML.</summary>
    [BindNever]
    public string? Preview { get; init; }

    /// <summary>What the guard asks to confirm; null as long as it asks nothing.</summary>
    [BindNever]
    public GuardAnswer? Guard { get; init; }

    /// <summary>Whom its text names.</summary>
    [BindNever]
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>What is kept of it as a draft.</summary>
    public virtual TypedText Typed => new(Text) { IsPseudonymous = IsPseudonymous };

    /// <summary>What the guard looks at.</summary>
    public virtual IEnumerable<GuardedText> Guarded => [new(nameof(Text), Text)];

    /// <summary>What was sent before and is there still, and what was just kept.</summary>
    [BindNever]
    public IReadOnlyList<AttachedFile> Attached { get; init; } = [];

    [BindNever]
    public string FilesHint { get; init; } = string.Empty;

    /// <summary>The files that go with the post.</summary>
    public IReadOnlyList<PostedFile> Posted =>
        [.. Attached.Where(file => !file.IsRemoved).Select(file => new PostedFile(file.Row.Id, file.Row.Hash, file.Description))];

    public GuardConfirmation Confirmed => new(
        nameof(PrivacyConfirmation), PrivacyConfirmation, nameof(NumberConfirmation), NumberConfirmation);

    /// <summary>The same form with what was kept of it.</summary>
    public virtual PostForm With(ForumDraftRow draft) => this with
    {
        Text = draft.Text,
        IsPseudonymous = draft.IsPseudonymous,
        DraftVersion = draft.Version,
        Draft = new DraftOutcome(DraftResult.Kept, draft.Version, draft.SavedAt),
    };
}

/// <summary>An answer in a topic.</summary>
internal sealed record AnswerForm : PostForm
{
    [BindNever]
    public FoundTopic? Found { get; init; }

    /// <summary>The posts above the form; null where it has a page of its own.</summary>
    [BindNever]
    public TopicView? View { get; init; }
}

/// <summary>A post that its writer changes.</summary>
internal sealed record ChangeForm : PostForm
{
    [BindNever]
    public Guid Post { get; init; }

    [BindNever]
    public FoundTopic? Found { get; init; }

    [BindNever]
    public IReadOnlyList<ForumPostVersionRow> Versions { get; init; } = [];
}
