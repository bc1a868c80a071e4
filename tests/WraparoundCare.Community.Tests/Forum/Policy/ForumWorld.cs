using Microsoft.EntityFrameworkCore;
using WraparoundCare.Community.Forum;
using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Moderation;
using WraparoundCare.Community.Forum.Moderation.Appeals;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Tips;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum.Policy;

/// <summary>One cell of the matrix.</summary>
internal sealed record ForumUse(string Verb, Role Role, ForumCell Cell)
{
    public string Method => Verb.Split(' ')[0];

    public string Route => Verb.Split(' ')[1];
}

/// <summary>
/// What stands on the forum for the matrix: for each use a topic of its own, with two posts, a file, a decision and an objection.
/// </summary>
internal sealed class ForumWorld
{
    private const string Slug = "proef";
    private const string FileName = "plan.pdf";

    private static readonly DateTime Now = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);

    private readonly KernelHost _host;
    private readonly Guid _writer;
    private readonly Dictionary<Access, Guid> _categories;
    private readonly Dictionary<ForumUse, Made> _made = [];

    public ForumWorld(KernelHost host, Guid writer)
    {
        (_host, _writer) = (host, writer);
        _categories = Enum.GetValues<Access>().ToDictionary(access => access, _ => Guid.NewGuid());
        Write(db => db.AddRange(_categories.Select(category => new ForumCategoryRow
        {
            Id = category.Value,
            Slug = SlugOf(category.Key),
            Name = $"{category.Key}",
            Description = "Voor de proef.",
            Readers = category.Key is Access.Closed ? "Projectlid" : null,
            Writers = category.Key is Access.Open ? null : "Projectlid",
            Position = 100,
        })));
    }

    public void Make(IReadOnlyList<ForumUse> uses) => Write(db =>
    {
        var topics = uses.ToDictionary(use => use, use => TopicOf(use.Cell));
        db.AddRange(topics.Values);
        db.SaveChanges();
        foreach (var (use, topic) in topics)
        {
            var made = new Made(topic.Id, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()) { Tip = Guid.NewGuid() };
            _made[use] = made;
            db.AddRange(
                PostOf(Guid.NewGuid(), topic.Id, 1, use.Cell.Topic),
                PostOf(made.Post, topic.Id, 2, use.Cell.Post, use.Cell.IsPseudonymous));
            db.AddRange(FileOf(made));
            db.AddRange(ObjectionsOf(made, ForumRules.All[use.Verb].On is Subject.Appeal));
            db.AddRange(TipsOf(made, ForumRules.All[use.Verb].On is Subject.Tip));
        }
    });

    public string AddressOf(ForumUse use)
    {
        var made = _made[use];
        var (slug, id) = ForumRules.All[use.Verb].On switch
        {
            Subject.Forum => (Slug, string.Empty),
            Subject.Category => (SlugOf(use.Cell.Category), string.Empty),
            Subject.Topic => (Slug, $"{made.Topic}"),
            Subject.Post => (string.Empty, $"{made.Post}"),
            Subject.Attachment => (string.Empty, $"{made.File}"),
            Subject.Decision => (string.Empty, $"{made.Decision}"),
            Subject.Tip => (string.Empty, $"{made.Tip}"),
            _ => (string.Empty, $"{made.Appeal}"),
        };
        return use.Route
            .Replace("{slug?}", slug, StringComparison.Ordinal)
            .Replace("{slug}", slug, StringComparison.Ordinal)
            .Replace("{id:long}", id, StringComparison.Ordinal)
            .Replace("{id:guid}", id, StringComparison.Ordinal)
            .Replace("{number:int}", "5", StringComparison.Ordinal)
            .Replace("{key:guid}", $"{Guid.NewGuid()}", StringComparison.Ordinal)
            .Replace("{over:guid}", $"{Guid.NewGuid()}", StringComparison.Ordinal)
            .Replace("{name}", FileName, StringComparison.Ordinal);
    }

    /// <summary>How many rows each table of the forum has.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountAsync()
    {
        using var work = _host.Get<UnitOfWorkFactory>().Create();
        var tables = work.Db.Model.GetEntityTypes()
            .Select(type => type.GetTableName()!)
            .Where(table => table.StartsWith("forum_", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        var counts = new Dictionary<string, long>();
        foreach (var table in tables)
        {
            counts[table] = (await Rows.CountAsync(_host, table)).Single();
        }

        return counts;
    }

    private static string SlugOf(Access access) => $"proef-{access}".ToLowerInvariant();

    private ForumTopicRow TopicOf(ForumCell cell) => new()
    {
        CategoryId = _categories[cell.Category],
        Title = "Wie helpt mee?",
        Slug = Slug,
        AuthorKey = _writer,
        Theme = Slug,
        State = cell.Topic,
        IsClosed = cell.IsClosed,
        LastNumber = cell.Topic is PostState.Waiting ? 0 : 2,
        LastPostAt = Now,
        CreatedAt = Now,
    };

    private ForumPostRow PostOf(Guid id, long topic, int number, PostState state, bool isPseudonymous = false) => new()
    {
        Id = id,
        TopicId = topic,
        Number = state is PostState.Waiting ? null : number,
        AuthorKey = _writer,
        Pseudonym = isPseudonymous ? "Anonieme fuut" : null,
        Text = "Een bericht.",
        Html = "<p>Een bericht.</p>",
        HtmlVersion = PostHtml.Version,
        State = state,
        CreatedAt = Now,
    };

    private IEnumerable<object> FileOf(Made made) =>
    [
        new ForumAttachmentRow
        {
            Id = made.File,
            MemberKey = _writer,
            PostId = made.Post,
            Kind = AttachmentKind.Pdf,
            Name = FileName,
            Size = 3,
            Hash = new string('0', 64),
            CreatedAt = Now,
        },
        new ForumAttachmentContentRow { AttachmentId = made.File, Bytes = [1, 2, 3] },
    ];

    private IEnumerable<object> ObjectionsOf(Made made, bool hasObjection)
    {
        yield return new ForumDecisionRow
        {
            Id = made.Decision,
            PostId = made.Post,
            AuthorKey = _writer,
            Kind = ForumDecision.Hidden,
            Reason = "Voor de proef.",
            DecidedAt = Now,
        };
        if (hasObjection)
        {
            yield return new ForumAppealRow
            {
                Id = made.Appeal,
                DecisionId = made.Decision,
                MemberKey = _writer,
                Text = "Het klopt niet.",
                CreatedAt = Now,
            };
        }
    }

    // One that its writer said yes to: it can be taken back, whatever became of the post.
    private IEnumerable<ForumTipRow> TipsOf(Made made, bool hasTip)
    {
        if (hasTip)
        {
            yield return new ForumTipRow
            {
                Id = made.Tip,
                PostId = made.Post,
                AuthorKey = _writer,
                PageTitle = "Een pagina",
                Text = "Een tip.",
                Reason = "Voor de proef.",
                PostMark = "0123456789abcdef",
                ProposedAt = Now,
                State = TipState.Shown,
                Credit = TipCredit.Unnamed,
                AnsweredAt = Now,
            };
        }
    }

    private void Write(Action<SiteDbContext> write)
    {
        using var work = _host.Get<UnitOfWorkFactory>().Create();
        work.BeginWrite();
        write(work.Db);
        work.Db.SaveChanges();
        work.Commit();
    }

    private sealed record Made(long Topic, Guid Post, Guid File, Guid Decision, Guid Appeal)
    {
        public Guid Tip { get; init; }
    }
}
