using Umbraco.Cms.Core.PublishedCache;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.PageTypes;

namespace WraparoundCare.Platform.Discovery;

/// <summary>
/// The heads of pages, each made once for the host that visitors use. What was made stays in the kernel's elements cache,
/// which is new after every change of content.
/// </summary>
public sealed class PageHeads(PageTypeCatalog types, StructuredData data, SiteTree tree, SiteAddress site, ICacheManager cache)
{
    public PageHead Of(ContentPage page)
    {
        if (page.IsDraft())
        {
            return Make(page);
        }

        var place = (Place)cache.ElementsCache.Get($"WraparoundCare.Discovery.{page.Key}", () => new Place())!;
        var root = site.Root.AbsoluteUri;
        var kept = place.Head;
        if (kept is null || kept.Root != root)
        {
            // One for each page and no more: a visitor may name any host, the right one is asked for again soon.
            place.Head = kept = new Kept(root, Make(page));
        }

        return kept.Head;
    }

    private PageHead Make(ContentPage page)
    {
        var schema = types.Of(page).SchemaOf(page);
        return new PageHead(site.Of(tree.Url(page)), page.Summary(), schema.Type == "Article", data.Element(page, schema));
    }

    private sealed record Kept(string Root, PageHead Head);

    private sealed class Place
    {
        private volatile Kept? _head;

        public Kept? Head
        {
            get => _head;
            set => _head = value;
        }
    }
}
