using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>Counts by what results can be narrowed.</summary>
internal static class Facets
{
    public static Dictionary<string, IReadOnlyList<FacetCount>> Count(FacetNumbers numbers, IReadOnlyList<SearchHit> hits)
    {
        // A number is given before a document that has it can be found, so there are no higher ones.
        var values = numbers.Values;
        var counts = new int[values.Count];
        foreach (var hit in hits)
        {
            foreach (var number in hit.Entry.Facets)
            {
                counts[number]++;
            }
        }

        return Merge(values, counts).GroupBy(count => count.Value.Facet).ToDictionary(
            group => group.Key,
            group => (IReadOnlyList<FacetCount>)[.. group
                .OrderBy(count => count.Value.Order)
                .ThenBy(count => count.Value.Label, DutchOrder.Comparer)]);
    }

    // A value that editors renamed has two numbers until everything that has it was indexed again.
    private static Dictionary<(string Facet, string Slug), FacetCount>.ValueCollection Merge(
        IReadOnlyList<SearchFacetValue> values, int[] counts)
    {
        var merged = new Dictionary<(string Facet, string Slug), FacetCount>();
        for (var number = 0; number < counts.Length; number++)
        {
            if (counts[number] > 0)
            {
                var key = (values[number].Facet, values[number].Slug);
                merged[key] = new FacetCount(values[number], counts[number] + (merged.GetValueOrDefault(key)?.Count ?? 0));
            }
        }

        return merged.Values;
    }
}
