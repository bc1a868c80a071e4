using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Topics;

/// <summary>Topics, as far as somebody may read them.</summary>
internal sealed class ForumTopics(ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumCategories categories)
{
    public const int PageSize = 25;

    /// <summary>How many topics each category has that everybody sees, and when somebody last wrote in it.</summary>
    public IReadOnlyDictionary<Guid, CategoryFigures> Figures()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return work.Required.Db.Set<ForumTopicRow>()
            .Where(topic => topic.State == PostState.Visible)
            .GroupBy(topic => topic.CategoryId)
            .Select(group => new { group.Key, Topics = group.Count(), LastPostAt = group.Max(topic => topic.LastPostAt) })
            .ToDictionary(group => group.Key, group => new CategoryFigures(group.Topics, group.LastPostAt));
    }

    /// <param name="selection">Which list.</param>
    /// <param name="part">Which part of it.</param>
    /// <param name="visitor">Who reads it.</param>
    /// <returns>Those that the visitor may read, and how many there are in all.</returns>
    public (IReadOnlyList<TopicInList> Topics, int Total) In(TopicSelection selection, ListPart part, ForumVisitor visitor)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = work.Required.Db;
        var topics = ReadableBy(visitor).Where(selection.Holds).For(part.Order);
        var rows = topics
            .Ordered(part.Order, selection.IsCategory)
            .Skip((part.Page - 1) * part.Size)
            .Take(part.Size)
            .ToList();
        var read = NumbersRead(db, visitor, [.. rows.Select(topic => topic.Id)]);
        return ([.. rows.Select(topic => new TopicInList(topic, read.GetValueOrDefault(topic.Id)))], topics.Count());
    }

    /// <summary>The themes that topics are about which somebody may read, also those that editors offer no more.</summary>
    public IReadOnlyList<string> Themes(ForumVisitor visitor)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. ReadableBy(visitor).Where(topic => topic.Theme != null).Select(topic => topic.Theme!).Distinct()];
    }

    /// <returns>Null when it is not there for this visitor.</returns>
    public FoundTopic? Find(long id, ForumVisitor visitor)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return work.Required.Db.Set<ForumTopicRow>().AsNoTracking().FirstOrDefault(topic => topic.Id == id) is { } row
            && visitor.CanRead(row)
            && categories.Find(row.CategoryId, visitor) is { } category
                ? new FoundTopic(category, row)
                : null;
    }

    /// <returns>Those that are there for this visitor.</returns>
    public IReadOnlyDictionary<long, FoundTopic> Find(IReadOnlyCollection<long> ids, ForumVisitor visitor)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<long, FoundTopic>();
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var readable = categories.ReadableBy(visitor).ToDictionary(category => category.Id);
        return work.Required.Db.Set<ForumTopicRow>().AsNoTracking()
            .Where(topic => ids.Contains(topic.Id))
            .AsEnumerable()
            .Where(topic => visitor.CanRead(topic) && readable.ContainsKey(topic.CategoryId))
            .ToDictionary(topic => topic.Id, topic => new FoundTopic(readable[topic.CategoryId], topic));
    }

    /// <summary>Where a topic that was put behind another leads.</summary>
    /// <returns>The other topic, and the number of the first post that came there; null when there is none for this visitor.</returns>
    public (FoundTopic Found, int Number)? MergedInto(long id, ForumVisitor visitor)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var merged = work.Required.Db.Set<ForumTopicRow>().AsNoTracking()
            .FirstOrDefault(topic => topic.Id == id && topic.MergedInto != null);
        return merged is not null && Find(merged.MergedInto!.Value, visitor) is { } found ? (found, merged.MergedNumber ?? 1) : null;
    }

    /// <summary>Where posts stand, as far as the visitor may read there.</summary>
    public IReadOnlyDictionary<Guid, PlaceOfPost> Places(IReadOnlyCollection<Guid> posts, ForumVisitor visitor)
    {
        if (posts.Count == 0)
        {
            return new Dictionary<Guid, PlaceOfPost>();
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var rows = work.Required.Db.Set<ForumPostRow>().AsNoTracking().Where(post => posts.Contains(post.Id)).ToList();
        var found = Find([.. rows.Select(post => post.TopicId).Distinct()], visitor);
        return rows.Where(post => found.ContainsKey(post.TopicId)).ToDictionary(
            post => post.Id,
            post => new PlaceOfPost(
                found[post.TopicId].Topic.Title, ForumController.AddressOf(found[post.TopicId], post.Number ?? 1)));
    }

    /// <returns>The next topics of a category that all of its readers see, in the order in which they were begun.</returns>
    public IReadOnlyList<ForumTopicRow> After(long id, ForumCategoryRow category)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. work.Required.Db.Set<ForumTopicRow>()
            .AsNoTracking()
            .Where(topic => topic.CategoryId == category.Id && topic.State == PostState.Visible && topic.Id > id)
            .OrderBy(topic => topic.Id)
            .Take(PageSize)];
    }

    /// <returns>The number of the last post that the member has seen; 0 for none, and for a guest.</returns>
    public int NumberRead(long topic, ForumVisitor visitor)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return NumbersRead(work.Required.Db, visitor, [topic]).GetValueOrDefault(topic);
    }

    // What waits of others stands in the queue of moderators, and in no list.
    private IQueryable<ForumTopicRow> ReadableBy(ForumVisitor visitor)
    {
        var readable = categories.ReadableBy(visitor).Select(category => category.Id).ToList();
        var topics = work.Required.Db.Set<ForumTopicRow>().AsNoTracking().Where(topic => readable.Contains(topic.CategoryId));
        return visitor.Member is not { } member
            ? topics.Where(topic => topic.State == PostState.Visible)
            : topics.Where(topic => topic.State == PostState.Visible
                || (topic.State == PostState.Waiting && topic.AuthorKey == member));
    }

    private static Dictionary<long, int> NumbersRead(SiteDbContext db, ForumVisitor visitor, long[] topics) =>
        visitor.Member is not { } member
            ? []
            : db.Set<ForumReadRow>()
                .Where(read => read.MemberKey == member && topics.Contains(read.TopicId))
                .ToDictionary(read => read.TopicId, read => read.Number);
}

