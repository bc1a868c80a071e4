using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WraparoundCare.Platform.Shared;

[PublishedModel(SharedAliases.TextPage)]
public sealed class TextPage(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    public IHtmlContent? Body => Rich();
}
