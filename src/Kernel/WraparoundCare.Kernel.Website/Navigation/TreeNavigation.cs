using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Kernel.Website.Navigation;

/// <summary>
/// The kernel's questions about a tree, and its commands. The kernel says how it believes that an item has changed, from what it has read
/// before; here each command means that the item has changed, and the database says how.
/// </summary>
/// <param name="memory">The tree.</param>
/// <param name="findType">The key of a content type by its alias, or null.</param>
internal abstract class TreeNavigation(TreeMemory memory, Func<string, Guid?> findType)
    : INavigationQueryService, IRecycleBinNavigationQueryService, INavigationManagementService, IRecycleBinNavigationManagementService
{
    private ContentTree Tree => memory.Current;

    public bool TryGetParentKey(Guid childKey, out Guid? parentKey) => TryGetParent(childKey, isTrashed: false, out parentKey);

    public bool TryGetParentKeyInBin(Guid childKey, out Guid? parentKey) => TryGetParent(childKey, isTrashed: true, out parentKey);

    public bool TryGetRootKeys(out IEnumerable<Guid> rootKeys)
    {
        rootKeys = Tree.FindHolder(ContentTree.Top)!.Children;
        return true;
    }

    public bool TryGetRootKeysOfType(string contentTypeAlias, out IEnumerable<Guid> rootKeys)
    {
        var tree = Tree;
        return OfType(contentTypeAlias, tree.Children(tree.FindHolder(ContentTree.Top)!), out rootKeys);
    }

    public bool TryGetChildrenKeys(Guid parentKey, out IEnumerable<Guid> childrenKeys) =>
        Answer(Find(Tree, parentKey), node => node.Children, out childrenKeys);

    public bool TryGetHasChildren(Guid parentKey, out bool hasChildren)
    {
        var node = Find(Tree, parentKey);
        hasChildren = node is { Children.Length: > 0 };
        return node is not null;
    }

    public bool TryGetChildrenKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> childrenKeys) =>
        AnswerOfType(parentKey, contentTypeAlias, (tree, node) => tree.Children(node), out childrenKeys);

    public bool TryGetDescendantsKeys(Guid parentKey, out IEnumerable<Guid> descendantsKeys)
    {
        var tree = Tree;
        return Answer(Find(tree, parentKey), node => Keys(tree.Descendants(node)), out descendantsKeys);
    }

    public bool TryGetDescendantsKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> descendantsKeys) =>
        AnswerOfType(parentKey, contentTypeAlias, (tree, node) => tree.Descendants(node), out descendantsKeys);

    public bool TryGetAncestorsKeys(Guid childKey, out IEnumerable<Guid> ancestorsKeys)
    {
        var tree = Tree;
        return Answer(Find(tree, childKey), node => Keys(tree.Ancestors(node)), out ancestorsKeys);
    }

    public bool TryGetAncestorsKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> ancestorsKeys) =>
        AnswerOfType(parentKey, contentTypeAlias, (tree, node) => tree.Ancestors(node), out ancestorsKeys);

    public bool TryGetSiblingsKeys(Guid key, out IEnumerable<Guid> siblingsKeys)
    {
        var tree = Tree;
        return Answer(Find(tree, key), node => Keys(Siblings(tree, node)), out siblingsKeys);
    }

    public bool TryGetSiblingsKeysOfType(Guid key, string contentTypeAlias, out IEnumerable<Guid> siblingsKeys) =>
        AnswerOfType(key, contentTypeAlias, Siblings, out siblingsKeys);

    public bool TryGetLevel(Guid contentKey, [NotNullWhen(true)] out int? level)
    {
        var tree = Tree;
        level = Find(tree, contentKey) is { } node ? tree.Ancestors(node).Count() + 1 : null;
        return level is not null;
    }

    public bool TryGetChildrenKeysInBin(Guid parentKey, out IEnumerable<Guid> childrenKeys) =>
        Answer(FindInBin(Tree, parentKey), node => node.Children, out childrenKeys);

    public bool TryGetDescendantsKeysInBin(Guid parentKey, out IEnumerable<Guid> descendantsKeys)
    {
        var tree = Tree;
        return Answer(FindInBin(tree, parentKey), node => Keys(tree.Descendants(node)), out descendantsKeys);
    }

    public bool TryGetAncestorsKeysInBin(Guid childKey, out IEnumerable<Guid> ancestorsKeys)
    {
        var tree = Tree;
        return Answer(FindInBin(tree, childKey), node => Keys(tree.Ancestors(node)), out ancestorsKeys);
    }

    public bool TryGetSiblingsKeysInBin(Guid key, out IEnumerable<Guid> siblingsKeys)
    {
        var tree = Tree;
        return Answer(FindInBin(tree, key), node => Keys(Siblings(tree, node)), out siblingsKeys);
    }

    public Task RebuildAsync()
    {
        memory.Rebuild();
        return Task.CompletedTask;
    }

    /// <summary>The bin is part of the tree, which the kernel has always had rebuilt just before.</summary>
    public Task RebuildBinAsync() => Task.CompletedTask;

    public bool Add(Guid key, Guid contentTypeKey, Guid? parentKey = null, int? sortOrder = null) => Renew(key);

    public bool Move(Guid key, Guid? targetParentKey = null) => Renew(key);

    /// <summary>The kernel says so of everything below what has changed, of which it has just read where it stands.</summary>
    public bool UpdateSortOrder(Guid key, int newSortOrder) => memory.FollowSortOrder(key, newSortOrder);

    public bool MoveToBin(Guid key) => Renew(key);

    public bool RemoveFromBin(Guid key) => Renew(key);

    public bool RestoreFromBin(Guid key, Guid? targetParentKey = null) => Renew(key);

    private static TreeNode? Find(ContentTree tree, Guid key) => tree.Find(key) is { IsTrashed: false } node ? node : null;

    private static TreeNode? FindInBin(ContentTree tree, Guid key) => tree.Find(key) is { IsTrashed: true } node ? node : null;

    private static IEnumerable<TreeNode> Siblings(ContentTree tree, TreeNode node) =>
        tree.Children(tree.FindHolder(node.Parent)!).Where(sibling => sibling.Key != node.Key);

    private static List<Guid> Keys(IEnumerable<TreeNode> nodes) => [.. nodes.Select(node => node.Key)];

    private static bool Answer(TreeNode? node, Func<TreeNode, IEnumerable<Guid>> keys, out IEnumerable<Guid> answer)
    {
        answer = node is null ? [] : keys(node);
        return node is not null;
    }

    private bool Renew(Guid key) => memory.RenewPlace(key);

    private bool TryGetParent(Guid key, bool isTrashed, out Guid? parent)
    {
        var node = Tree.Find(key);
        parent = node?.IsTrashed == isTrashed ? node.ParentKey : null;
        return node?.IsTrashed == isTrashed;
    }

    private bool AnswerOfType(
        Guid key, string alias, Func<ContentTree, TreeNode, IEnumerable<TreeNode>> nodes, out IEnumerable<Guid> answer)
    {
        var tree = Tree;
        if (Find(tree, key) is { } node)
        {
            return OfType(alias, nodes(tree, node), out answer);
        }

        answer = [];
        return false;
    }

    private bool OfType(string alias, IEnumerable<TreeNode> nodes, out IEnumerable<Guid> keys)
    {
        var type = findType(alias);
        keys = type is null ? [] : Keys(nodes.Where(node => node.ContentTypeKey == type));
        return type is not null;
    }
}

internal sealed class DocumentNavigation(DocumentTree tree, IContentTypeService types)
    : TreeNavigation(tree, alias => types.Get(alias)?.Key), IDocumentNavigationQueryService, IDocumentNavigationManagementService;

internal sealed class MediaNavigation(MediaTree tree, IMediaTypeService types)
    : TreeNavigation(tree, alias => types.Get(alias)?.Key), IMediaNavigationQueryService, IMediaNavigationManagementService;
