using WraparoundCare.Community.Forum.Answers;
using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Bookmarks;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Platform.Shared.Components.Conversation;

namespace WraparoundCare.Community.Forum;

/// <summary>What is shown with posts besides their texts.</summary>
internal sealed class ForumExtras(
    ForumAuthors authors, ForumAnswers answers, ForumAttachments attachments, ForumBookmarks bookmarks, PostTexts texts)
{
    /// <param name="topic">In which the posts stand.</param>
    /// <param name="posts">Those that are shown.</param>
    /// <param name="visitor">To whom.</param>
    /// <param name="others">Other members whose names are shown.</param>
    public PostExtras Of(
        ForumTopicRow topic, IReadOnlyList<ForumPostRow> posts, ForumVisitor visitor, params IEnumerable<Guid?> others) => new(
            authors.Of([.. posts.Select(post => post.AuthorKey), topic.AuthorKey, .. others]),
            answers.AcceptedIn(topic) is { } accepted ? texts.Shown([accepted], visitor)[0] : null,
            answers.ThanksFor(posts, visitor),
            attachments.Of(posts.Where(visitor.CanRead).Select(post => post.Id)),
            bookmarks.KeptAmong(posts, visitor));
}

/// <param name="Authors">The names of members, by their keys.</param>
/// <param name="Accepted">The answer that helped who asked.</param>
/// <param name="Thanks">Who thanked, by the key of a post.</param>
/// <param name="Attachments">The files of the posts that the visitor may read.</param>
/// <param name="Kept">The posts that the visitor keeps.</param>
internal sealed record PostExtras(
    Func<Guid?, PostAuthor> Authors,
    ForumPostRow? Accepted,
    Func<Guid, Thanks> Thanks,
    ILookup<Guid, ForumAttachmentRow> Attachments,
    IReadOnlySet<Guid> Kept);
