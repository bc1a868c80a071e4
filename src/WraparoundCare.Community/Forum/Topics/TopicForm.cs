using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Drafts;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Privacy.Guard;
using WraparoundCare.Platform.Shared.Components.Fields;
using WraparoundCare.Platform.Shared.Discussions;

namespace WraparoundCare.Community.Forum.Topics;

/// <summary>A new topic, with its first post.</summary>
internal sealed record TopicForm : PostForm
{
    [Required(ErrorMessage = "Stel je vraag in één zin.")]
    [TextLimit(ForumTopicRow.TitleMaxLength)]
    public string? Title { get; init; }

    [TextLimit(ForumTopicRow.TriedMaxLength)]
    public string? Tried { get; init; }

    [TextLimit(ForumTopicRow.LineMaxLength)]
    public string? WorkArea { get; init; }

    [Range(1, 13, ErrorMessage = "Kies een van de 13 stappen.")]
    public int? Step { get; init; }

    [TextLimit(ForumTopicRow.LineMaxLength)]
    public string? Theme { get; init; }

    public override TypedText Typed => new(Text)
    {
        Title = Title,
        Tried = Tried,
        WorkArea = WorkArea,
        Step = Step,
        Theme = Theme,
        IsPseudonymous = IsPseudonymous,
    };

    public override IEnumerable<GuardedText> Guarded =>
    [
        new(nameof(Title), Title),
        new(nameof(Text), Text),
        new(nameof(Tried), Tried),
        new(nameof(WorkArea), WorkArea),
    ];

    public override PostForm With(ForumDraftRow draft) => (TopicForm)base.With(draft) with
    {
        Title = draft.Title,
        Tried = draft.Tried,
        WorkArea = draft.WorkArea,
        Step = draft.Step,
        Theme = draft.Theme,
    };

    [BindNever]
    public ForumCategoryRow? Category { get; init; }

    /// <summary>Where it is sent to, below the address of the site.</summary>
    [BindNever]
    public string Address { get; init; } = string.Empty;

    /// <summary>The page of the editors that is asked about.</summary>
    [BindNever]
    public DiscussedPage? About { get; init; }

    [BindNever]
    public IReadOnlyList<ChoiceOption> Steps { get; init; } = [];

    [BindNever]
    public IReadOnlyList<ChoiceOption> Themes { get; init; } = [];
}
