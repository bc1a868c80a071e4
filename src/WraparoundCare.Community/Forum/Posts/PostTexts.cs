using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Links;
using WraparoundCare.Community.Forum.Mentions;
using WraparoundCare.Community.Forum.Quotes;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>
/// What posts say to who reads them. What is kept of a post is the same for everybody; its quotes and links show what this reader may see.
/// Every page that shows a post gets its HTML here; search and feeds leave out
/// what is quoted (<see cref="QuoteMarks"/>).
/// </summary>
internal sealed class PostTexts(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, PostHtml html, ForumQuotes quotes, LinkTitles titles)
{
    /// <summary>The posts as a visitor reads them.</summary>
    /// <param name="posts">Read from the database, and not to be saved: their HTML changes.</param>
    /// <param name="visitor">Who reads them.</param>
    public IReadOnlyList<ForumPostRow> Shown(IReadOnlyList<ForumPostRow> posts, ForumVisitor visitor)
    {
        Refresh(posts);
        var quote = quotes.ShownTo(posts.Select(post => post.Html), visitor);
        var title = titles.ShownTo(posts.Select(post => post.Html), visitor);
        foreach (var post in posts)
        {
            post.Html = title(quote(post.Html, post.TopicId));
        }

        return posts;
    }

    /// <summary>How a text will look to its writer.</summary>
    public string Preview(string text, ForumVisitor writer, IEnumerable<Mention> mentions)
    {
        var made = html.Of(text, [.. mentions.Select(mention => mention.Name)]);
        return titles.ShownTo([made], writer)(quotes.ShownTo([made], writer)(made, null));
    }

    // What an earlier version of the site made of it is not shown: that version may have let something through.
    private void Refresh(IReadOnlyList<ForumPostRow> posts)
    {
        var old = posts.Where(post => post.HtmlVersion != PostHtml.Version).ToList();
        if (old.Count == 0)
        {
            return;
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var keys = old.Select(post => post.Id).ToList();
        var names = work.Required.Db.Set<ForumMentionRow>().AsNoTracking()
            .Where(row => keys.Contains(row.PostId))
            .ToLookup(row => row.PostId, row => row.Name);
        foreach (var post in old)
        {
            (post.Html, post.HtmlVersion) = (html.Of(post.Text, [.. names[post.Id].Distinct()]), PostHtml.Version);
        }
    }
}
