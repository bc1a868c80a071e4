using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;

namespace WraparoundCare.Kernel.Website.PropertyEditors.RichText;

/// <summary>The current address of what a text refers to, or null when a visitor cannot get there.</summary>
internal sealed class RichTextLinks(IPublishedUrlProvider urls)
{
    public string? Of(LinkPart link)
    {
        if (UdiParser.TryParse(link.Id, out GuidUdi? udi))
        {
            return Of(udi.EntityType, udi.Guid, link.Culture);
        }

        if (Guid.TryParse(link.Id, out Guid key))
        {
            return Of(link.Type ?? Constants.UdiEntityType.Document, key, link.Culture);
        }

        return int.TryParse(link.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? Usable(urls.GetUrl(id, UrlMode.Default, link.Culture))
            : null;
    }

    public string? OfImage(Guid media) => Usable(urls.GetMediaUrl(media));

    private string? Of(string entityType, Guid key, string? culture) => entityType switch
    {
        Constants.UdiEntityType.Document => Usable(urls.GetUrl(key, UrlMode.Default, culture)),
        Constants.UdiEntityType.Media => Usable(urls.GetMediaUrl(key)),
        _ => null,
    };

    /// <summary>The kernel answers "#" for a document that has no address.</summary>
    private static string? Usable(string? url) => string.IsNullOrEmpty(url) || url[0] == '#' ? null : url;
}
