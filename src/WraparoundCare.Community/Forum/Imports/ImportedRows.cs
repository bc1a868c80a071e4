using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Privacy.Guard;

namespace WraparoundCare.Community.Forum.Imports;

/// <summary>
/// What is kept of what is imported. What may be a citizen service number is seen by moderators first, as that of a member is.
/// </summary>
internal sealed class ImportedRows(PostHtml html, PrivacyGuard guard, TimeProvider time)
{
    private const string Untitled = "Onderwerp zonder titel";

    /// <param name="post">What is imported.</param>
    /// <param name="title">That of its topic, when it is the first.</param>
    public ForumPostRow PostOf(ImportedPost post, string? title)
    {
        var isHeld = guard.Check($"{title}\n\n{post.Text}").Any(finding => finding.Severity is GuardSeverity.Block);
        return new ForumPostRow
        {
            Id = post.Key,
            AuthorKey = post.Author?.Key,
            Text = post.Text,
            Html = html.Of(post.Text),
            HtmlVersion = PostHtml.Version,
            State = isHeld ? PostState.Waiting : PostState.Visible,
            IsHeld = isHeld,
            CreatedAt = Past(post.CreatedAt),
            EditedAt = post.EditedAt is { } edited ? Past(edited) : null,
        };
    }

    public static ForumTopicRow TopicOf(ImportedTopic topic, ForumPostRow first)
    {
        var title = TitleOf(topic.Title);
        return new ForumTopicRow
        {
            CategoryId = topic.Category,
            Title = title,
            Slug = ForumWriting.SlugOf(title),
            AuthorKey = first.AuthorKey,
            State = first.State,
            IsClosed = topic.IsClosed,
            AcceptedPostId = topic.Answer,
            LastPostAt = first.CreatedAt,
            CreatedAt = first.CreatedAt,
        };
    }

    // A clock that was wrong would keep it on top for ever.
    private DateTime Past(DateTime moment)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return moment < now ? moment : now;
    }

    private static string TitleOf(string title)
    {
        var line = string.Join(' ', title.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? Untitled : Cut(line, ForumTopicRow.TitleMaxLength);
    }

    /// <summary>What fits, ending with a whole word.</summary>
    public static string Cut(string line, int max) =>
        line.Length <= max ? line : $"{LongText.Split(line, max - 2).First()} …";
}
