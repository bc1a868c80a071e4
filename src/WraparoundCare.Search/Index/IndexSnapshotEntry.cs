using WraparoundCare.Search.Query;

namespace WraparoundCare.Search.Index;

/// <summary>A document in memory: enough to count, narrow, sort and rank it without asking the database.</summary>
public sealed class IndexSnapshotEntry
{
    private DocumentTerms? _terms;

    public required long Id { get; init; }

    public required string Source { get; init; }

    public required Guid Key { get; init; }

    public required string Fingerprint { get; init; }

    public required DocumentCard Card { get; init; }

    /// <summary>The document's tokens in the <see cref="Vocabulary"/>; none when not everybody may read it.</summary>
    public required int[] Terms { get; init; }

    /// <summary>Its words in the vocabulary.</summary>
    public required int[] Words { get; init; }

    public required int[] Lengths { get; init; }

    /// <summary>What it is narrowed by, its kind included, in <see cref="FacetNumbers"/>.</summary>
    public required int[] Facets { get; init; }

    /// <summary>Its place among <see cref="BitmapIndex"/>.</summary>
    public int Slot { get; set; }

    public bool IsPublic => Card.Readers.Count == 0;

    public bool MayBeReadBy(SearchReader reader, SearchSettings settings) =>
        IsPublic ? settings.IsOpen(Source, Key) : Card.Readers.Any(reader.Names.Contains);

    /// <summary>Whether results narrowed to this value hold the document.</summary>
    public bool IsIn(string facet, string slug) => facet == SearchRequest.TypeFacet
        ? IsSame(Card.Type.Slug, slug)
        : Card.Facets.Any(value => value.Facet == facet && IsSame(value.Slug, slug));

    /// <summary>Kept as long as there is room; null when they must be read from the database.</summary>
    public DocumentTerms? KeptTerms
    {
        get => Volatile.Read(ref _terms);
        set => Volatile.Write(ref _terms, value);
    }

    // As the engine compares its tokens.
    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
