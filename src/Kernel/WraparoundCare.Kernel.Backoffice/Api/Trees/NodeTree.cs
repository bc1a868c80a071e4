using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Backoffice.Api.Trees;

/// <summary>A tree as the editor may see it: whole, or from the editor's start nodes down with the way to them.</summary>
internal abstract class NodeTree<TNode, TItem>(IEntityService entities, UmbracoObjectTypes kind)
    where TNode : class, IContentEntitySlim
{
    private static readonly Ordering Order = Ordering.By("sortOrder");

    /// <summary>Where the editor may come.</summary>
    public abstract StartNodes Starts { get; }

    /// <summary>Whether there are nodes there that the editor may not see.</summary>
    protected virtual bool HasHidden => false;

    /// <param name="parent">Null is the root.</param>
    /// <param name="skip">How many to leave out at the beginning.</param>
    /// <param name="take">How many at most.</param>
    public async Task<Paged<TItem>> ChildrenAsync(Guid? parent, int skip, int take)
    {
        var starts = Starts;
        (skip, take) = (Math.Max(0, skip), Math.Max(0, take));
        if (PathOf(parent) is not { } path)
        {
            return new Paged<TItem>(0, []);
        }

        if (starts.Allows(path) && !HasHidden)
        {
            var found = take > 0 && skip > 0 ? PageWindow.Read(skip, take, Page, out var total) : [.. From(skip, take, out total)];
            return new Paged<TItem>(total, [.. Describe(found, starts)]);
        }

        IEnumerable<IEntitySlim> Page(int page, out long total) => From(page * take, take, out total);

        IEnumerable<IEntitySlim> From(int skipped, int taken, out long total) =>
            entities.GetPagedChildren(parent ?? Constants.System.RootKey, kind, skipped, taken, out total, ordering: Order);

        return Paged<TItem>.Of(await SeenBelowAsync(path, starts), skip, take, item => Describe(item, starts));
    }

    /// <returns>The nodes around one, or null when the editor may not see it.</returns>
    public async Task<Subset<TItem>?> SiblingsAsync(Guid target, int before, int after)
    {
        var starts = Starts;
        if (entities.Get(target, kind) is not TNode found || !MaySee(found, starts))
        {
            return null;
        }

        var above = found.Path[..found.Path.LastIndexOf(',')];
        if (starts.Allows(above) && !HasHidden)
        {
            var all = entities.GetSiblings(target, [kind], before, after, out var ahead, out var behind, ordering: Order);
            return new Subset<TItem>(ahead, behind, [.. Describe(all, starts)]);
        }

        var seen = await SeenBelowAsync(above, starts);
        var place = seen.FindIndex(item => item.Key == target);
        if (place < 0)
        {
            return null;
        }

        var first = Math.Max(0, place - before);
        var last = Math.Min(seen.Count - 1, place + after);
        return new Subset<TItem>(
            first, seen.Count - 1 - last, [.. seen[first..(last + 1)].Select(item => Describe(item, starts))]);
    }

    /// <returns>The way from the root down to a node, with itself; as much of it as the editor may see.</returns>
    public async Task<IReadOnlyList<TItem>> AncestorsAsync(Guid descendant)
    {
        var starts = Starts;
        if (entities.Get(descendant, kind) is not TNode found)
        {
            return [];
        }

        var way = entities.GetAll(kind, entities.GetPathKeys(found)).OfType<TNode>().Where(item => MaySee(item, starts)).ToList();
        return [.. (await SeenOfAsync(way, starts)).OrderBy(item => item.Level).Select(item => Describe(item, starts))];
    }

    /// <returns>What stands right below a node on the way to a start node, in order.</returns>
    public IReadOnlyList<TNode> StepsBelow(Guid? parent) => PathOf(parent) is { } path ? StepsBelow(path, Starts) : [];

    /// <returns>Whether a node stands below another, or anywhere when there is none.</returns>
    public Func<TNode, bool> Below(Guid? parent)
    {
        if (parent is not { } key)
        {
            return _ => true;
        }

        var above = entities.Get(key, kind);
        var place = new StartNodes(above is null ? [] : [above.Path]);
        return item => item.Id != above?.Id && place.Allows(item.Path);
    }

    /// <param name="node">The node.</param>
    /// <param name="hasAccess">Whether the editor may open it; if not, it is only shown as the way.</param>
    protected abstract TItem Describe(TNode node, bool hasAccess);

    /// <returns>The keys of those that the editor may see, of nodes that stand where the editor may come.</returns>
    protected virtual Task<ISet<Guid>> VisibleAsync(IEnumerable<Guid> nodes) => Task.FromResult<ISet<Guid>>(nodes.ToHashSet());

    private static bool MaySee(TNode item, StartNodes starts) => starts.Allows(item.Path) || starts.LeadsThrough(item.Path);

    private string? PathOf(Guid? node) =>
        node is not { } key ? Constants.System.RootString : entities.Get(key, kind) is { } found ? found.Path : null;

    private List<TNode> StepsBelow(string path, StartNodes starts) =>
        starts.StepsBelow(path) is { Count: > 0 } ids
            ? [.. entities.GetAll(kind, [.. ids]).OfType<TNode>().OrderBy(item => item.SortOrder)]
            : [];

    // All that the editor may see right below a place, in order: there is something to leave out.
    private async Task<List<TNode>> SeenBelowAsync(string path, StartNodes starts)
    {
        if (!starts.Allows(path))
        {
            return StepsBelow(path, starts);
        }

        var place = int.Parse(path.Split(',')[^1], CultureInfo.InvariantCulture);
        return [.. await SeenOfAsync([.. entities.GetChildren(place, kind).OfType<TNode>().OrderBy(item => item.SortOrder)], starts)];
    }

    // What is shown as the way only stays.
    private async Task<IEnumerable<TNode>> SeenOfAsync(IReadOnlyList<TNode> nodes, StartNodes starts)
    {
        if (!HasHidden)
        {
            return nodes;
        }

        var visible = await VisibleAsync(nodes.Select(node => node.Key));
        return nodes.Where(node => visible.Contains(node.Key) || !starts.Allows(node.Path));
    }

    private IEnumerable<TItem> Describe(IEnumerable<IEntitySlim> found, StartNodes starts) =>
        found.OfType<TNode>().Select(item => Describe(item, starts));

    private TItem Describe(TNode item, StartNodes starts) => Describe(item, starts.Allows(item.Path));
}
