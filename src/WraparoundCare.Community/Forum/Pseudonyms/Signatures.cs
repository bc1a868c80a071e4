using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Platform.Shared.Components.Conversation;

namespace WraparoundCare.Community.Forum.Pseudonyms;

/// <summary>The name that readers see, moderators too: the pseudonym, or that of the member.</summary>
internal static class Signatures
{
    public static PostAuthor Of(this Func<Guid?, PostAuthor> names, ForumPostRow post) => names.Of(post.Pseudonym, post.AuthorKey);

    public static PostAuthor Of(this Func<Guid?, PostAuthor> names, ForumTopicRow topic) => names.Of(topic.Pseudonym, topic.AuthorKey);

    public static PostAuthor Of(this Func<Guid?, PostAuthor> names, string? pseudonym, Guid? author) =>
        pseudonym is null ? names(author) : new PostAuthor(pseudonym, AuthorRole.Pseudonym);
}
