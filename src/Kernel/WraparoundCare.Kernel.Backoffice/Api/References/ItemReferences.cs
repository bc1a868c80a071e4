using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Documents;
using WraparoundCare.Kernel.Backoffice.Api.Media;

namespace WraparoundCare.Kernel.Backoffice.Api.References;

/// <summary>
/// What refers to an item. Each reference counts, or an editor would throw away what somebody else uses; of what the editor may not see
/// only its kind is told.
/// </summary>
internal sealed class ItemReferences(
    ITrackedReferencesService tracked, IEntityService entities, DocumentAccess documents, MediaAccess media)
{
    /// <returns>Null when there is no such item.</returns>
    public async Task<Paged<Reference>?> ToAsync(Guid item, UmbracoObjectTypes kind, int skip, int take)
    {
        var found = await tracked.GetPagedRelationsForItemAsync(item, kind, skip, Math.Max(take, 1), filterMustBeIsDependency: true);
        return found.Success ? new Paged<Reference>(found.Result.Total, await DescribeAsync([.. found.Result.Items.Take(take)])) : null;
    }

    /// <returns>What stands below an item and is referred to; null when there is no such item.</returns>
    public async Task<Paged<ReferenceById>?> BelowAsync(Guid item, UmbracoObjectTypes kind, int skip, int take)
    {
        var found = await tracked.GetPagedDescendantsInReferencesAsync(
            item, kind, skip, Math.Max(take, 1), filterMustBeIsDependency: true);
        return found is { Success: true, Result: { } below }
            ? new Paged<ReferenceById>(below.Total, [.. below.Items.Take(take).Select(child => new ReferenceById(child.NodeKey))])
            : null;
    }

    /// <returns>Those of the items that something refers to.</returns>
    public async Task<Paged<ReferenceById>> AmongAsync(ISet<Guid> items, Guid objectType, int skip, int take)
    {
        if (items.Count == 0)
        {
            return new Paged<ReferenceById>(0, []);
        }

        var found = await tracked.GetPagedKeysWithDependentReferencesAsync(items, objectType, skip, Math.Max(take, 1));
        return new Paged<ReferenceById>(found.Total, [.. found.Items.Take(take).Select(key => new ReferenceById(key))]);
    }

    private async Task<IReadOnlyList<Reference>> DescribeAsync(IReadOnlyList<RelationItemModel> relations)
    {
        var visible = await documents.VisibleAsync(Of(Constants.UdiEntityType.Document));
        visible.UnionWith(await media.VisibleAsync(Of(Constants.UdiEntityType.Media)));
        var pages = visible.Count == 0
            ? []
            : entities.GetAll(UmbracoObjectTypes.Document, [.. visible]).OfType<IDocumentEntitySlim>().ToDictionary(page => page.Key);
        return [.. relations.Select(relation => visible.Contains(relation.NodeKey)
            ? Reference.Of(relation, pages.GetValueOrDefault(relation.NodeKey))
            : Reference.Hidden(relation))];

        IEnumerable<Guid> Of(string kind) =>
            relations.Where(relation => relation.NodeType == kind).Select(relation => relation.NodeKey).Distinct();
    }
}
