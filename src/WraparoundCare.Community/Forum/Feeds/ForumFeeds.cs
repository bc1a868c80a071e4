using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Pseudonyms;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Platform.Discovery;

namespace WraparoundCare.Community.Forum.Feeds;

/// <summary>What is new on the forum for feed readers: what guests may read, and nothing else, whoever asks.</summary>
internal sealed class ForumFeeds(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumCategories categories, ForumTopics topics, ForumAuthors authors)
{
    private const int MaxEntries = 25;
    private const string Name = "/feed";

    /// <summary>Whose view of the forum they hold.</summary>
    public static readonly ForumVisitor Guest = new(Member: null, []);

    /// <summary>The newest topics of all categories.</summary>
    public AtomFeed All() =>
        Feed(ForumController.Address, "Forum", Newest(_ => true));

    /// <summary>The newest topics of one category; null when guests may not read it.</summary>
    public AtomFeed? Category(string slug) => categories.Find(slug, Guest) is { } category ? Of(TopicSelection.Of(category)) : null;

    /// <summary>The newest topics of a list.</summary>
    public AtomFeed Of(TopicSelection selection) => Feed(selection.Address, $"Forum: {selection.Name}", Newest(selection.Holds));

    /// <summary>The last posts of a topic; null when guests may not read it.</summary>
    public AtomFeed? Topic(long id)
    {
        if (topics.Find(id, Guest) is not { } found)
        {
            return null;
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var posts = Visible()
            .Where(post => post.TopicId == id)
            .OrderByDescending(post => post.Number)
            .Take(MaxEntries)
            .ToList();
        return Feed(found.Address, found.Topic.Title, Entries(posts, post => (
            $"{found.Topic.Title} ({post.Number})", ForumController.AddressOf(found, post.Number!.Value))));
    }

    public static string AddressOf(string page) => page + Name;

    private List<AtomEntry> Newest(Expression<Func<ForumTopicRow, bool>> holds)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var readable = categories.ReadableBy(Guest).Select(category => category.Id).ToList();
        var newest = work.Required.Db.Set<ForumTopicRow>()
            .AsNoTracking()
            .Where(topic => readable.Contains(topic.CategoryId) && topic.State == PostState.Visible)
            .Where(holds)
            .OrderByDescending(topic => topic.Id)
            .Take(MaxEntries)
            .ToDictionary(topic => topic.Id);
        var firsts = Visible()
            .Where(post => post.Number == 1 && newest.Keys.Contains(post.TopicId))
            .OrderByDescending(post => post.TopicId)
            .ToList();
        return Entries(firsts, post =>
            (newest[post.TopicId].Title, FoundTopic.AddressOf(post.TopicId, newest[post.TopicId].Slug)));
    }

    private IQueryable<ForumPostRow> Visible() => work.Required.Db.Set<ForumPostRow>()
        .AsNoTracking()
        .Where(post => post.State == PostState.Visible && post.Number != null);

    private List<AtomEntry> Entries(List<ForumPostRow> posts, Func<ForumPostRow, (string Title, string Address)> place)
    {
        var names = authors.Of(posts.Select(post => post.AuthorKey));
        return [.. posts.Select(post =>
        {
            var (title, address) = place(post);
            return new AtomEntry(post.Id, title, address, post.CreatedAt, post.EditedAt ?? post.CreatedAt, PostExcerpt.Of(post))
            {
                Author = names.Of(post).Name,
            };
        })];
    }

    private static AtomFeed Feed(string page, string title, List<AtomEntry> entries) => new(
        AddressOf(page), title, page, entries.Select(entry => entry.Updated).DefaultIfEmpty(DateTime.UnixEpoch).Max(), entries);
}
