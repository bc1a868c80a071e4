using WraparoundCare.Kernel.Website.PublishedCache;

namespace WraparoundCare.Kernel.Website.Navigation;

/// <summary>
/// The tree that this node holds in memory. It follows the database: a message says which item has changed and not how, and what is
/// remembered of that item is what the database says of it now, after the message's own change at least. So it does not matter in which
/// order messages come, nor how often. Changes are made under one lock, which the reading is part of; readers take none.
/// </summary>
internal abstract class TreeMemory(StoredTree stored, PublishedSnapshotStore snapshots)
{
    private readonly Lock _changing = new();
    private readonly HashSet<Guid> _followed = [];
    private ContentTree _current = ContentTree.Empty;

    public ContentTree Current => Volatile.Read(ref _current);

    /// <summary>Reads everything anew.</summary>
    public void Rebuild() => Change(_ => stored.All());

    /// <summary>Where an item stands, or that it is gone with all below it.</summary>
    /// <returns>Whether memory said something else.</returns>
    public bool RenewPlace(Guid key) => Change(tree =>
    {
        _followed.Add(key);
        var change = new TreeChange(tree);
        if (!Place(change, key))
        {
            Remove(change, key);
        }

        return change.Finish();
    });

    /// <summary>Renews the place of an item that stands elsewhere than whoever has just read it says.</summary>
    public bool FollowSortOrder(Guid key, int sortOrder)
    {
        if (Current.Find(key)?.SortOrder != sortOrder)
        {
            return RenewPlace(key);
        }

        lock (_changing)
        {
            return _followed.Add(key);
        }
    }

    /// <summary>At the end of a message, of which there is one at a time: renews of its items what the kernel has passed over.</summary>
    public void FinishMessage(IEnumerable<Guid> keys)
    {
        lock (_changing)
        {
            foreach (var key in keys.Where(key => !_followed.Contains(key)).ToList())
            {
                RenewPlace(key);
            }

            _followed.Clear();
        }
    }

    /// <summary>In which cultures a document is published.</summary>
    public void RenewCultures(Guid key) =>
        Change(tree => SetCultures(tree, new Dictionary<Guid, IReadOnlySet<string>> { [key] = stored.CulturesOf(key) }));

    public void RenewCulturesBelow(Guid key) => Change(tree => SetCultures(tree, stored.CulturesBelow(key)));

    /// <summary>What memory and database say differently, one line for each item.</summary>
    public IReadOnlyList<string> Differences()
    {
        var database = stored.All();
        var memory = Current;
        var keys = database.Nodes.Concat(memory.Nodes).Select(node => node.Key).Distinct();
        return [
            .. keys.Select(key => (Key: key, Stored: database.Find(key), Known: memory.Find(key)))
                .Where(item => item.Stored is null || item.Known?.IsSameAs(item.Stored) != true)
                .Select(item => $"{item.Key}: {item.Known?.ToString() ?? "absent"}, while the database says "
                    + $"{item.Stored?.ToString() ?? "absent"}")];
    }

    /// <summary>For changes that are made of the tree as it is.</summary>
    /// <returns>Whether it has become another one.</returns>
    internal bool Change(Func<ContentTree, ContentTree> change)
    {
        lock (_changing)
        {
            var before = _current;
            var after = change(before);
            if (ReferenceEquals(before, after))
            {
                return false;
            }

            Volatile.Write(ref _current, after);
            snapshots.Touch();
            return true;
        }
    }

    /// <summary>The snapshot with what the database has of items that are in no tree any more.</summary>
    protected abstract PublishedSnapshot Reload(PublishedSnapshot snapshot, IReadOnlyCollection<Guid> gone);

    private static IReadOnlySet<string>? Known(TreeChange change, Guid key) => change.Find(key)?.Cultures;

    // With all that it stands in, as one statement has read it: items that change places with each other make no circle.
    private bool Place(TreeChange change, Guid key)
    {
        var path = stored.PathTo(key);
        foreach (var place in path)
        {
            change.Place(place with { Cultures = Known(change, place.Key) ?? stored.CulturesOf(place.Key) });
        }

        return path.Count > 0;
    }

    private void Remove(TreeChange change, Guid key)
    {
        // What stood below it may have been moved away just before, with a message that is still to come.
        var removed = change.Remove(key);
        var gone = removed.Where(node => node.Key == key || !Place(change, node.Key)).Select(node => node.Key).ToList();

        // The kernel takes the item itself out of the snapshot, and leaves what went with it.
        snapshots.Update(snapshot => Reload(snapshot, gone));
    }

    private ContentTree SetCultures(ContentTree tree, IReadOnlyDictionary<Guid, IReadOnlySet<string>> cultures)
    {
        var change = new TreeChange(tree);
        foreach (var (key, published) in cultures)
        {
            if (change.Find(key) is not null || Place(change, key))
            {
                change.Place(change.Find(key)! with { Cultures = published });
            }
        }

        return change.Finish();
    }
}

/// <summary>The tree of documents in memory.</summary>
internal sealed class DocumentTree(StoredDocuments stored, PublishedSnapshotStore snapshots, ContentNodeLoader loader)
    : TreeMemory(stored, snapshots)
{
    protected override PublishedSnapshot Reload(PublishedSnapshot snapshot, IReadOnlyCollection<Guid> gone) =>
        snapshot.WithDocuments(gone.Select(key => new ContentChange(key, loader.Document(key))));
}

/// <summary>The tree of media in memory.</summary>
internal sealed class MediaTree(StoredMedia stored, PublishedSnapshotStore snapshots, ContentNodeLoader loader)
    : TreeMemory(stored, snapshots)
{
    protected override PublishedSnapshot Reload(PublishedSnapshot snapshot, IReadOnlyCollection<Guid> gone) =>
        snapshot.WithMedia(gone.Select(key => new ContentChange(key, loader.Media(key))));
}
