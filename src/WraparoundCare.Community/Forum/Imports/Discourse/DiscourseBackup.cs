using WraparoundCare.Community.Forum.Imports.Dumps;

namespace WraparoundCare.Community.Forum.Imports.Discourse;

/// <summary>
/// Reads a backup of Discourse: once for its categories, topics and users, and once for the posts of the topics that are wanted, so that
/// nothing is kept of what does not come along. Only what everybody could read there does.
/// </summary>
/// <param name="path">Where it is.</param>
/// <param name="limit">How many bytes it may be when it is unpacked.</param>
/// <param name="counts">What was left out.</param>
internal sealed class DiscourseBackup(string path, long limit, ImportCounts counts)
{
    // So many rows fit in memory.
    private const int MaxRows = 5_000_000;
    private const int MaxTextLength = 200_000;

    // What a post can be, in Discourse's column post_type.
    private const long Regular = 1;
    private const long Whisper = 4;

    private int _rows;

    public DiscourseForum Forum { get; } = new();

    private static IEnumerable<string> PostColumns =>
    [
        "id", "user_id", "topic_id", "post_number", "raw", "created_at", "deleted_at", "hidden", "user_deleted", "post_type",
    ];

    /// <exception cref="UnreadableDumpException">It is no backup of Discourse, or damaged.</exception>
    public void ReadForum()
    {
        var topics = new List<(DiscourseTopic Topic, bool IsMessage, bool IsGone)>();
        DumpFile.Read(path, limit, dump => DumpReader.Read(
            dump,
            new DumpTable("backup_metadata", ["name", "value"], AddName) { IsOptional = true },
            new DumpTable("categories", ["id", "name", "slug", "read_restricted"], AddCategory),
            new DumpTable("topics", ["id", "title", "category_id", "archetype", "deleted_at", "visible"], row =>
            {
                Count();
                topics.Add(TopicOf(row));
            }),
            new DumpTable("users", ["id", "username"], row => Add(Forum.Users, row.Number("id"), row.Text("username"))),
            new DumpTable("user_emails", ["user_id", "email", "primary"], AddEmail),
            new DumpTable("posts", [.. PostColumns], _ => { }),
            // Where the plugin for answers kept them before and keeps them now.
            new DumpTable("topic_custom_fields", ["topic_id", "name", "value"], AddOldAnswer) { IsOptional = true },
            new DumpTable("discourse_solved_solved_topics", ["topic_id", "answer_post_id"], AddAnswer) { IsOptional = true }));
        Choose(topics);
    }

    /// <param name="isWanted">Of which topics.</param>
    /// <param name="texts">Where the texts go.</param>
    /// <returns>By topic, and in the order in which they stood there.</returns>
    /// <inheritdoc cref="ReadForum"/>
    public IReadOnlyList<DiscoursePost> ReadPosts(Func<DiscourseTopic, bool> isWanted, KeptTexts texts)
    {
        var wanted = Forum.Topics.Values.Where(isWanted).Select(topic => topic.Id).ToHashSet();
        var posts = new List<DiscoursePost>();
        DumpFile.Read(path, limit, dump => DumpReader.Read(dump, new DumpTable("posts", [.. PostColumns], row =>
        {
            if (wanted.Contains(row.Number("topic_id") ?? 0) && TextOf(row) is { } text)
            {
                Count();
                posts.Add(PostOf(row, texts.Add(text)));
            }
        })));
        posts.Sort((one, other) => (one.Topic, one.Number, one.Id).CompareTo((other.Topic, other.Number, other.Id)));
        return posts;
    }

    private void Choose(IEnumerable<(DiscourseTopic Topic, bool IsMessage, bool IsGone)> topics)
    {
        var about = Forum.Categories.Values.Select(category => category.About).OfType<long>().ToHashSet();
        foreach (var (topic, isMessage, isGone) in topics)
        {
            if (isMessage)
            {
                counts.Add(ImportCount.Messages);
            }
            else if (isGone || !Forum.Categories.ContainsKey(topic.Category))
            {
                counts.Add(ImportCount.GoneTopics);
            }
            else if (about.Contains(topic.Id))
            {
                counts.Add(ImportCount.AboutTopics);
            }
            else
            {
                Forum.Topics[topic.Id] = topic;
            }
        }
    }

    /// <returns>Null when it does not come along, which is counted.</returns>
    private string? TextOf(DumpRow row)
    {
        if (row.Number("post_type") is not Regular and var type)
        {
            counts.Add(type is Whisper ? ImportCount.Whispers : ImportCount.Actions);
            return null;
        }

        if (row.Text("deleted_at") is not null || row.IsTrue("hidden") || row.IsTrue("user_deleted"))
        {
            counts.Add(ImportCount.GonePosts);
            return null;
        }

        var text = row.Text("raw") ?? string.Empty;
        if (text.Length > MaxTextLength || string.IsNullOrWhiteSpace(text))
        {
            counts.Add(ImportCount.OddPosts);
            return null;
        }

        return text;
    }

    private static DiscoursePost PostOf(DumpRow row, KeptText text) =>
        new(row.Number("id") ?? 0, row.Number("topic_id") ?? 0, row.Number("post_number") ?? 0)
        {
            User = row.Number("user_id"),
            CreatedAt = row.Moment("created_at") ?? throw new FormatException(),
            EditedAt = row.Number("version") > 1 ? row.Moment("last_version_at") : null,
            Text = text,
        };

    private static (DiscourseTopic Topic, bool IsMessage, bool IsGone) TopicOf(DumpRow row) =>
    (
        new DiscourseTopic(row.Number("id") ?? 0, row.Text("title") ?? string.Empty, row.Number("category_id") ?? 0)
        {
            IsClosed = row.IsTrue("closed") || row.IsTrue("archived"),
        },
        row.Text("archetype") is not ("regular" or "banner"),
        row.Text("deleted_at") is not null || !row.IsTrue("visible")
    );

    private void AddCategory(DumpRow row) => Add(
        Forum.Categories,
        row.Number("id"),
        new DiscourseCategory(row.Text("name") ?? string.Empty, row.Text("slug") ?? string.Empty, row.Text("description") ?? string.Empty)
        {
            Parent = row.Number("parent_category_id"),
            IsRestricted = !string.Equals(row.Text("read_restricted"), "f", StringComparison.Ordinal),
            About = row.Number("topic_id"),
        });

    // An address changes with a certificate, and a host seldom.
    private void AddName(DumpRow row)
    {
        if (row.Text("name") is "base_url" && Uri.TryCreate(row.Text("value"), UriKind.Absolute, out var address))
        {
            Forum.Name = address.Host;
        }
    }

    private void AddEmail(DumpRow row)
    {
        if (row.IsTrue("primary"))
        {
            Add(Forum.Emails, row.Number("user_id"), row.Text("email"));
        }
    }

    private void AddOldAnswer(DumpRow row)
    {
        if (row.Text("name") is "accepted_answer_post_id" && long.TryParse(row.Text("value"), out var post))
        {
            Forum.Answers.TryAdd(row.Number("topic_id") ?? 0, post);
        }
    }

    private void AddAnswer(DumpRow row) => Forum.Answers[row.Number("topic_id") ?? 0] = row.Number("answer_post_id") ?? 0;

    private void Add<T>(Dictionary<long, T> rows, long? id, T? row)
    {
        Count();
        if (id is { } key && row is not null)
        {
            rows[key] = row;
        }
    }

    private void Count()
    {
        if (++_rows > MaxRows)
        {
            throw new UnreadableDumpException("Dit forum is te groot om over te nemen.");
        }
    }
}
