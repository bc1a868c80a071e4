using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Platform.Shared;

/// <summary>
/// All pages that anyone can open, in the order of the tree. Kept in the kernel's elements cache, which is new after every
/// change of content or of who may read it.
/// </summary>
public sealed class PublicPages(
    IDocumentNavigationQueryService navigation,
    IPublishedContentStatusFilteringService published,
    IPublicAccessService access,
    IOptionsMonitor<ContentSettings> settings,
    ICacheManager cache)
{
    private const string CacheKey = "WraparoundCare.PublicPages";

    public IReadOnlyList<IPublishedContent> All => (IReadOnlyList<IPublishedContent>)cache.ElementsCache.Get(CacheKey, Read)!;

    private List<IPublishedContent> Read()
    {
        var closed = access.GetAll().Select(entry => entry.ProtectedNodeId).ToHashSet();
        List<IPublishedContent> pages = [];
        if (navigation.TryGetRootKeys(out var roots))
        {
            Add(roots, closed, pages);
        }

        return pages;
    }

    // What is below a page for members, is for members; what is below a page that cannot be shown may well be shown.
    private void Add(IEnumerable<Guid> keys, HashSet<int> closed, List<IPublishedContent> pages)
    {
        foreach (var page in published.FilterAvailable(keys, null).Where(page => !closed.Contains(page.Id)))
        {
            if (page.TemplateId is > 0 && !IsErrorPage(page))
            {
                pages.Add(page);
            }

            if (navigation.TryGetChildrenKeys(page.Key, out var children))
            {
                Add(children, closed, pages);
            }
        }
    }

    private bool IsErrorPage(IPublishedContent page) =>
        settings.CurrentValue.Error404Collection.Any(
            error => error.HasContentKey ? error.ContentKey == page.Key : error.ContentId == page.Id);
}
