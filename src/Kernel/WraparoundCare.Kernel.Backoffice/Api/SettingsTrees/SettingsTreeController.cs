using Microsoft.AspNetCore.Mvc;

namespace WraparoundCare.Kernel.Backoffice.Api.SettingsTrees;

/// <summary>The four questions that the client asks of each tree.</summary>
/// <typeparam name="TEntity">What stands in the tree, in folders or not.</typeparam>
/// <typeparam name="TItem">As the client reads it.</typeparam>
internal abstract class SettingsTreeController<TEntity, TItem> : ManagementController
    where TEntity : class
{
    [HttpGet("root")]
    public Task<Paged<TItem>> RootAsync(bool foldersOnly = false, int skip = 0, int take = 100) =>
        BelowAsync(parent: null, foldersOnly, skip, take);

    [HttpGet("children")]
    public Task<Paged<TItem>> ChildrenAsync(Guid parentId, bool foldersOnly = false, int skip = 0, int take = 100) =>
        BelowAsync(parentId, foldersOnly, skip, take);

    [HttpGet("siblings")]
    public async Task<ActionResult<Subset<TItem>>> SiblingsAsync(Guid target, bool foldersOnly = false, int before = 0, int after = 0)
    {
        var tree = await TreeAsync(foldersOnly);
        return tree.Around(target, before, after) is { } found
            ? new Subset<TItem>(found.TotalBefore, found.TotalAfter, [.. found.Items.Select(node => Describe(node, tree))])
            : NotFound();
    }

    [HttpGet("ancestors")]
    public async Task<IReadOnlyList<TItem>> AncestorsAsync(Guid descendantId)
    {
        var tree = await TreeAsync(foldersOnly: false);
        return [.. tree.WayTo(descendantId).Select(node => Describe(node, tree))];
    }

    /// <returns>All that there is.</returns>
    protected abstract Task<IEnumerable<SettingsNode<TEntity>>> NodesAsync();

    protected abstract TItem Describe(SettingsNode<TEntity> node, bool hasChildren);

    private async Task<Paged<TItem>> BelowAsync(Guid? parent, bool foldersOnly, int skip, int take)
    {
        var tree = await TreeAsync(foldersOnly);
        return Paged<TItem>.Of(tree.Below(parent), skip, take, node => Describe(node, tree));
    }

    private async Task<SettingsTree<TEntity>> TreeAsync(bool foldersOnly) =>
        new((await NodesAsync()).Where(node => node.IsFolder || !foldersOnly));

    private TItem Describe(SettingsNode<TEntity> node, SettingsTree<TEntity> tree) => Describe(node, tree.HasChildren(node));
}
