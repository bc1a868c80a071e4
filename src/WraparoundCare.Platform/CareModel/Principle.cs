using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.CareModel;

[PublishedModel(CareModelAliases.Principle)]
public sealed class Principle(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    public int Number => Whole();

    public string EnglishName => Text();

    public string Core => Text();

    protected override string Gist => Core;

    public IHtmlContent? Practice => Rich();
}
