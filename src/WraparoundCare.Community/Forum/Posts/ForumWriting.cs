using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Drafts;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Forum.Mentions;
using WraparoundCare.Community.Forum.Pseudonyms;
using WraparoundCare.Community.Forum.Quotes;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Platform.Shared.Lists;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>
/// What members write. Each is one transaction, so a post that is acknowledged is there with its number and its place in the lists. A form
/// that is sent twice writes once: the post has the key that the form came with.
/// </summary>
internal sealed class ForumWriting(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumChanges changes, PostHtml html, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <returns>The topic, with its first post; null when one of the files went to another post, and nothing is written.</returns>
    public ForumTopicRow? Begin(NewTopic topic, WrittenPost post)
    {
        using var scope = scopes.CreateCoreScope();
        // Who begins a topic in a category is alone with it until the commit, so the same form finds what it sent a moment ago.
        work.Required.Db.Set<ForumCategoryRow>().Where(category => category.Id == topic.Category)
            .ExecuteUpdate(set => set.SetProperty(category => category.Position, category => category.Position));
        if (Find(post.Id) is { } sent)
        {
            DropFiles(post);
            scope.Complete();
            return Topic(sent.TopicId);
        }

        var now = Now;
        var row = new ForumTopicRow
        {
            CategoryId = topic.Category,
            Title = topic.Title,
            Slug = SlugOf(topic.Title),
            AuthorKey = post.Author,
            Pseudonym = TopicPseudonyms.ForFirst(post),
            Tried = topic.Tried,
            WorkArea = topic.WorkArea,
            Step = topic.Step,
            Theme = topic.Theme,
            PageKey = topic.PageKey,
            State = post.State,
            LastPostAt = now,
            CreatedAt = now,
        };
        work.Required.Db.Add(row);
        work.Required.Db.SaveChanges();
        if (Add(row.Id, post, row.Pseudonym, now) is null)
        {
            return null;
        }

        scope.Complete();
        return Topic(row.Id);
    }

    /// <returns>
    /// The post as it stands in the topic; null when the topic was closed, moved or taken away a moment ago, or one of the files went to
    /// another post. Nothing is written then.
    /// </returns>
    public ForumPostRow? Answer(long topic, WrittenPost post, ForumVisitor writer)
    {
        using var scope = scopes.CreateCoreScope();
        // The same for who answers in a topic.
        work.Required.Db.Set<ForumTopicRow>().Where(row => row.Id == topic)
            .ExecuteUpdate(set => set.SetProperty(row => row.LastNumber, row => row.LastNumber));
        if (Find(post.Id) is { } sent)
        {
            DropFiles(post);
            scope.Complete();
            return sent;
        }

        if (!IsOpen(topic, writer)
            || Add(topic, post, TopicPseudonyms.ForAnswer(work.Required.Db, topic, post), Now) is not { } added)
        {
            return null;
        }

        scope.Complete();
        return added;
    }

    /// <summary>What it said before is kept.</summary>
    /// <param name="id">A post that its writer may change.</param>
    /// <param name="post">What it says now, with the files that it has; waiting when a moderator has to look again.</param>
    /// <returns>False when one of the files went to another post, and nothing is written.</returns>
    public bool Change(Guid id, WrittenPost post)
    {
        using var scope = scopes.CreateCoreScope();
        var db = work.Required.Db;
        var row = Held(db, id);

        // A moderator may have taken it away a moment ago.
        if (row is { State: PostState.Visible or PostState.Waiting, AuthorKey: { } author })
        {
            if (!PostFiles.Set(db, id, author, post.Files, out var hasChanged))
            {
                return false;
            }

            Change(db, row, post, hasChanged);
        }

        ForumDrafts.End(db, post, Now);
        scope.Complete();
        return true;
    }

    private void Change(SiteDbContext db, ForumPostRow row, WrittenPost post, bool hasOtherFiles)
    {
        if (row.Text == post.Text && !hasOtherFiles)
        {
            return;
        }

        var now = Now;
        if (row.Text != post.Text)
        {
            db.Add(new ForumPostVersionRow { Id = Guid.NewGuid(), PostId = row.Id, Text = row.Text, ReplacedAt = now });
        }

        var isNaming = ForumMentionRow.Note(db, row, post.Mentions, now);
        (row.Text, row.Html, row.HtmlVersion, row.State, row.EditedAt) =
            (post.Text, html.Of(post.Text, ForumMentionRow.NamesIn(db, row.Id)), PostHtml.Version, post.State, now);
        row.IsHeld |= post.IsHeld;
        db.SaveChanges();
        ForumQuoteRow.Note(db, row.Id, row.Html);
        if (isNaming && row is { State: PostState.Visible, Number: not null })
        {
            ForumNews.Named(db, row.Id, now);
        }

        changes.Changed(work.Required, row.TopicId);
    }

    /// <summary>Takes a post away, at the wish of its writer. Its number stays.</summary>
    public void Withdraw(Guid id)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        var now = Now;
        var posts = work.Required.Db.Set<ForumPostRow>()
            .Where(post => post.Id == id && (post.State == PostState.Visible || post.State == PostState.Waiting));
        posts.ExecuteUpdate(set => set
            .SetProperty(post => post.State, PostState.Withdrawn)
            .SetProperty(post => post.EditedAt, now));
        changes.Changed(work.Required, [.. work.Required.Db.Set<ForumPostRow>().Where(post => post.Id == id).Select(post => post.TopicId)]);
        scope.Complete();
    }

    /// <returns>A post with which whoever asks is alone until the commit; null when it is not there.</returns>
    public static ForumPostRow? Held(SiteDbContext db, Guid id)
    {
        db.Set<ForumPostRow>().Where(post => post.Id == id).ExecuteUpdate(set => set.SetProperty(post => post.State, post => post.State));
        return db.Set<ForumPostRow>().FirstOrDefault(post => post.Id == id);
    }

    /// <summary>Gives a post that is to be seen its number, in the transaction of who asks.</summary>
    public static void Number(SiteDbContext db, ForumPostRow post, DateTime now)
    {
        // The row of the topic is held from here to the commit: whoever writes at the same moment gets the next number.
        db.Set<ForumTopicRow>().Where(topic => topic.Id == post.TopicId).ExecuteUpdate(set => set
            .SetProperty(topic => topic.LastNumber, topic => topic.LastNumber + 1)
            .SetProperty(topic => topic.LastPostAt, now));
        post.Number = db.Set<ForumTopicRow>().Where(topic => topic.Id == post.TopicId).Select(topic => topic.LastNumber).Single();
    }

    private bool IsOpen(long topic, ForumVisitor writer)
    {
        var db = work.Required.Db;
        var row = Topic(topic);
        return writer.CanAnswer(db.Set<ForumCategoryRow>().AsNoTracking().Single(category => category.Id == row.CategoryId), row);
    }

    /// <returns>Null when one of the files went to another post.</returns>
    private ForumPostRow? Add(long topic, WrittenPost post, string? pseudonym, DateTime now)
    {
        var row = new ForumPostRow
        {
            Id = post.Id,
            TopicId = topic,
            AuthorKey = post.Author,
            Pseudonym = pseudonym,
            Text = post.Text,
            Html = html.Of(post.Text, [.. post.Mentions.Select(mention => mention.Name)]),
            HtmlVersion = PostHtml.Version,
            State = post.State,
            IsHeld = post.IsHeld,
            CreatedAt = now,
        };
        if (post.State is PostState.Visible)
        {
            Number(work.Required.Db, row, now);
        }

        work.Required.Db.Add(row);
        work.Required.Db.SaveChanges();
        if (!PostFiles.Set(work.Required.Db, row.Id, post.Author, post.Files, out _))
        {
            return null;
        }

        ForumQuoteRow.Note(work.Required.Db, row.Id, row.Html);
        ForumMentionRow.Note(work.Required.Db, row, post.Mentions, now);
        ForumDrafts.End(work.Required.Db, post, now);
        ForumNews.Written(work.Required.Db, row, now);
        changes.Added(work.Required, topic);
        return row;
    }

    // They came a second time, with the same form.
    private void DropFiles(WrittenPost post) =>
        PostFiles.Drop(work.Required.Db, post.Author, [.. post.Files.Select(file => file.Id)]);

    private ForumPostRow? Find(Guid id) => work.Required.Db.Set<ForumPostRow>().AsNoTracking().FirstOrDefault(post => post.Id == id);

    private ForumTopicRow Topic(long id) => work.Required.Db.Set<ForumTopicRow>().AsNoTracking().Single(topic => topic.Id == id);

    // Cut off between two words.
    public static string SlugOf(string title)
    {
        var slug = Slug.Of(title);
        var end = slug.Length <= ForumTopicRow.SlugMaxLength ? slug.Length : slug.LastIndexOf('-', ForumTopicRow.SlugMaxLength);
        return slug.Length == 0 ? "vraag" : slug[..(end > 0 ? end : ForumTopicRow.SlugMaxLength)];
    }
}

internal sealed record NewTopic(Guid Category, string Title)
{
    public string? Tried { get; init; }

    public string? WorkArea { get; init; }

    public int? Step { get; init; }

    public string? Theme { get; init; }

    /// <summary>The page of the editors that it is about.</summary>
    public Guid? PageKey { get; init; }
}

/// <param name="Id">The key of the post: the same form with the same text has the same.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">In Markdown.</param>
/// <param name="State">Waiting when a moderator looks first.</param>
/// <param name="IsHeld">Whether that is because of a number that is said to be no BSN.</param>
internal sealed record WrittenPost(Guid Id, Guid Author, string Text, PostState State, bool IsHeld = false)
{
    /// <summary>Where it was typed; null when it came in another way.</summary>
    public SentForm? Form { get; init; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<PostedFile> Files { get; init; } = [];

    /// <summary>Whether its writer does not want to be known in the topic.</summary>
    public bool IsPseudonymous { get; init; }

    /// <summary>Whom it names.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];
}

/// <param name="Id">The key that the form came with.</param>
/// <param name="Place">Where it was sent to.</param>
/// <param name="DraftVersion">Of the draft that it went on with.</param>
internal sealed record SentForm(Guid Id, string Place, int DraftVersion);
