using Microsoft.EntityFrameworkCore;
using WraparoundCare.Community.Forum.Mentions;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Quotes;

/// <summary>
/// Takes words out of the posts that quote them, when they are erased where they came from. Until then nobody reads them there, but they
/// stand in what the other typed.
/// </summary>
internal sealed class LostQuotes(PostHtml html)
{
    /// <summary>Takes what posts do not say any more out of others, and out of what those said before they were changed.</summary>
    /// <param name="db">Of the transaction in which words are erased.</param>
    /// <param name="posts">The posts that lose words; those that are not seen lose all.</param>
    public void Erase(SiteDbContext db, IReadOnlyCollection<Guid> posts)
    {
        var quotes = db.Set<ForumQuoteRow>().Where(row => posts.Contains(row.QuotedId));
        var quoting = quotes.Select(row => row.PostId).Distinct().ToList();
        var said = quoting.Count == 0 ? [] : db.Set<ForumPostRow>().AsNoTracking()
            .Where(post => posts.Contains(post.Id) && post.State == PostState.Visible)
            .ToDictionary(post => post.Id, post => QuotedWords.Of(QuoteMarks.Without(html.Of(post.Text))));
        foreach (var post in quoting)
        {
            Erase(db, post, text => QuoteText.Keep(text, QuoteMarks.In(text, html), quote =>
                !posts.Contains(quote.Post) || said.GetValueOrDefault(quote.Post)?.Hold(QuotedWords.Of(quote.Html)) == true));
        }

        quotes.Where(row => !said.Keys.Contains(row.QuotedId)).ExecuteDelete();
    }

    private void Erase(SiteDbContext db, Guid id, Func<string, string> without)
    {
        var text = without(db.Set<ForumPostRow>().Where(post => post.Id == id).Select(post => post.Text).Single());
        var made = html.Of(text, ForumMentionRow.NamesIn(db, id));
        db.Set<ForumPostRow>().Where(post => post.Id == id).ExecuteUpdate(set => set
            .SetProperty(post => post.Text, text)
            .SetProperty(post => post.Html, made)
            .SetProperty(post => post.HtmlVersion, PostHtml.Version));
        foreach (var version in db.Set<ForumPostVersionRow>().AsNoTracking().Where(row => row.PostId == id).ToList())
        {
            var before = without(version.Text);
            db.Set<ForumPostVersionRow>().Where(row => row.Id == version.Id)
                .ExecuteUpdate(set => set.SetProperty(row => row.Text, before));
        }
    }
}