/// <param name="Order">In which the list is read.</param>
/// <param name="Page">Which part of it, from 1.</param>
/// <param name="Size">How many topics a part has.</param>
internal sealed record ListPart(TopicOrder Order, int Page = 1, int Size = ForumTopics.PageSize);

/// <param name="Topics">How many there are.</param>
/// <param name="LastPostAt">In UTC.</param>
internal sealed record CategoryFigures(int Topics, DateTime LastPostAt);

/// <param name="Topic">The topic.</param>
/// <param name="NumberRead">Of the last post that the visitor has seen; 0 for none.</param>
internal sealed record TopicInList(ForumTopicRow Topic, int NumberRead)
{
    public int Unread => UnreadOf(Topic.LastNumber, NumberRead);

    /// <summary>Of a topic that was never opened nothing is new: all of it is.</summary>
    public static int UnreadOf(int last, int read) => read == 0 ? 0 : Math.Max(0, last - read);
}

/// <param name="Title">Of the topic in which it stands.</param>
/// <param name="Address">Of the post.</param>
internal sealed record PlaceOfPost(string Title, string Address);

internal sealed record FoundTopic(ForumCategoryRow Category, ForumTopicRow Topic)
{
    public string Address => AddressOf(Topic.Id, Topic.Slug);

    /// <summary>Leads to the first post that the reader has not seen.</summary>
    public string AddressOfUnread => $"/forum/onderwerp/{Topic.Id}/ongelezen";

    public string AddressOfPage(int page) => AddressOf(Topic.Id, Topic.Slug, page);

    public static string AddressOf(long id, string slug, int page = 1) =>
        $"/forum/onderwerp/{id}/{slug}{(page == 1 ? string.Empty : $"?pagina={page}")}";
}
