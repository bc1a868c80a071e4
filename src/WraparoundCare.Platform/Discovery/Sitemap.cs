using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Discovery;

/// <summary>Every page that anyone can open and when it last changed (sitemaps.org, protocol 0.9).</summary>
public sealed class Sitemap(ReadablePages pages, SiteTree tree, SiteAddress site)
{
    public const string Path = "/sitemap.xml";

    // What the protocol allows in one file.
    private const int MaxPages = 50_000;
    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public IResult Answer() => Document.Xml(
        new XElement(Protocol + "urlset", pages.All.Take(MaxPages).Select(page => new XElement(
            Protocol + "url",
            new XElement(Protocol + "loc", site.Of(tree.Url(page))),
            new XElement(Protocol + "lastmod", Document.Instant(page.UpdateDate))))),
        "application/xml");
}
