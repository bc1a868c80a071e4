using System.Collections.Concurrent;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Search.Index;

/// <summary>All documents in memory, in step with the database. Searching reads it while it changes.</summary>
public sealed class IndexSnapshot
{
    // What the terms of documents may take; documents beyond it are ranked with what the database says.
    private const long MaxKeptBytes = 256L * 1024 * 1024;

    private readonly ConcurrentDictionary<long, IndexSnapshotEntry> _entries = new();
    private readonly ConcurrentDictionary<(string Source, Guid Key), IndexSnapshotEntry> _byKey = new();
    private readonly long[] _lengths = new long[Enum.GetValues<DocumentField>().Length];
    private readonly Lock _lock = new();
    private long _keptBytes;
    private int _public;

    public IndexSnapshot() => Frequent = new BitmapIndex(Terms);

    /// <summary>Terms, and the other <see cref="Tokens"/> of the index.</summary>
    public Vocabulary Terms { get; } = new();

    public BitmapIndex Frequent { get; }

    /// <summary>Words as written.</summary>
    public Vocabulary Words { get; } = new();

    public FacetNumbers Facets { get; } = new();

    /// <summary>How many documents everybody may read.</summary>
    public int PublicCount => Volatile.Read(ref _public);

    public int Count => _entries.Count;

    public IEnumerable<IndexSnapshotEntry> All => _entries.Select(pair => pair.Value);

    public IndexSnapshotEntry? Find(long id) => _entries.GetValueOrDefault(id);

    public IndexSnapshotEntry? Find(string source, Guid key) => _byKey.GetValueOrDefault((source, key));

    /// <summary>How long the field is on average, in words.</summary>
    public double AverageLength(DocumentField field) =>
        PublicCount == 0 ? 1 : Math.Max(1, (double)Volatile.Read(ref _lengths[(int)field]) / PublicCount);

    public void Put(SearchDocumentRow row)
    {
        lock (_lock)
        {
            Remove(row.Source, row.ItemKey);
            if (!row.Deleted)
            {
                Add(row);
            }
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            foreach (var entry in _entries.Values)
            {
                Remove(entry.Source, entry.Key);
            }
        }
    }

    /// <summary>Keeps the terms of a document that was read from the database, when there is room.</summary>
    public void Keep(IndexSnapshotEntry entry, DocumentTerms terms)
    {
        if (Interlocked.Add(ref _keptBytes, terms.Size) > MaxKeptBytes)
        {
            Interlocked.Add(ref _keptBytes, -terms.Size);
            return;
        }

        entry.KeptTerms = terms;
    }

    private void Add(SearchDocumentRow row)
    {
        var card = DocumentCard.Read(row.Card);
        var terms = new DocumentTerms(row.Terms);
        var isPublic = card.Readers.Count == 0;
        var entry = new IndexSnapshotEntry
        {
            Id = row.Id,
            Source = row.Source,
            Key = row.ItemKey,
            Fingerprint = row.Fingerprint,
            Card = card,
            Terms = isPublic ? Terms.Add(Split(row.Tokens)) : [],
            Words = isPublic ? Words.Add(Split(row.Words)) : [],
            Lengths = [.. Enum.GetValues<DocumentField>().Select(terms.LengthOf)],
            Facets = [.. Values(card).Select(Facets.Of)],
        };
        CountPublic(entry, 1);
        Keep(entry, terms);
        _entries[entry.Id] = entry;
        _byKey[(entry.Source, entry.Key)] = entry;
        if (isPublic)
        {
            Frequent.Add(entry);
        }
    }

    private void Remove(string source, Guid key)
    {
        if (!_byKey.TryRemove((source, key), out var entry))
        {
            return;
        }

        _entries.TryRemove(entry.Id, out _);
        if (entry.IsPublic)
        {
            Frequent.Remove(entry);
        }

        Terms.Remove(entry.Terms);
        Words.Remove(entry.Words);
        CountPublic(entry, -1);
        if (entry.KeptTerms is { } kept)
        {
            Interlocked.Add(ref _keptBytes, -kept.Size);
        }
    }

    private void CountPublic(IndexSnapshotEntry entry, int sign)
    {
        if (!entry.IsPublic)
        {
            return;
        }

        Interlocked.Add(ref _public, sign);
        for (var field = 0; field < _lengths.Length; field++)
        {
            Interlocked.Add(ref _lengths[field], sign * entry.Lengths[field]);
        }
    }

    private static IEnumerable<SearchFacetValue> Values(DocumentCard card) =>
        card.Facets.Append(new SearchFacetValue(SearchRequest.TypeFacet, card.Type.Slug, card.Type.Label, card.Type.Priority));

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
