using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Discovery;

/// <summary>How browsers can search this site from their own address bar (OpenSearch 1.1).</summary>
public sealed class OpenSearch(SiteTree tree, SiteAddress site)
{
    public const string Path = "/opensearch.xml";
    public const string ContentType = "application/opensearchdescription+xml";

    private static readonly XNamespace Protocol = "http://a9.com/-/spec/opensearch/1.1/";

    // Browsers show sixteen characters.
    private const string ShortName = "Wraparound Care";

    public IResult Answer() => Document.Xml(
        new XElement(
            Protocol + "OpenSearchDescription",
            new XElement(Protocol + "ShortName", ShortName),
            new XElement(Protocol + "Description", $"Zoek op {Document.Plain(tree.SiteName)}"),
            new XElement(Protocol + "InputEncoding", "UTF-8"),
            new XElement(Protocol + "Language", "nl"),
            new XElement(
                Protocol + "Image",
                new XAttribute("width", 192),
                new XAttribute("height", 192),
                new XAttribute("type", "image/png"),
                site.Of("/icons/icon-192.png")),
            Url("text/html", "/zoeken?q={searchTerms}"),
            Url("application/x-suggestions+json", "/zoeken/suggesties?vorm=opensearch&q={searchTerms}"),
            new XElement(
                Protocol + "Url",
                new XAttribute("type", ContentType),
                new XAttribute("rel", "self"),
                new XAttribute("template", site.Of(Path)))),
        ContentType);

    // The address is joined by hand, because braces would be escaped.
    private XElement Url(string type, string template) => new(
        Protocol + "Url",
        new XAttribute("type", type),
        new XAttribute("method", "get"),
        new XAttribute("template", site.Of("/").TrimEnd('/') + template));
}
