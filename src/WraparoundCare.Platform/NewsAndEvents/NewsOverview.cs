using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.NewsAndEvents;

[PublishedModel(NewsAndEventsAliases.NewsOverview)]
public sealed class NewsOverview(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    public IHtmlContent? Body => Rich();
}
