using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Quotes;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Search;

namespace WraparoundCare.Community.Forum;

/// <summary>
/// Topics as search knows them: each is one document with the posts that everybody sees, by the key of its first post. What a post quotes
/// is found where it was written.
/// </summary>
internal sealed class ForumSearch(ICoreScopeProvider scopes, ICurrentUnitOfWork work) : ISearchSource
{
    public const string Source = "forum";

    // More than this of a topic adds hardly a word by which it is looked for.
    private const int MostPosts = 200;
    private const int BatchSize = 100;

    private static readonly SearchType Topic = new("forum", "Onderwerp op het forum", 0.8, 9);

    public string Name => Source;

    /// <summary>What search calls the members of a group.</summary>
    public static string ReadersIn(string group) => $"group:{group}";

    public IEnumerable<SearchDocument> All()
    {
        for (var last = 0L; Batch(last) is { Count: > 0 } batch; last = batch[^1].Topic)
        {
            foreach (var document in batch.Select(found => found.Document).OfType<SearchDocument>())
            {
                yield return document;
            }
        }
    }

    public SearchDocument? Find(Guid key)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = work.Required.Db;
        return db.Set<ForumPostRow>().AsNoTracking().FirstOrDefault(post => post.Id == key && post.Number == 1) is { } first
            ? Document(db, db.Set<ForumTopicRow>().AsNoTracking().Single(topic => topic.Id == first.TopicId))
            : null;
    }

    private List<(long Topic, SearchDocument? Document)> Batch(long after)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = work.Required.Db;
        var topics = db.Set<ForumTopicRow>().AsNoTracking()
            .Where(topic => topic.Id > after)
            .OrderBy(topic => topic.Id)
            .Take(BatchSize)
            .ToList();
        return [.. topics.Select(topic => (topic.Id, Document(db, topic)))];
    }

    private static SearchDocument? Document(SiteDbContext db, ForumTopicRow topic)
    {
        if (topic.State is not PostState.Visible)
        {
            return null;
        }

        var posts = db.Set<ForumPostRow>().AsNoTracking()
            .Where(post => post.TopicId == topic.Id && post.Number != null && post.Number <= MostPosts)
            .OrderBy(post => post.Number)
            .ToList();
        var category = db.Set<ForumCategoryRow>().AsNoTracking().Single(row => row.Id == topic.CategoryId);
        return posts is not [var first, ..]
            ? null
            : new SearchDocument(first.Id, Topic, FoundTopic.AddressOf(topic.Id, topic.Slug), topic.Title)
            {
                Intro = topic.Tried ?? string.Empty,
                Body = string.Join('\n', posts
                    .Where(post => post.State is PostState.Visible)
                    .Select(post => PlainText.Of(QuoteMarks.Without(post.Html)))),
                Facets = [.. SearchFacet.Values(SearchFacet.Theme, topic.Theme is { } theme ? [theme] : [])],
                Changed = topic.LastPostAt,
                Readers = category.Readers is { } group ? [ReadersIn(group)] : [],
            };
    }
}
