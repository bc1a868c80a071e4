using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.CareModel;

[PublishedModel(CareModelAliases.ModelPage)]
public sealed class ModelPage(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    public IHtmlContent? Body => Rich();

    public string ConditionsHeading => Text();

    public string ConditionsIntro => Text();

    public IReadOnlyList<string> Conditions => Lines();

    public IHtmlContent? MoreBody => Rich();
}
