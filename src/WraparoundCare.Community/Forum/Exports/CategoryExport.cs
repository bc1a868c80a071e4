using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Pseudonyms;
using WraparoundCare.Community.Forum.Quotes;
using WraparoundCare.Community.Forum.Topics;

namespace WraparoundCare.Community.Forum.Exports;

/// <summary>
/// All that a reader of a category may see of it, one topic at a time: a file of it may be given away, so it holds nothing that only
/// moderators see, and no key of anybody.
/// </summary>
internal sealed class CategoryExport(
    ForumTopics topics, ForumPosts posts, ForumAuthors authors, ForumQuotes quotes, ForumAttachments attachments)
{
    /// <returns>In the order in which they were begun. They are read while they are used.</returns>
    public IEnumerable<ExportedTopic> Read(ForumCategoryRow category)
    {
        var reader = new ForumVisitor(null, category.Readers is { } group ? [group] : []);
        for (var batch = topics.After(0, category); batch.Count > 0; batch = topics.After(batch[^1].Id, category))
        {
            foreach (var topic in batch)
            {
                yield return TopicOf(topic, reader);
            }
        }
    }

    private ExportedTopic TopicOf(ForumTopicRow topic, ForumVisitor reader) => new(topic.Id, topic.Title, topic.CreatedAt)
    {
        Author = authors.Of([topic.AuthorKey]).Of(topic).Name,
        Tried = topic.Tried,
        WorkArea = topic.WorkArea,
        Step = topic.Step,
        Theme = topic.Theme,
        IsPinned = topic.IsPinned,
        IsClosed = topic.IsClosed,
        Posts = PostsOf(topic, reader),
    };

    private IEnumerable<ExportedPost> PostsOf(ForumTopicRow topic, ForumVisitor reader)
    {
        for (var page = 1; page <= ForumPosts.PageOf(topic.LastNumber); page++)
        {
            var shown = posts.On(topic.Id, page, reader).Where(reader.CanRead).ToList();
            var names = authors.Of(shown.Select(post => post.AuthorKey));
            var files = attachments.Of(shown.Select(post => post.Id));
            foreach (var post in shown)
            {
                yield return new ExportedPost(post.Number!.Value, names.Of(post).Name, post.CreatedAt)
                {
                    EditedAt = post.EditedAt,
                    Helped = post.Id == topic.AcceptedPostId,
                    Markdown = quotes.Readable(post.Text, reader),
                    Html = post.Html,
                    Files = [.. files[post.Id].Select(file => file.Name)],
                };
            }
        }
    }
}

/// <param name="Number">By which its address finds it.</param>
/// <param name="Title">The question.</param>
/// <param name="CreatedAt">In UTC.</param>
internal sealed record ExportedTopic(long Number, string Title, DateTime CreatedAt)
{
    /// <summary>The name that readers see.</summary>
    public required string Author { get; init; }

    public string? Tried { get; init; }

    public string? WorkArea { get; init; }

    /// <summary>One of the 13 steps.</summary>
    public int? Step { get; init; }

    public string? Theme { get; init; }

    public bool IsPinned { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>In their order.</summary>
    public required IEnumerable<ExportedPost> Posts { get; init; }
}

/// <param name="Number">Its place in the topic.</param>
/// <param name="Author">The name that readers see.</param>
/// <param name="CreatedAt">In UTC.</param>
internal sealed record ExportedPost(int Number, string Author, DateTime CreatedAt)
{
    public DateTime? EditedAt { get; init; }

    /// <summary>Whether it helped who asked.</summary>
    public bool Helped { get; init; }

    /// <summary>As it was typed, without words of quotes that cannot be read any more.</summary>
    public required string Markdown { get; init; }

    public required string Html { get; init; }

    /// <summary>The names of its files.</summary>
    public required IReadOnlyList<string> Files { get; init; }
}
