using System.Net;
using System.Text;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Links;

/// <summary>
/// Shows a link to a page or topic of this site, typed as its bare address, with the title that it has for the reader. Other addresses
/// stay what they are: nothing is asked of another site.
/// </summary>
internal sealed class LinkTitles(ForumTopics topics, PageTitles pages, SiteAddress site)
{
    // Of one page of a topic; more are shown as they were typed.
    private const int MostLinks = 40;

    private const string Start = "<a href=\"";
    private const string Mark = $"\" class=\"{PostHtml.BareLink}\" rel=\"{PostHtml.Relation}\">";
    private const string End = "</a>";

    /// <returns>Makes what is shown of the HTML of a post; to be used for all posts of a page.</returns>
    public Func<string, string> ShownTo(ForumVisitor visitor)
    {
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        return html => Replace(html, address =>
        {
            if (!known.TryGetValue(address, out var title) && known.Count < MostLinks)
            {
                known[address] = title = TitleOf(WebUtility.HtmlDecode(address), visitor);
            }

            return title;
        });
    }

    // The mark holds quotation marks, so nobody can type it: see QuoteMarks.
    private static string Replace(string html, Func<string, string?> titleOf)
    {
        var at = html.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0)
        {
            return html;
        }

        var made = new StringBuilder();
        var done = 0;
        for (; at >= 0; at = html.IndexOf(Mark, done, StringComparison.Ordinal))
        {
            var words = at + Mark.Length;
            var end = html.IndexOf(End, words, StringComparison.Ordinal);
            var start = html.LastIndexOf(Start, at, StringComparison.Ordinal) + Start.Length;
            made.Append(html, done, words - done);
            done = words;
            if (end >= 0 && titleOf(html[start..at]) is { } title)
            {
                made.Append(WebUtility.HtmlEncode(title));
                done = end;
            }
        }

        return made.Append(html, done, html.Length - done).ToString();
    }

    private string? TitleOf(string address, ForumVisitor visitor)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Authority != site.Root.Authority)
        {
            return null;
        }

        return uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["forum", "onderwerp", var id, ..]
            ? long.TryParse(id, out var topic) && topics.Find(topic, visitor) is { } found ? TitleOf(found, uri.Fragment) : null
            : pages.Of(uri.AbsolutePath);
    }

    private static string TitleOf(FoundTopic found, string fragment) =>
        fragment.StartsWith("#bericht-", StringComparison.Ordinal) && int.TryParse(fragment.AsSpan("#bericht-".Length), out var number)
            ? $"{found.Topic.Title}, bericht {number}"
            : found.Topic.Title;
}
