using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.PageTypes;

namespace WraparoundCare.Platform.Discovery;

/// <summary>The pages that changed last, as an Atom feed (RFC 4287).</summary>
public sealed class Feeds(IEnumerable<Feed> all, ReadablePages pages, SiteTree tree, SiteAddress site)
{
    public const string ContentType = "application/atom+xml";

    private const int MaxEntries = 25;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public IEnumerable<Feed> All => all;

    public IResult Answer(Feed feed)
    {
        List<ContentPage> changed =
        [
            .. pages.All.Where(feed.Holds)
                .OrderByDescending(page => page.UpdateDate)
                .ThenBy(page => page.SortOrder)
                .Take(MaxEntries),
        ];
        var home = tree.Home();
        var siteName = Document.Plain(home?.SiteName ?? "Kennisplatform Wraparound Care");
        var updated = changed is [var latest, ..] ? latest.UpdateDate : home?.UpdateDate ?? DateTime.UnixEpoch;
        return Document.Xml(
            new XElement(
                Atom + "feed",
                new XAttribute(XNamespace.Xml + "lang", "nl"),
                new XElement(Atom + "id", site.Of(feed.Path)),
                new XElement(Atom + "title", $"{feed.Title} | {siteName}"),
                new XElement(Atom + "updated", Document.Instant(updated)),
                new XElement(Atom + "author", new XElement(Atom + "name", siteName)),
                Link("self", ContentType, site.Of(feed.Path)),
                Link("alternate", "text/html", site.Of("/")),
                new XElement(Atom + "icon", site.Of("/icons/icon-192.png")),
                changed.Select(Entry)),
            ContentType);
    }

    // The key stays when a page moves, so readers do not see it as a new one.
    private XElement Entry(ContentPage page) => new(
        Atom + "entry",
        new XElement(Atom + "id", $"urn:uuid:{page.Key}"),
        new XElement(Atom + "title", Document.Plain(page.LinkText)),
        new XElement(Atom + "published", Document.Instant(page.CreateDate)),
        new XElement(Atom + "updated", Document.Instant(page.UpdateDate)),
        Link("alternate", "text/html", site.Of(tree.Url(page))),
        new XElement(Atom + "summary", Document.Plain(page.Summary() is { Length: > 0 } text ? text : page.Title)));

    private static XElement Link(string relation, string type, string address) => new(
        Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));
}
