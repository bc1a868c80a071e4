using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Website.Preview;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>Makes content objects, as the typed model where there is one, of the nodes in the snapshot.</summary>
internal sealed class PublishedContentFactory(
    PublishedSnapshotStore snapshots,
    IPublishedContentTypeCache contentTypes,
    IPublishedModelFactory models,
    IVariationContextAccessor variation,
    CurrentPreview previews)
{
    public IVariationContextAccessor Variation { get; } = variation;

    public long ElementsGeneration => snapshots.ElementsGeneration;

    /// <summary>What is made of other items may then be made of drafts.</summary>
    public bool IsPreviewing => previews.Request is not null;

    public IPublishedContent Create(ContentNode node)
    {
        var content = new PublishedContent(node, contentTypes.Get(node.ItemType, node.ContentTypeId), this);
        return content.CreateModel(models) ?? content;
    }

    public IPublishedMember CreateMember(IMember member, ContentNode node)
    {
        var content = new PublishedMember(member, node, contentTypes.Get(PublishedItemType.Member, node.ContentTypeId), this);
        return content.CreateModel(models) as IPublishedMember ?? content;
    }

    public IPublishedContent? FindParent(PublishedContent content)
    {
        var snapshot = snapshots.Current;
        var items = content.ItemType == PublishedItemType.Media ? snapshot.Media : snapshot.Documents;
        return items.Find(content.Node.ParentId)?.GetContent(this);
    }
}
