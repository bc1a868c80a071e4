using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.PageTypes;

namespace WraparoundCare.Platform.Discovery;

/// <summary>A page as schema.org data for search engines, in the form of JSON-LD.</summary>
public sealed class StructuredData(SiteTree tree, SiteAddress site)
{
    private string WebSiteId => site.Of("/#site");

    public IHtmlContent Element(ContentPage page, PageSchema schema) => JsonLd.Element(Describe(page, schema));

    private JsonObject Describe(ContentPage page, PageSchema schema)
    {
        JsonArray graph = [Page(page, schema)];
        if (tree.Trail(page) is { Count: > 0 } trail)
        {
            graph.Add(Breadcrumbs([.. trail, page]));
        }

        return new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph };
    }

    private JsonObject Page(ContentPage page, PageSchema schema)
    {
        var isSite = page is HomePage;
        var address = site.Of(tree.Url(page));
        var node = new JsonObject
        {
            ["@type"] = schema.Type,
            ["@id"] = isSite ? WebSiteId : address + "#pagina",
            ["url"] = address,
            ["name"] = page is HomePage { SiteName.Length: > 0 } home ? home.SiteName : page.Title,
            ["inLanguage"] = "nl",
            ["dateModified"] = Document.Instant(page.UpdateDate),
        };
        if (page.Summary() is { Length: > 0 } description)
        {
            node["description"] = description;
        }

        if (!isSite)
        {
            node["isPartOf"] = new JsonObject { ["@id"] = WebSiteId, ["@type"] = "WebSite", ["name"] = tree.Home()?.SiteName };
        }

        foreach (var (name, value) in schema.Properties.Where(property => property.Value is not null))
        {
            node[name] = value;
        }

        return node;
    }

    private JsonObject Breadcrumbs(IEnumerable<ContentPage> trail) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray(
        [
            .. trail.Select((page, index) => new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = index + 1,
                ["name"] = page.Name,
                ["item"] = site.Of(tree.Url(page)),
            }),
        ]),
    };
}
