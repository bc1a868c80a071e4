using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Kernel.Website.SiteBuilding;

internal sealed class PublishedContentQuery(
    IPublishedContentCache pages,
    IPublishedMediaCache media,
    IPublishedContentStatusFilteringService published,
    IDocumentNavigationQueryService tree,
    IMediaNavigationQueryService mediaTree) : IPublishedContentQuery
{
    public IPublishedContent? Content(Guid id) => published.FilterAvailable([id], null).FirstOrDefault();

    // What is published below a page that is not, cannot be opened; the cache has it all the same.
    public IPublishedContent? Content(int id) => pages.GetById(id) is { } page ? Content(page.Key) : null;

    public IPublishedContent? Content(Udi id) =>
        id is GuidUdi { EntityType: Constants.UdiEntityType.Document } udi ? Content(udi.Guid) : null;

    public IEnumerable<IPublishedContent> Content(IEnumerable<Guid> ids) => published.FilterAvailable(ids, null);

    public IEnumerable<IPublishedContent> ContentAtRoot() => tree.TryGetRootKeys(out var keys) ? Content(keys) : [];

    public IPublishedContent? Media(Guid id) => media.GetById(id);

    public IPublishedContent? Media(int id) => media.GetById(id);

    public IPublishedContent? Media(Udi id) => id is GuidUdi { EntityType: Constants.UdiEntityType.Media } udi ? Media(udi.Guid) : null;

    public IEnumerable<IPublishedContent> Media(IEnumerable<Guid> ids) => [.. ids.Select(Media).OfType<IPublishedContent>()];

    public IEnumerable<IPublishedContent> MediaAtRoot() => mediaTree.TryGetRootKeys(out var keys) ? Media(keys) : [];
}
