using WraparoundCare.Community.Forum.Posts;

namespace WraparoundCare.Community.Forum.Imports.Discourse;

/// <summary>What topics and posts of Discourse are here.</summary>
internal sealed class DiscourseWriter(DiscourseForum forum, KeptTexts texts, ImportCounts counts)
{
    public ImportCounts Counts => counts;

    public Guid KeyOf(long post, int part = 0) => ImportKey.Of(forum.Name, "post", post, part);

    public ImportedTopic TopicOf(DiscourseTopic topic, IReadOnlyList<DiscoursePost> posts, Guid category) => new(category, topic.Title)
    {
        IsClosed = topic.IsClosed,
        Answer = forum.Answers.TryGetValue(topic.Id, out var answer) && posts.Skip(1).Any(post => post.Id == answer) ? KeyOf(answer) : null,
    };

    /// <returns>One, or more when it is longer than a post may be.</returns>
    public IEnumerable<ImportedPost> PostsOf(DiscoursePost post)
    {
        var text = DiscourseText.Of(texts.Read(post.Text), out var uploads);
        counts.Add(ImportCount.Uploads, uploads);
        return LongText.Split(text, ForumPostRow.TextMaxLength).Select((part, number) =>
            new ImportedPost(KeyOf(post.Id, number), AuthorOf(post.User), part)
            {
                CreatedAt = post.CreatedAt,
                EditedAt = post.EditedAt,
                IsMore = number > 0,
            });
    }

    // Users that Discourse makes for itself have no number above 0.
    private ImportedAuthor? AuthorOf(long? user) => user is { } id && forum.Users.TryGetValue(id, out var name)
        ? new ImportedAuthor(
            ImportKey.Of(forum.Name, "user", id),
            name.Length <= ImportedAuthorRow.NameMaxLength ? name : name[..ImportedAuthorRow.NameMaxLength],
            id > 0 ? forum.Emails.GetValueOrDefault(id) : null)
        : null;
}
