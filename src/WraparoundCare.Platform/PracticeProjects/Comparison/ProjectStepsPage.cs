using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.PracticeProjects.Comparison;

/// <summary>The page that shows how far all projects are with each step.</summary>
[PublishedModel(PracticeProjectAliases.Steps)]
public sealed class ProjectStepsPage(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    public IHtmlContent? Body => Rich();
}
