using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Themes;

/// <summary>
/// Gathers what is about a theme. Which themes there are stands in one list, from which this page and all others choose.
/// </summary>
[PublishedModel(ThemeAliases.Theme)]
public sealed class ThemePage(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    public IReadOnlyList<string> Themes => Lines();

    public IHtmlContent? Body => Rich();
}
