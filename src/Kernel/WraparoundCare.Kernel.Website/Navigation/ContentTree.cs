using WraparoundCare.Kernel.Website.PublishedCache;

namespace WraparoundCare.Kernel.Website.Navigation;

/// <summary>
/// The structure of all documents or all media, immutable: who reads it never sees half a change. What stands in the recycle bin is part
/// of the same tree.
/// </summary>
internal sealed class ContentTree
{
    /// <summary>The parent of what stands in nothing else.</summary>
    public static readonly Guid Top = Guid.Empty;

    /// <summary>The parent of what was put in the recycle bin.</summary>
    public static readonly Guid Bin = new("b1b1b1b1-0000-4000-8000-000000000000");

    private readonly SegmentedMap<Guid, TreeNode> _nodes;

    private ContentTree(SegmentedMap<Guid, TreeNode> nodes) => _nodes = nodes;

    public static ContentTree Empty { get; } = new(SegmentedMap<Guid, TreeNode>.Empty.With(
    [
        KeyValuePair.Create(Top, (TreeNode?)Holder(Top, isTrashed: false)),
        KeyValuePair.Create(Bin, (TreeNode?)Holder(Bin, isTrashed: true)),
    ]));

    public IEnumerable<TreeNode> Nodes => _nodes.Values.Where(node => node.Id > 0);

    /// <param name="places">Each item that there is; what stands in none of them is left out.</param>
    public static ContentTree Of(IReadOnlyCollection<TreeNode> places)
    {
        var children = places.GroupBy(place => place.Parent).ToDictionary(
            siblings => siblings.Key,
            siblings => siblings.OrderBy(place => place.SortOrder).ThenBy(place => place.Id).ToArray());
        var nodes = new List<KeyValuePair<Guid, TreeNode?>>(places.Count + 2);
        var waiting = new Stack<TreeNode>([Holder(Top, isTrashed: false), Holder(Bin, isTrashed: true)]);
        while (waiting.TryPop(out var node))
        {
            var below = children.GetValueOrDefault(node.Key, []);
            nodes.Add(KeyValuePair.Create(node.Key, (TreeNode?)(node with { Children = Array.ConvertAll(below, child => child.Key) })));
            Array.ForEach(below, child => waiting.Push(child with { IsTrashed = node.IsTrashed }));
        }

        return new ContentTree(SegmentedMap<Guid, TreeNode>.Empty.With(nodes));
    }

    public TreeNode? Find(Guid key) => _nodes.TryGetValue(key, out var node) && node.Id > 0 ? node : null;

    /// <summary>A node, or one of the two in which all stand.</summary>
    public TreeNode? FindHolder(Guid key) => _nodes.Find(key);

    /// <summary>From the parent up to the top.</summary>
    public IEnumerable<TreeNode> Ancestors(TreeNode node)
    {
        for (var above = Find(node.Parent); above is not null; above = Find(above.Parent))
        {
            yield return above;
        }
    }

    public IEnumerable<TreeNode> Children(TreeNode node) => node.Children.Select(child => _nodes.Find(child)!);

    /// <summary>All below, each before what is below it.</summary>
    public IEnumerable<TreeNode> Descendants(TreeNode node)
    {
        var waiting = new Stack<Guid>(node.Children.AsEnumerable().Reverse());
        while (waiting.TryPop(out var key))
        {
            var next = _nodes.Find(key)!;
            yield return next;
            for (var i = next.Children.Length - 1; i >= 0; i--)
            {
                waiting.Push(next.Children[i]);
            }
        }
    }

    public ContentTree With(IReadOnlyCollection<KeyValuePair<Guid, TreeNode?>> changes) =>
        changes.Count == 0 ? this : new ContentTree(_nodes.With(changes));

    private static TreeNode Holder(Guid key, bool isTrashed) => new(key, 0, Guid.Empty, key, 0, isTrashed);
}
