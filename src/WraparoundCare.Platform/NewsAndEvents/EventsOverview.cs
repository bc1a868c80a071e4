using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.NewsAndEvents;

[PublishedModel(NewsAndEventsAliases.EventsOverview)]
public sealed class EventsOverview(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    public IHtmlContent? Body => Rich();
}
