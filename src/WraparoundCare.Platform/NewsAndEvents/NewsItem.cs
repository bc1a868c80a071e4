using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.NewsAndEvents;

[PublishedModel(NewsAndEventsAliases.NewsItem)]
public sealed class NewsItem(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    public DateTime Date => Read<DateTime>();

    public bool IsExample => Flag();

    public IHtmlContent? Body => Rich();

    public IReadOnlyList<IPublishedContent> Attachments => Files();

    public override string Badge() => IsExample ? EventPage.ExampleBadge : string.Empty;
}
