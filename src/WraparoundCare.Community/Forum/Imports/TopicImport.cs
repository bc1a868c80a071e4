using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Imports.Claims;
using WraparoundCare.Community.Forum.Moderation;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Imports;

/// <summary>
/// Writes one topic of another forum, in one transaction, and what is new of one that is there already. Nobody is told of it: it is no
/// news.
/// </summary>
internal sealed class TopicImport(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumChanges changes, AuthorClaims claims, ImportedRows rows)
{
    // So many texts are in memory at a time.
    private const int BatchSize = 100;

    /// <param name="topic">The topic.</param>
    /// <param name="posts">In their order, each read when it is asked for. Of the first the topic is known.</param>
    /// <param name="first">The key of the first.</param>
    /// <param name="counts">Of what was written.</param>
    public void Write(ImportedTopic topic, IEnumerable<ImportedPost> posts, Guid first, ImportCounts counts)
    {
        using var scope = scopes.CreateCoreScope();
        var db = work.Required.Db;
        // Who imports the same at the same time waits, and finds it there.
        db.Set<ForumCategoryRow>().Where(category => category.Id == topic.Category)
            .ExecuteUpdate(set => set.SetProperty(category => category.Position, category => category.Position));
        var made = new ImportCounts();
        var known = db.Set<ForumPostRow>().Where(post => post.Id == first).Select(post => (long?)post.TopicId).FirstOrDefault();
        var held = known is { } id ? HeldPost.Topic(db, id) : null;
        foreach (var batch in posts.Chunk(BatchSize))
        {
            held = Write(db, topic, held, batch, made);
        }

        if (held is not null && made[ImportCount.Posts] > 0)
        {
            changes.Changed(work.Required, held.Id);
        }

        scope.Complete();
        made.Add(known is null ? ImportCount.Topics : ImportCount.KnownTopics);
        counts.Add(made);
    }

    private ForumTopicRow? Write(
        SiteDbContext db, ImportedTopic topic, ForumTopicRow? held, IReadOnlyList<ImportedPost> posts, ImportCounts made)
    {
        var keys = posts.Select(post => post.Key).ToList();
        var there = db.Set<ForumPostRow>().Where(row => keys.Contains(row.Id)).Select(row => row.Id).ToHashSet();
        made.Add(ImportCount.KnownPosts, there.Count);
        List<ImportedPost> missing = [.. posts.Where(post => !there.Contains(post.Key))];
        if (missing.Count == 0)
        {
            return held;
        }

        var added = missing.ConvertAll(post => rows.PostOf(post, held is null && post == missing[0] ? topic.Title : null));
        held ??= Begin(db, topic, added[0]);
        foreach (var author in missing.Select(post => post.Author).OfType<ImportedAuthor>().DistinctBy(author => author.Key))
        {
            claims.Note(author.Key, author.Name, author.Email);
        }

        foreach (var row in added)
        {
            (row.TopicId, row.Number) = (held.Id, ++held.LastNumber);
        }

        held.LastPostAt = added.Select(row => row.CreatedAt).Append(held.LastPostAt).Max();
        db.AddRange(added);
        db.SaveChanges();
        db.Set<ForumTopicRow>().Where(row => row.Id == held.Id).ExecuteUpdate(set => set
            .SetProperty(row => row.LastNumber, held.LastNumber)
            .SetProperty(row => row.LastPostAt, held.LastPostAt));
        made.Add(ImportCount.Posts, added.Count);
        made.Add(ImportCount.HeldPosts, added.Count(row => row.IsHeld));
        made.Add(ImportCount.ExtraPosts, missing.Count(post => post.IsMore));
        return held;
    }

    private static ForumTopicRow Begin(SiteDbContext db, ImportedTopic topic, ForumPostRow first)
    {
        var row = ImportedRows.TopicOf(topic, first);
        db.Add(row);
        db.SaveChanges();
        return row;
    }
}
