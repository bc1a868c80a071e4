using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Trees;

namespace WraparoundCare.Kernel.Backoffice.Api.Media;

/// <summary>The tree of media.</summary>
internal sealed class MediaTree(IEntityService entities, CurrentEditor editor, AppCaches caches, MediaItems items)
    : NodeTree<IMediaEntitySlim, MediaTreeItem>(entities, UmbracoObjectTypes.Media)
{
    private readonly IEntityService _entities = entities;

    public override StartNodes Starts => StartNodes.Of(
        editor.User.CalculateMediaStartNodeIds(_entities, caches), () => editor.User.GetMediaStartNodePaths(_entities, caches));

    protected override MediaTreeItem Describe(IMediaEntitySlim node, bool hasAccess) => items.DescribeInTree(node, hasAccess);
}
