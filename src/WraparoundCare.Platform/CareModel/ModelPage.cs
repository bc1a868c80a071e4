using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Blocks;

namespace WraparoundCare.Platform.CareModel;

[PublishedModel(CareModelAliases.ModelPage)]
public sealed class ModelPage(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    private readonly IPublishedValueFallback _fallback = fallback;

    public IHtmlContent? Body => Rich();

    public string ConditionsHeading => Text();

    public string ConditionsIntro => Text();

    public IReadOnlyList<string> Conditions => Lines();

    public IHtmlContent? MoreBody => Rich();

    /// <summary>What comes after the texts.</summary>
    public IReadOnlyList<ContentBlock> Blocks => ContentBlock.All(this, Read<BlockListModel>(), _fallback);
}
