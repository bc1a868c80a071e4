using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Trees;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>The tree of documents.</summary>
internal sealed class DocumentTree(
    IEntityService entities, CurrentEditor editor, AppCaches caches, DocumentItems items, DocumentAccess access)
    : NodeTree<IDocumentEntitySlim, DocumentTreeItem>(entities, UmbracoObjectTypes.Document)
{
    private readonly IEntityService _entities = entities;

    public override StartNodes Starts =>
        StartNodes.Of(StartIds, () => editor.User.GetContentStartNodePaths(_entities, caches));

    /// <summary>The nodes from which the editor may see all that stands below.</summary>
    public int[] StartIds => editor.User.CalculateContentStartNodeIds(_entities, caches) ?? [];

    protected override bool HasHidden => access.HasHidden;

    protected override Task<ISet<Guid>> VisibleAsync(IEnumerable<Guid> nodes) => access.VisibleAsync(nodes);

    protected override DocumentTreeItem Describe(IDocumentEntitySlim node, bool hasAccess) => items.DescribeInTree(node, hasAccess);
}
