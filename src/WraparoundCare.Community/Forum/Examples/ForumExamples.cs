using System.Text.Json;
using Microsoft.Extensions.Options;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Examples;

/// <summary>
/// The topics that an empty forum begins with, so that who comes first sees what a good question looks like. Each says that it is an
/// example. Moderators can move, close and hide them as any other.
/// </summary>
internal sealed class ForumExamples(ForumChanges changes, PostHtml html, IOptions<ForumOptions> options, TimeProvider time)
{
    private const string File = "WraparoundCare.Community.Forum.Examples.topics.json";

    /// <summary>Adds them to categories that were just made, in the transaction of whoever made them.</summary>
    public void Add(UnitOfWork work, IReadOnlyCollection<ForumCategoryRow> categories)
    {
        if (!options.Value.BeginsWithExamples)
        {
            return;
        }

        var ids = categories.ToDictionary(category => category.Slug, category => category.Id);
        foreach (var example in Read())
        {
            Add(work, example, ids[example.Category]);
        }
    }

    private void Add(UnitOfWork work, Example example, Guid category)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var topic = new ForumTopicRow
        {
            CategoryId = category,
            Title = example.Title,
            Slug = ForumWriting.SlugOf(example.Title),
            AuthorKey = ExampleAccount.Key,
            Tried = example.Tried,
            WorkArea = example.WorkArea,
            Step = example.Step,
            Theme = example.Theme,
            State = PostState.Visible,
            IsPinned = example.IsPinned,
            LastNumber = 1 + example.Answers.Count,
            LastPostAt = now,
            CreatedAt = now,
        };
        var posts = example.Answers.Prepend(example.Text).Select((text, index) => Post(text, index + 1, now)).ToList();
        topic.AcceptedPostId = example.Accepted is { } answer ? posts[answer].Id : null;
        work.Db.Add(topic);
        work.Db.SaveChanges();
        posts.ForEach(post => post.TopicId = topic.Id);
        work.Db.AddRange(posts);
        work.Db.SaveChanges();
        changes.Changed(work, topic.Id);
    }

    private ForumPostRow Post(string text, int number, DateTime now) => new()
    {
        Id = Guid.NewGuid(),
        Number = number,
        AuthorKey = ExampleAccount.Key,
        Text = text,
        Html = html.Of(text),
        HtmlVersion = PostHtml.Version,
        State = PostState.Visible,
        CreatedAt = now,
    };

    private static IReadOnlyList<Example> Read()
    {
        using var file = typeof(ForumExamples).Assembly.GetManifestResourceStream(File)!;
        return JsonSerializer.Deserialize<IReadOnlyList<Example>>(file, JsonSerializerOptions.Web)!;
    }

    /// <param name="Category">Its name in addresses.</param>
    /// <param name="Title">The question.</param>
    /// <param name="Text">Its explanation, in Markdown.</param>
    /// <param name="Answers">In their order, in Markdown.</param>
    private sealed record Example(string Category, string Title, string Text, IReadOnlyList<string> Answers)
    {
        public string? Tried { get; init; }

        public string? WorkArea { get; init; }

        public int? Step { get; init; }

        public string? Theme { get; init; }

        public bool IsPinned { get; init; }

        /// <summary>Which answer helped, from 1.</summary>
        public int? Accepted { get; init; }
    }
}
