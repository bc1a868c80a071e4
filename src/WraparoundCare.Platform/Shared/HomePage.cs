using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WraparoundCare.Platform.Shared;

/// <summary>The front door. It also carries the texts that every page repeats.</summary>
[PublishedModel(SharedAliases.Home)]
public sealed class HomePage(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    public IReadOnlyList<Link> Entrances => Links();

    public IHtmlContent? Body => Rich();

    public IReadOnlyList<ContentPage> Highlights => Picked<ContentPage>();

    public string SiteName => Text();

    public string UrgentHeading => Text();

    public IHtmlContent? UrgentText => Rich();

    public string FooterText => Text();

    public IReadOnlyList<Link> FooterLinks => Links();
}
