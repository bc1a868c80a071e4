using System.Collections.Concurrent;

namespace WraparoundCare.Search.Index;

/// <summary>
/// Gives each value that documents are narrowed by a number, so that counting them is adding one. There are
/// few, and a number is never taken back.
/// </summary>
public sealed class FacetNumbers
{
    private readonly ConcurrentDictionary<SearchFacetValue, int> _numbers = new();
    private readonly Lock _lock = new();
    private SearchFacetValue[] _values = [];

    /// <summary>All values by number.</summary>
    public IReadOnlyList<SearchFacetValue> Values => Volatile.Read(ref _values);

    public int Of(SearchFacetValue value)
    {
        if (_numbers.TryGetValue(value, out var known))
        {
            return known;
        }

        lock (_lock)
        {
            if (!_numbers.TryGetValue(value, out known))
            {
                known = _values.Length;
                Volatile.Write(ref _values, [.. _values, value]);
                _numbers[value] = known;
            }

            return known;
        }
    }
}
