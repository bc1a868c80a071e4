using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Platform.Shared.Components.Conversation;
using WraparoundCare.Platform.Shared.Components.Navigation;

namespace WraparoundCare.Community.Forum;

internal sealed record ForumView(IReadOnlyList<(ForumCategoryRow Category, CategoryFigures? Figures)> Categories);

internal sealed record CategoryView(ForumCategoryRow Category, IReadOnlyList<TopicInList> Topics)
{
    public required Func<Guid?, PostAuthor> Authors { get; init; }

    public required IReadOnlyList<PageLink> Pages { get; init; }

    public required bool CanBegin { get; init; }

    public required bool IsGuest { get; init; }
}

/// <param name="Found">The topic and its category.</param>
/// <param name="Posts">Those of this page.</param>
/// <param name="Visitor">Who reads it.</param>
internal sealed record TopicView(FoundTopic Found, IReadOnlyList<ForumPostRow> Posts, ForumVisitor Visitor)
{
    public required Func<Guid?, PostAuthor> Authors { get; init; }

    public required IReadOnlyList<PageLink> Pages { get; init; }

    public required int Page { get; init; }

    public required ILookup<Guid, ForumAttachmentRow> Attachments { get; init; }

    public bool CanAnswer => Visitor.CanAnswer(Found.Category, Found.Topic);
}
