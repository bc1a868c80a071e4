using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Pseudonyms;
using WraparoundCare.Community.Forum.Quotes;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Platform.Shared.Components.Conversation;
using WraparoundCare.Search;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>Posts of which a tip can be made, as guests read them: who sees the tip must be able to see the post.</summary>
internal sealed class TipSources(ForumTopics topics, ForumPosts posts, ForumAuthors authors, ForumTips tips)
{
    private static readonly ForumVisitor Guest = new(null, []);

    /// <returns>Null when it is not there for everybody, or when nobody can be asked.</returns>
    public TipSource? Find(Guid id) =>
        posts.Find(id, Guest) is { AuthorKey: { } author } post
        && topics.Find(post.TopicId, Guest) is { } found
        && found.CanBeTip(post)
        && tips.IsThere(author)
            ? new TipSource(post, found, authors.Of([author]).Of(post))
            : null;
}

/// <param name="Post">The post.</param>
/// <param name="Found">Where it stands.</param>
/// <param name="Author">Who wrote it, as readers see it.</param>
internal sealed record TipSource(ForumPostRow Post, FoundTopic Found, PostAuthor Author)
{
    public string Address => ForumController.AddressOf(Found, Post.Number!.Value);

    /// <summary>The beginning of what it says in its own words, as far as it fits a tip.</summary>
    public string Beginning
    {
        get
        {
            var text = PlainText.Of(QuoteMarks.Without(Post.Html));
            var end = text.Length <= ForumTipRow.TextMaxLength
                ? text.Length
                : text.LastIndexOfAny([' ', '\n'], ForumTipRow.TextMaxLength);
            return text[..(end > 0 ? end : ForumTipRow.TextMaxLength)].TrimEnd();
        }
    }
}
