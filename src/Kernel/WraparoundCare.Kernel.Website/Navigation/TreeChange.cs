namespace WraparoundCare.Kernel.Website.Navigation;

/// <summary>A tree while it is being changed; nobody else sees it before <see cref="Finish"/>.</summary>
internal sealed class TreeChange(ContentTree tree)
{
    private readonly Dictionary<Guid, TreeNode?> _changed = [];

    public TreeNode? Find(Guid key) => _changed.TryGetValue(key, out var node) ? node : tree.FindHolder(key);

    /// <summary>Puts an item where it stands. What it stands in has been put in its own place before.</summary>
    public void Place(TreeNode place)
    {
        var known = Find(place.Key);
        var node = place with { Children = known?.Children ?? [], IsTrashed = Find(place.Parent)!.IsTrashed };
        if (known is not null && known.IsSameAs(node))
        {
            return;
        }

        var isElsewhere = known is null || (known.Parent, known.SortOrder) != (node.Parent, node.SortOrder);
        if (known is not null && isElsewhere)
        {
            Detach(known);
        }

        _changed[node.Key] = node;
        if (isElsewhere)
        {
            Attach(node);
        }

        if (known is not null && known.IsTrashed != node.IsTrashed)
        {
            Below(node).ForEach(below => _changed[below.Key] = below with { IsTrashed = node.IsTrashed });
        }
    }

    /// <returns>What is gone: the item and all below it.</returns>
    public IReadOnlyList<TreeNode> Remove(Guid key)
    {
        if (Find(key) is not { } node)
        {
            return [];
        }

        Detach(node);
        List<TreeNode> gone = [node, .. Below(node)];
        gone.ForEach(item => _changed[item.Key] = null);
        return gone;
    }

    /// <returns>The tree with the change, or the same one when nothing is different.</returns>
    public ContentTree Finish() => tree.With(_changed);

    private List<TreeNode> Below(TreeNode node)
    {
        var below = node.Children.Select(child => Find(child)!).ToList();
        for (var i = 0; i < below.Count; i++)
        {
            below.AddRange(below[i].Children.Select(child => Find(child)!));
        }

        return below;
    }

    private void Detach(TreeNode node)
    {
        var parent = Find(node.Parent)!;
        _changed[parent.Key] = parent with { Children = Array.FindAll(parent.Children, child => child != node.Key) };
    }

    // From the end, where what is new comes.
    private void Attach(TreeNode node)
    {
        var parent = Find(node.Parent)!;
        var position = Array.FindLastIndex(parent.Children, child => Find(child)!.ComesBefore(node)) + 1;
        _changed[parent.Key] = parent with { Children = [.. parent.Children[..position], node.Key, .. parent.Children[position..]] };
    }
}
