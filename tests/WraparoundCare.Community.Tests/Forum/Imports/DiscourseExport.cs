using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using WraparoundCare.Testing;

namespace WraparoundCare.Community.Tests.Forum.Imports;

/// <summary>A backup of a forum on Discourse, as its administrator can download it; nobody in it exists.</summary>
internal sealed class DiscourseExport
{
    private readonly SortedDictionary<string, (string Columns, List<string> Rows)> _tables = new(StringComparer.Ordinal)
    {
        ["backup_metadata"] = ("id, name, value", ["1\tbase_url\thttps://forum.example.com"]),
        ["categories"] = ("id, name, topic_id, \"position\", slug, description, read_restricted, parent_category_id", []),
        ["discourse_solved_solved_topics"] = ("id, topic_id, answer_post_id", []),
        ["plugin_store_rows"] = ("id, value", ["1\tCOPY public.posts (id, raw) FROM stdin;"]),
        ["posts"] = (
            "id, user_id, topic_id, post_number, raw, cooked, created_at, deleted_at, hidden, user_deleted, post_type, version, "
                + "last_version_at",
            []),
        ["topics"] = ("id, title, created_at, user_id, category_id, visible, closed, archived, archetype, deleted_at", []),
        ["user_emails"] = ("id, user_id, email, \"primary\"", []),
        ["users"] = ("id, username, name", []),
    };

    private int _minutes;

    public string Name { get; set; } = "backup.tar.gz";

    public DiscourseExport Category(long id, string name, string slug, bool isRestricted = false, long? parent = null, long? about = null)
    {
        Add("categories", id, name, about, 1, slug, "Over <b>alles</b>.", isRestricted, parent);
        return this;
    }

    public DiscourseExport User(long id, string name, string? email = null)
    {
        Add("users", id, name, $"{name} Volledig");
        Add("user_emails", id, id, email ?? $"{name}@example.com", true);
        return this;
    }

    public DiscourseExport Topic(
        long id, string title, long? category = 1, bool isVisible = true, string archetype = "regular", bool isDeleted = false)
    {
        Add("topics", id, title, Moment(0), 1, category, isVisible, false, false, archetype, isDeleted ? Moment(1) : null);
        return this;
    }

    /// <param name="id">Its number; that of its user is the same when none is given.</param>
    /// <param name="topic">In which it stands, as the post with this number.</param>
    /// <param name="raw">As it was typed.</param>
    /// <param name="user">Who wrote it.</param>
    /// <param name="type">1 for a post, 3 for a small action, 4 for a whisper.</param>
    /// <param name="state">Null, <c>hidden</c>, <c>deleted</c> or <c>withdrawn</c>.</param>
    public DiscourseExport Post(long id, (long Id, long Number) topic, string raw, long? user = 1, int type = 1, string? state = null)
    {
        Add(
            "posts",
            id,
            user,
            topic.Id,
            topic.Number,
            raw,
            $"<p>{raw}</p>",
            Moment(++_minutes),
            state is "deleted" ? Moment(1) : null,
            state is "hidden",
            state is "withdrawn",
            type,
            1,
            Moment(1));
        return this;
    }

    public DiscourseExport Solved(long topic, long post)
    {
        Add("discourse_solved_solved_topics", 1, topic, post);
        return this;
    }

    public DiscourseExport Without(string table)
    {
        _tables.Remove(table);
        return this;
    }

    /// <summary>A line as it comes, right or wrong.</summary>
    public DiscourseExport Line(string table, string line)
    {
        _tables[table].Rows.Add(line);
        return this;
    }

    public string Sql()
    {
        var sql = new StringBuilder("--\n-- PostgreSQL database dump\n--\n\nSET client_encoding = 'UTF8';\n\n");
        foreach (var (name, (columns, rows)) in _tables)
        {
            sql.Append(CultureInfo.InvariantCulture, $"COPY public.{name} ({columns}) FROM stdin;\n");
            rows.ForEach(row => sql.Append(row).Append('\n'));
            sql.Append("\\.\n\n\n");
        }

        return sql.ToString();
    }

    /// <returns>Where it is: packed as its name says.</returns>
    public string Save(TemporaryFolder folder)
    {
        var path = folder.File(Name);
        var sql = Encoding.UTF8.GetBytes(Sql());
        File.WriteAllBytes(path, Path.GetExtension(Name) is ".sql" ? sql : Name.EndsWith(".tar.gz", StringComparison.Ordinal)
            ? Packed(Archive(("dump.sql.gz", Packed(sql)), ("uploads/default/foto.jpeg", [1, 2, 3])))
            : Packed(sql));
        return path;
    }

    public static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Archive(params (string Name, byte[] Bytes)[] files)
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                writer.WriteEntry(new GnuTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
            }
        }

        return archive.ToArray();
    }

    private static string Moment(int minutes) =>
        new DateTime(2021, 3, 4, 10, 0, 0, DateTimeKind.Utc).AddMinutes(minutes)
            .ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    private void Add(string table, params object?[] values) => Line(table, string.Join('\t', values.Select(value => value switch
    {
        null => "\\N",
        bool isTrue => isTrue ? "t" : "f",
        string text => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    })));
}
