using WraparoundCare.Community.Forum;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Benchmarks;

/// <summary>
/// Writes posts straight into the tables: all in one category, in topics of twenty, and a twentieth of them in one long topic.
/// </summary>
internal sealed class StoredForum(UnitOfWorkFactory units)
{
    public const string Category = "plan-en-doelen";

    private const int PerTopic = 20;
    private const int Batch = 5000;

    private static readonly DateTime Begin = new(2020, 1, 1, 9, 0, 0, DateTimeKind.Utc);

    /// <param name="authors">The members who write them in turns.</param>
    /// <param name="posts">How many there are in all.</param>
    /// <returns>The numbers of a topic of twenty posts and of the long one.</returns>
    public (long Topic, long LongTopic) Add(IReadOnlyList<Guid> authors, int posts)
    {
        var inLong = Math.Max(posts / 20, PerTopic);
        var lengths = Enumerable.Repeat(PerTopic, (posts - inLong) / PerTopic).Append(inLong).ToList();
        List<long> topics = [];
        foreach (var part in lengths.Chunk(Batch / PerTopic))
        {
            topics.AddRange(AddTopics(authors, part, topics.Count));
        }

        return (topics[topics.Count / 2], topics[^1]);
    }

    /// <summary>Tells members of the last posts of topics, in a mail that is due.</summary>
    public void AddNews(IReadOnlyList<Guid> members, int topics)
    {
        using var work = units.Create();
        work.BeginWrite();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var news = work.Db.Set<ForumTopicRow>().OrderBy(row => row.Id).Take(topics).Select(row => new { row.Id, row.LastNumber }).ToList();
        foreach (var member in members)
        {
            work.Db.Add(new ForumFollowSettingRow { MemberKey = member, FollowsOwn = true, Mail = FollowMail.Daily, MailDueAt = now });
            work.Db.AddRange(news.Select(topic => new ForumNotificationRow
            {
                MemberKey = member,
                TopicId = topic.Id,
                FirstNumber = topic.LastNumber,
                LastNumber = topic.LastNumber,
                ChangedAt = now,
            }));
        }

        work.Db.SaveChanges();
        work.Commit();
    }

    private List<long> AddTopics(IReadOnlyList<Guid> authors, IReadOnlyList<int> lengths, int before)
    {
        using var work = units.Create();
        work.BeginWrite();
        work.Db.ChangeTracker.AutoDetectChangesEnabled = false;
        var category = work.Db.Set<ForumCategoryRow>().Where(row => row.Slug == Category).Select(row => row.Id).Single();
        var topics = lengths.Select((length, index) => Topic(category, authors[index % authors.Count], length, before + index)).ToList();
        work.Db.AddRange(topics);
        work.Db.SaveChanges();
        foreach (var batch in topics.SelectMany(topic => Posts(topic, authors)).Chunk(Batch))
        {
            work.Db.AddRange(batch);
            work.Db.SaveChanges();
            work.Db.ChangeTracker.Clear();
        }

        work.Commit();
        return [.. topics.Select(topic => topic.Id)];
    }

    private static ForumTopicRow Topic(Guid category, Guid author, int length, int number) => new()
    {
        CategoryId = category,
        Title = $"Hoe maken we het plan korter ({number})?",
        Slug = $"hoe-maken-we-het-plan-korter-{number}",
        AuthorKey = author,
        State = PostState.Visible,
        LastNumber = length,
        CreatedAt = Begin.AddMinutes(number),
        LastPostAt = Begin.AddMinutes(number + length),
    };

    private static IEnumerable<ForumPostRow> Posts(ForumTopicRow topic, IReadOnlyList<Guid> authors) =>
        Enumerable.Range(1, topic.LastNumber).Select(number => new ForumPostRow
        {
            Id = Guid.NewGuid(),
            TopicId = topic.Id,
            Number = number,
            AuthorKey = authors[number % authors.Count],
            Text = BenchmarkSite.SampleText(number),
            Html = $"<p>{BenchmarkSite.SampleText(number)}</p>",
            HtmlVersion = PostHtml.Version,
            State = PostState.Visible,
            CreatedAt = topic.CreatedAt.AddMinutes(number),
        });
}
