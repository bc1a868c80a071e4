using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Quotes;

/// <summary>
/// Posts that are quoted, as far as somebody may read them. One that was taken away is quoted to nobody, not to moderators either.
/// </summary>
internal sealed class QuotedPosts(ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumCategories categories, PostHtml html)
{
    public IReadOnlyDictionary<Guid, QuotedPost> Find(IReadOnlyCollection<Guid> ids, ForumVisitor visitor)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, QuotedPost>();
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = work.Required.Db;
        var readable = categories.ReadableBy(visitor).ToDictionary(category => category.Id);
        return db.Set<ForumPostRow>().AsNoTracking()
            .Where(post => ids.Contains(post.Id) && post.State == PostState.Visible && post.Number != null)
            .Join(db.Set<ForumTopicRow>().AsNoTracking(), post => post.TopicId, topic => topic.Id, (post, topic) => new { post, topic })
            .AsEnumerable()
            .Where(row => visitor.CanRead(row.topic) && readable.ContainsKey(row.topic.CategoryId))
            .ToDictionary(
                row => row.post.Id,
                row => new QuotedPost(row.post, new FoundTopic(readable[row.topic.CategoryId], row.topic), HtmlOf(row.post)));
    }

    private string HtmlOf(ForumPostRow post) => post.HtmlVersion == PostHtml.Version ? post.Html : html.Of(post.Text);
}

/// <summary>A post that is quoted.</summary>
internal sealed class QuotedPost(ForumPostRow post, FoundTopic found, string html)
{
    // Without what it quotes itself: that was said by another.
    private readonly QuotedWords _words = QuotedWords.Of(QuoteMarks.Without(html));

    public Guid? Author => post.AuthorKey;

    /// <summary>The name under which it stands; null for that of its writer.</summary>
    public string? Pseudonym => post.Pseudonym;

    public long Topic => found.Topic.Id;

    public string Title => found.Topic.Title;

    public int Number => post.Number!.Value;

    public string Address => ForumController.AddressOf(found, Number);

    /// <summary>Whether it says this now.</summary>
    public bool Says(string words) => _words.Hold(QuotedWords.Of(words));
}
