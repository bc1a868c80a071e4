using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.KnowledgeBase;

/// <summary>What articles, terms and questions share (the composition knowledgePart).</summary>
public abstract class KnowledgePage(IPublishedContent content, IPublishedValueFallback fallback)
    : ContentPage(content, fallback), IRelatedPage
{
    private readonly IPublishedValueFallback _fallback = fallback;

    public IReadOnlyList<string> Themes => Lines();

    public PickedPages<ContentPage> Steps => Pages<ContentPage>();

    public IReadOnlyList<SourceReference> References =>
        [.. (Read<BlockListModel>() ?? BlockListModel.Empty).Select(block => SourceReference.Of(block.Content, _fallback))];
}
