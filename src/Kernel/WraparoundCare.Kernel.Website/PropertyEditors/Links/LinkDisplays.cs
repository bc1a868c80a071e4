using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Links;

/// <summary>What the client shows of a stored link: where it leads now and whether that is still there.</summary>
internal sealed class LinkDisplays(IPublishedUrlProvider urls, IContentService documents, IMediaService media)
{
    public LinkDisplay Of(StoredLink link, string? culture)
    {
        var display = new LinkDisplay
        {
            Culture = link.Culture,
            Icon = "icon-link",
            Name = link.Name,
            Published = true,
            QueryString = link.QueryString,
            Target = link.Target,
            Type = link.Udi?.EntityType ?? LinkDisplay.Types.External,
            Unique = link.Udi?.Guid,
            Url = link.Url ?? string.Empty,
        };
        switch (link.Udi?.EntityType)
        {
            case Constants.UdiEntityType.Document:
                DescribeDocument(display, link.Udi.Guid, link.Culture ?? culture);
                break;
            case Constants.UdiEntityType.Media:
                DescribeMedia(display, link.Udi.Guid, culture);
                break;
        }

        return display;
    }

    private void DescribeDocument(LinkDisplay display, Guid key, string? culture)
    {
        display.Url = urls.GetUrl(key, UrlMode.Relative, culture);
        if (documents.GetById(key) is { } document)
        {
            display.Icon = document.ContentType.Icon;
            display.Published = culture is null || !document.ContentType.Variations.HasFlag(ContentVariation.Culture)
                ? document.Published
                : document.PublishedCultures.Contains(culture, StringComparer.OrdinalIgnoreCase);
            display.Trashed = document.Trashed;
        }
    }

    private void DescribeMedia(LinkDisplay display, Guid key, string? culture)
    {
        display.Url = urls.GetMediaUrl(key, UrlMode.Relative, culture);
        if (media.GetById(key) is { } item)
        {
            display.Icon = item.ContentType.Icon;
            display.Published = !item.Trashed;
            display.Trashed = item.Trashed;
        }
    }
}
