namespace WraparoundCare.Kernel.Backoffice.Api.SettingsTrees;

/// <summary>A tree of the settings as a whole: there are few of each kind, and the kernel has them in memory.</summary>
internal sealed class SettingsTree<TEntity>
    where TEntity : class
{
    private readonly Dictionary<Guid, SettingsNode<TEntity>> _byKey;
    private readonly ILookup<Guid, SettingsNode<TEntity>> _below;

    /// <summary>Folders come first, and then everything by name.</summary>
    public SettingsTree(IEnumerable<SettingsNode<TEntity>> nodes)
    {
        _byKey = nodes.ToDictionary(node => node.Key);
        _below = _byKey.Values
            .OrderByDescending(node => node.IsFolder)
            .ThenBy(node => node.Name, StringComparer.CurrentCultureIgnoreCase)
            .ThenBy(node => node.Key)
            .ToLookup(node => node.Parent ?? Guid.Empty);
    }

    /// <param name="parent">Null is the root.</param>
    public IReadOnlyCollection<SettingsNode<TEntity>> Below(Guid? parent) => [.. _below[parent ?? Guid.Empty]];

    public bool HasChildren(SettingsNode<TEntity> node) => _below.Contains(node.Key);

    /// <returns>The nodes around one, or null when it is not there.</returns>
    public Subset<SettingsNode<TEntity>>? Around(Guid target, int before, int after)
    {
        if (!_byKey.TryGetValue(target, out var found))
        {
            return null;
        }

        var all = _below[found.Parent ?? Guid.Empty].ToList();
        var place = all.IndexOf(found);
        var first = Math.Max(0, place - Math.Max(0, before));
        var last = Math.Min(all.Count - 1, place + Math.Max(0, (long)after));
        return new Subset<SettingsNode<TEntity>>(first, all.Count - 1 - last, all[first..(int)(last + 1)]);
    }

    /// <returns>The way from the root down to a node, with itself.</returns>
    public IReadOnlyList<SettingsNode<TEntity>> WayTo(Guid descendant)
    {
        var way = new List<SettingsNode<TEntity>>();
        for (var node = _byKey.GetValueOrDefault(descendant);
            node is not null;
            node = node.Parent is { } parent ? _byKey.GetValueOrDefault(parent) : null)
        {
            way.Insert(0, node);
        }

        return way;
    }
}
