using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Discovery;

/// <summary>What is new somewhere on the site, as Atom (RFC 4287).</summary>
/// <param name="Path">Where the feed is.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Page">The path of the page that it belongs to.</param>
/// <param name="Updated">When something of it was last other than it had been.</param>
/// <param name="Entries">The newest first.</param>
public sealed record AtomFeed(string Path, string Title, string Page, DateTime Updated, IReadOnlyList<AtomEntry> Entries)
{
    public const string ContentType = "application/atom+xml";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <param name="siteName">Of whom it is.</param>
    /// <param name="site">Where its paths begin.</param>
    public IResult Answer(string siteName, SiteAddress site)
    {
        var name = Document.Plain(siteName);
        return Document.Xml(
            new XElement(
                Atom + "feed",
                new XAttribute(XNamespace.Xml + "lang", "nl"),
                new XElement(Atom + "id", site.Of(Path)),
                new XElement(Atom + "title", Document.Plain($"{Title} | {name}")),
                new XElement(Atom + "updated", Document.Instant(Updated)),
                new XElement(Atom + "author", new XElement(Atom + "name", name)),
                Link("self", ContentType, site.Of(Path)),
                Link("alternate", "text/html", site.Of(Page)),
                new XElement(Atom + "icon", site.Of("/icons/icon-192.png")),
                Entries.Select(entry => Entry(entry, site))),
            ContentType);
    }

    // The key stays when something moves, so readers do not see it as a new one.
    private static XElement Entry(AtomEntry entry, SiteAddress site) => new(
        Atom + "entry",
        new XElement(Atom + "id", $"urn:uuid:{entry.Key}"),
        new XElement(Atom + "title", Document.Plain(entry.Title)),
        new XElement(Atom + "published", Document.Instant(entry.Published)),
        new XElement(Atom + "updated", Document.Instant(entry.Updated)),
        Link("alternate", "text/html", site.Of(entry.Path)),
        entry.Author is { } author ? new XElement(Atom + "author", new XElement(Atom + "name", Document.Plain(author))) : null,
        new XElement(Atom + "summary", Document.Plain(entry.Summary)));

    private static XElement Link(string relation, string type, string address) => new(
        Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));
}

/// <param name="Key">Which it keeps as long as it is there.</param>
/// <param name="Title">In plain text, as the summary.</param>
/// <param name="Path">Where it is read.</param>
/// <param name="Published">When it came.</param>
/// <param name="Updated">When it was last other than it had been.</param>
/// <param name="Summary">What it says.</param>
public sealed record AtomEntry(Guid Key, string Title, string Path, DateTime Published, DateTime Updated, string Summary)
{
    /// <summary>Who wrote it, when that is not the site.</summary>
    public string? Author { get; init; }
}
