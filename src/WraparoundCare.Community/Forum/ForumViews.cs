using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Pseudonyms;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Platform.Shared.Components.Conversation;
using WraparoundCare.Platform.Shared.Components.Navigation;
using WraparoundCare.Platform.Shared.Discussions;

namespace WraparoundCare.Community.Forum;

internal sealed record ForumView(IReadOnlyList<(ForumCategoryRow Category, CategoryFigures? Figures)> Categories)
{
    /// <summary>How many notifications the member did not read; null for a guest.</summary>
    public int? Unread { get; init; }

    /// <summary>The lists of what is about a theme.</summary>
    public IReadOnlyList<TopicSelection> Themes { get; init; } = [];
}

/// <param name="Selection">Which list.</param>
/// <param name="Part">Which part of it.</param>
/// <param name="Topics">Those of this part.</param>
internal sealed record TopicListView(TopicSelection Selection, ListPart Part, IReadOnlyList<TopicInList> Topics)
{
    public required Func<Guid?, PostAuthor> Authors { get; init; }

    /// <summary>The topics with an answer that helped.</summary>
    public required IReadOnlySet<long> Answered { get; init; }

    /// <summary>The names of the categories.</summary>
    public required IReadOnlyDictionary<Guid, string> Categories { get; init; }

    public required IReadOnlyList<PageLink> Pages { get; init; }

    public required IReadOnlyList<PageTab> Orders { get; init; }
}

/// <summary>What is about a step, a theme or a page of the editors.</summary>
/// <param name="List">The topics.</param>
/// <param name="Page">The page that they are about; null for a step or a theme.</param>
internal sealed record SubjectView(TopicListView List, DiscussedPage? Page);

internal sealed record CategoryView(ForumCategoryRow Category, TopicListView List)
{
    public required bool CanBegin { get; init; }

    public required bool IsGuest { get; init; }

    /// <summary>Until when the visitor may read only, in UTC; null when they may write.</summary>
    public DateTime? SilencedUntil { get; init; }

    public bool IsFollowed { get; init; }

    public bool IsModerator { get; init; }
}

/// <param name="Found">The topic and its category.</param>
/// <param name="Posts">Those of this page.</param>
/// <param name="Visitor">Who reads it.</param>
internal sealed record TopicView(FoundTopic Found, IReadOnlyList<ForumPostRow> Posts, ForumVisitor Visitor)
{
    public required PostExtras Extras { get; init; }

    public Func<Guid?, PostAuthor> Authors => Extras.Authors;

    public required IReadOnlyList<PageLink> Pages { get; init; }

    public required int Page { get; init; }

    /// <summary>Of the last post on this page that everybody sees; 0 when there is none.</summary>
    public int LastNumber => Posts.Max(post => post.Number) ?? 0;

    /// <summary>Where posts stand that were moved from here to where the visitor may read.</summary>
    public required IReadOnlyDictionary<Guid, PlaceOfPost> Places { get; init; }

    /// <summary>Whether an editor looks, who can ask for a tip.</summary>
    public bool IsEditor { get; init; }

    /// <summary>What the member wants to hear of it; null for a guest.</summary>
    public FollowState? Follow { get; init; }

    /// <summary>Whose posts the member does not want to see.</summary>
    public IReadOnlyCollection<Guid> Muted { get; init; } = [];

    // What is under a pseudonym stays: that it went would tell whose it is.
    public bool IsMuted(ForumPostRow post) => post is { Pseudonym: null, AuthorKey: { } author } && Muted.Contains(author);

    public bool CanMute(ForumPostRow post) =>
        Visitor.Member is { } member && post.AuthorKey is { } author && author != member && MutedMembers.CanMute(Authors.Of(post));

    public bool CanAnswer => Visitor.CanAnswer(Found.Category, Found.Topic);
}
