using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Experiences;

[PublishedModel(ExperienceAliases.Overview)]
public sealed class ExperiencesOverview(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    public IHtmlContent? Body => Rich();
}
