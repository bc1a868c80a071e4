namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>A file in the media folder and the item that it belongs to.</summary>
internal sealed record PublishedFile(Guid Owner, bool IsGone);

/// <summary>Everything that a request reads, immutable; a change makes a new one that shares what did not change.</summary>
internal sealed record PublishedSnapshot
{
    public static PublishedSnapshot Empty { get; } = new();

    public ContentMap Documents { get; init; } = ContentMap.Empty;

    public ContentMap Media { get; init; } = ContentMap.Empty;

    /// <summary>By URL path.</summary>
    public SegmentedMap<string, PublishedFile> Files { get; init; } = SegmentedMap<string, PublishedFile>.Empty;

    public PublishedSnapshot WithDocuments(IEnumerable<ContentChange> changes)
    {
        var effective = Documents.Effective(changes);
        return effective.Count == 0
            ? this
            : this with { Files = WithFiles(Documents, effective), Documents = Documents.With(effective) };
    }

    public PublishedSnapshot WithMedia(IEnumerable<ContentChange> changes)
    {
        var effective = Media.Effective(changes);
        return effective.Count == 0
            ? this
            : this with { Files = WithFiles(Media, effective), Media = Media.With(effective) };
    }

    public PublishedSnapshot WithoutFilesOf(ContentMap items) => this with
    {
        Files = Files.With(items.Items
            .SelectMany(item => item.Node.Files)
            .Select(path => KeyValuePair.Create(path, (PublishedFile?)null))
            .ToList()),
    };

    private SegmentedMap<string, PublishedFile> WithFiles(ContentMap before, IReadOnlyList<ContentChange> changes)
    {
        var files = new Dictionary<string, PublishedFile?>(StringComparer.Ordinal);
        foreach (var path in changes.SelectMany(change => before.Find(change.Key)?.Node.Files ?? []))
        {
            files[path] = null;
        }

        foreach (var node in changes.Select(change => change.Node).OfType<ContentNode>())
        {
            foreach (var path in node.Files)
            {
                files[path] = new PublishedFile(node.Key, node.IsTrashed);
            }
        }

        return Files.With(files);
    }
}
