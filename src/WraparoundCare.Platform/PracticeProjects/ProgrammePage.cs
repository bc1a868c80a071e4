using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.PracticeProjects;

[PublishedModel(PracticeProjectAliases.Programme)]
public sealed class ProgrammePage(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    public string Period => Text();

    public IHtmlContent? Body => Rich();

    public string ListHeading => Text();

    public IReadOnlyList<string> ListItems => Lines();

    public IHtmlContent? MoreBody => Rich();
}
