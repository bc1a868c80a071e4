using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared.Blocks;

namespace WraparoundCare.Platform.Shared;

/// <summary>The front door. It also carries the texts that every page repeats.</summary>
[PublishedModel(SharedAliases.Home)]
public sealed class HomePage(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    private readonly IPublishedValueFallback _fallback = fallback;

    public PickedLinks Entrances => Links();

    public IHtmlContent? Body => Rich();

    public PickedPages<ContentPage> Highlights => Pages<ContentPage>();

    /// <summary>Where to begin for each kind of reader.</summary>
    public IReadOnlyList<ContentBlock> Roles => ContentBlock.All(this, Read<BlockListModel>(), _fallback);

    /// <summary>What is not Dutch in the texts of the site: the code of the language, a colon and the phrase.</summary>
    public IReadOnlyList<string> ForeignPhrases => Lines();

    public string SiteName => Text();

    public string UrgentHeading => Text();

    public IHtmlContent? UrgentText => Rich();

    /// <summary>The page with whom to call when somebody is in danger; the first counts.</summary>
    public PickedLinks UrgentLink => Links();

    public string FooterText => Text();

    public PickedLinks FooterLinks => Links();
}
