using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Themes;

[PublishedModel(ThemeAliases.Overview)]
public sealed class ThemesOverview(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    public IHtmlContent? Body => Rich();
}
