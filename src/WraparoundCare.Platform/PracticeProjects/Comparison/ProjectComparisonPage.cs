using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.PracticeProjects.Comparison;

/// <summary>The page that shows a few projects side by side.</summary>
[PublishedModel(PracticeProjectAliases.Comparison)]
public sealed class ProjectComparisonPage(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    public IHtmlContent? Body => Rich();
}
