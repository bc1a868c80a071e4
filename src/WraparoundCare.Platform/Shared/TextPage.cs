using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared.Blocks;

namespace WraparoundCare.Platform.Shared;

[PublishedModel(SharedAliases.TextPage)]
public sealed class TextPage(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    private readonly IPublishedValueFallback _fallback = fallback;

    public IHtmlContent? Body => Rich();

    /// <summary>What comes after the text.</summary>
    public IReadOnlyList<ContentBlock> Blocks => ContentBlock.All(this, Read<BlockListModel>(), _fallback);
}
