using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WraparoundCare.Kernel.Website.SiteBuilding;

/// <summary>Finds published content and media for views and controllers: what a visitor can open, in the culture of the request.</summary>
public interface IPublishedContentQuery
{
    IPublishedContent? Content(Guid id);

    IPublishedContent? Content(int id);

    IPublishedContent? Content(Udi id);

    IEnumerable<IPublishedContent> Content(IEnumerable<Guid> ids);

    IEnumerable<IPublishedContent> ContentAtRoot();

    IPublishedContent? Media(Guid id);

    IPublishedContent? Media(int id);

    IPublishedContent? Media(Udi id);

    IEnumerable<IPublishedContent> Media(IEnumerable<Guid> ids);

    IEnumerable<IPublishedContent> MediaAtRoot();
}
