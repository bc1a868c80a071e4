namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>A node to put in the snapshot, or the key of one to take out.</summary>
internal readonly record struct ContentChange(Guid Key, ContentNode? Node);

/// <summary>Immutable: all items of one kind, by key and by id.</summary>
internal sealed class ContentMap
{
    private readonly SegmentedMap<Guid, PublishedItem> _byKey;
    private readonly SegmentedMap<int, PublishedItem> _byId;

    private ContentMap(SegmentedMap<Guid, PublishedItem> byKey, SegmentedMap<int, PublishedItem> byId)
    {
        _byKey = byKey;
        _byId = byId;
    }

    public static ContentMap Empty { get; } =
        new(SegmentedMap<Guid, PublishedItem>.Empty, SegmentedMap<int, PublishedItem>.Empty);

    public int Count => _byKey.Count;

    public IEnumerable<PublishedItem> Items => _byKey.Values;

    public PublishedItem? Find(Guid key) => _byKey.Find(key);

    public PublishedItem? Find(int id) => _byId.Find(id);

    /// <summary>Leaves out the changes that change nothing, such as the refresh after a draft was saved.</summary>
    public IReadOnlyList<ContentChange> Effective(IEnumerable<ContentChange> changes) =>
        changes.Where(IsEffective).ToList();

    public ContentMap With(IReadOnlyCollection<ContentChange> changes) =>
        Replace(changes.Select(change =>
            (change.Key, Find(change.Key)?.Node.Id ?? change.Node?.Id ?? 0, change.Node is null ? null : new PublishedItem(change.Node))));

    /// <summary>The same nodes with fresh content objects, so that every value is converted again.</summary>
    public ContentMap Renewed(Func<ContentNode, bool> predicate) =>
        Replace(Items.Where(item => predicate(item.Node))
            .Select(item => (item.Node.Key, item.Node.Id, (PublishedItem?)new PublishedItem(item.Node))));

    private bool IsEffective(ContentChange change)
    {
        var known = Find(change.Key)?.Node;
        return change.Node is null
            ? known is not null
            : known is null || !known.HasSameContentAs(change.Node);
    }

    private ContentMap Replace(IEnumerable<(Guid Key, int Id, PublishedItem? Item)> items)
    {
        var list = items.ToList();
        return list.Count == 0
            ? this
            : new ContentMap(
                _byKey.With(list.ConvertAll(item => KeyValuePair.Create(item.Key, item.Item))),
                _byId.With(list.ConvertAll(item => KeyValuePair.Create(item.Id, item.Item))));
    }
}
