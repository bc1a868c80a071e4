using System.Diagnostics.CodeAnalysis;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>
/// An immutable dictionary cut in segments: a change copies the segments it touches and nothing else, and a lookup
/// costs about as much as in a plain dictionary (a balanced tree would need seventeen steps at 100,000 items).
/// </summary>
internal sealed class SegmentedMap<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private const int SegmentBits = 9;
    private readonly Dictionary<TKey, TValue>[] _segments;

    private SegmentedMap(Dictionary<TKey, TValue>[] segments, int count)
    {
        _segments = segments;
        Count = count;
    }

    public static SegmentedMap<TKey, TValue> Empty { get; } = CreateEmpty();

    public int Count { get; }

    public IEnumerable<TValue> Values => _segments.SelectMany(segment => segment.Values);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) =>
        _segments[SegmentOf(key)].TryGetValue(key, out value);

    public TValue? Find(TKey key) => TryGetValue(key, out var value) ? value : null;

    /// <summary>Sets every given key to its value; a null value removes the key.</summary>
    public SegmentedMap<TKey, TValue> With(IReadOnlyCollection<KeyValuePair<TKey, TValue?>> changes)
    {
        if (changes.Count == 0)
        {
            return this;
        }

        var segments = (Dictionary<TKey, TValue>[])_segments.Clone();
        foreach (var (key, value) in changes)
        {
            var segment = OwnSegment(segments, SegmentOf(key));
            if (value is null)
            {
                segment.Remove(key);
            }
            else
            {
                segment[key] = value;
            }
        }

        return new SegmentedMap<TKey, TValue>(segments, segments.Sum(segment => segment.Count));
    }

    private Dictionary<TKey, TValue> OwnSegment(Dictionary<TKey, TValue>[] segments, int index)
    {
        if (ReferenceEquals(segments[index], _segments[index]))
        {
            segments[index] = new Dictionary<TKey, TValue>(_segments[index]);
        }

        return segments[index];
    }

    // Fibonacci hashing spreads consecutive integers, which database identities are.
    private static int SegmentOf(TKey key) => (int)((uint)key.GetHashCode() * 2654435769u >> (32 - SegmentBits));

    private static SegmentedMap<TKey, TValue> CreateEmpty()
    {
        var segments = new Dictionary<TKey, TValue>[1 << SegmentBits];
        Array.Fill(segments, []);
        return new SegmentedMap<TKey, TValue>(segments, 0);
    }
}
