using Microsoft.AspNetCore.Http;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Platform.Shared.Components.Navigation;
using WraparoundCare.Platform.Shared.Editors;

namespace WraparoundCare.Community.Forum.Topics;

/// <summary>The pages of a topic: its posts with what belongs to each.</summary>
internal sealed class TopicPages(
    ForumTopics topics, ForumPosts posts, ForumExtras extras, ForumFollowing following, CurrentEditor editor)
{
    public static int NumberOf(FoundTopic found) => PageLink.Count(found.Topic.LastNumber, ForumPosts.PageSize);

    /// <summary>A page as its visitor sees it. What it shows has been read from then on.</summary>
    /// <param name="found">A topic that the visitor may read.</param>
    /// <param name="page">One of its pages, from 1.</param>
    /// <param name="visitor">Who reads it.</param>
    /// <param name="root">The path below which the site stands.</param>
    public TopicView Read(FoundTopic found, int page, ForumVisitor visitor, PathString root)
    {
        var shown = posts.On(found.Topic.Id, page, visitor);
        if (visitor.Member is { } member && shown is [.., { Number: { } last }])
        {
            posts.MarkRead(found.Topic.Id, member, last);
        }

        var pages = NumberOf(found);
        IReadOnlyList<ForumPostRow> all = [.. shown, .. page == pages ? posts.WaitingIn(found.Topic.Id, visitor) : []];
        return new TopicView(found, all, visitor)
        {
            Extras = extras.Of(found.Topic, all, visitor),
            Places = topics.Places([.. shown.Select(post => post.MovedTo).OfType<Guid>()], visitor),
            Follow = following.StateOf(found, visitor),
            Muted = following.MutedBy(visitor),
            Pages = PageLink.Around(page, pages, number => root + found.AddressOfPage(number)),
            Page = page,
            IsEditor = editor.User is not null,
        };
    }
}
