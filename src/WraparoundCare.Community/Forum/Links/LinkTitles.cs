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

    /// <param name="texts">The HTML of all posts that will be shown: what they lead to is looked up at once.</param>
    /// <param name="visitor">Who reads it.</param>
    /// <returns>Makes what is shown of the HTML of a post.</returns>
    public Func<string, string> ShownTo(IEnumerable<string> texts, ForumVisitor visitor)
    {
        var links = texts.SelectMany(AddressesIn).Distinct().Select(Link.Of).OfType<Link>()
            .Where(link => link.To.Authority == site.Root.Authority)
            .Take(MostLinks)
            .ToList();
        var found = topics.Find([.. links.Select(link => link.Topic).OfType<long>().Distinct()], visitor);
        var titles = links.ToDictionary(link => link.Address, link => link.Topic is { } topic
            ? TitleOf(found.GetValueOrDefault(topic), link.To.Fragment)
            : pages.Of(link.To.AbsolutePath));
        return html => Replace(html, address => titles.GetValueOrDefault(address));
    }

    private static List<string> AddressesIn(string html)
    {
        var addresses = new List<string>();
        Replace(html, address =>
        {
            addresses.Add(address);
            return null;
        });
        return addresses;
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

    private static string? TitleOf(FoundTopic? found, string fragment) =>
        found is not null && fragment.StartsWith("#bericht-", StringComparison.Ordinal)
        && int.TryParse(fragment.AsSpan("#bericht-".Length), out var number)
            ? $"{found.Topic.Title}, bericht {number}"
            : found?.Topic.Title;

    /// <param name="Address">As it stands in the HTML.</param>
    /// <param name="To">Where it leads.</param>
    /// <param name="Topic">The topic that it leads to, if it is one.</param>
    private sealed record Link(string Address, Uri To, long? Topic)
    {
        public static Link? Of(string address) => Uri.TryCreate(WebUtility.HtmlDecode(address), UriKind.Absolute, out var to)
            ? new Link(address, to, TopicOf(to))
            : null;

        private static long? TopicOf(Uri to) =>
            to.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["forum", "onderwerp", var id, ..]
            && long.TryParse(id, out var topic)
                ? topic
                : null;
    }
}
