using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Strings;

namespace WraparoundCare.Kernel.Website.Webhooks;

/// <summary>
/// The values of properties in messages with full content (<c>PayloadType</c> Extended or Legacy): what a template sees, but a page
/// or file that is picked is named and not sent along.
/// </summary>
internal sealed class WebhookProperties(IPublishedUrlProvider urls) : IOutputExpansionStrategy, IOutputExpansionStrategyAccessor
{
    public bool TryGetValue([NotNullWhen(true)] out IOutputExpansionStrategy? outputExpansionStrategy)
    {
        outputExpansionStrategy = this;
        return true;
    }

    public IDictionary<string, object?> MapElementProperties(IPublishedElement element) => Map(element.Properties);

    public IDictionary<string, object?> MapContentProperties(IPublishedContent content) => Map(content.Properties);

    public IDictionary<string, object?> MapMediaProperties(IPublishedContent media, bool skipUmbracoProperties = true) =>
        Map(media.Properties
            .Where(property => !skipUmbracoProperties || !property.Alias.StartsWith("umbraco", StringComparison.OrdinalIgnoreCase)));

    private Dictionary<string, object?> Map(IEnumerable<IPublishedProperty> properties) =>
        properties.ToDictionary(property => property.Alias, property => Plain(property.GetValue(), property));

    private object? Plain(object? value, IPublishedProperty property) => value switch
    {
        null or string or bool or DateTime or DateTimeOffset or DateOnly or TimeOnly or Guid => value,
        int or long or decimal or double => value,
        IHtmlEncodedString html => html.ToHtmlString(),
        IPublishedContent content => Reference(content),
        IPublishedElement element => Element(element),
        Link link => new { link.Name, link.Url, link.Target },
        IBlockReference<IPublishedElement, IPublishedElement> block =>
            new { Content = Element(block.Content), Settings = Element(block.Settings) },
        IEnumerable items => items.Cast<object?>().Select(item => Plain(item, property)).ToList(),
        _ => property.GetSourceValue(),
    };

    private object Reference(IPublishedContent content) => new
    {
        Id = content.Key,
        ContentType = content.ContentType.Alias,
        content.Name,
        Url = content.ItemType == PublishedItemType.Media ? urls.GetMediaUrl(content) : urls.GetUrl(content),
    };

    private object? Element(IPublishedElement? element) => element is null
        ? null
        : new { Id = element.Key, ContentType = element.ContentType.Alias, Properties = MapElementProperties(element) };
}
