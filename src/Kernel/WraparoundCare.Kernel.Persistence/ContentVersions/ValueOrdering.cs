using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Persistence.ContentVersions;

/// <summary>
/// Orderings by what is inside the JSON columns: a property's value, or the name in one culture. They are done in memory
/// on what they need only; list views use them, and a list of ten thousand takes a fraction of a second.
/// </summary>
internal sealed class ValueOrdering(Ordering ordering, IReadOnlyCollection<Guid> propertyTypeKeys, string defaultCulture)
{
    public static bool IsNeededFor(Ordering? ordering) => ordering is { OrderBy: not null }
        && (ordering.IsCustomField
            || (ordering.OrderBy.Equals("name", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrEmpty(ordering.Culture)));

    /// <summary>The ids of the rows in their order.</summary>
    public List<int> Apply<TRecord>(IQueryable<TRecord> rows)
        where TRecord : ContentRecord
    {
        var keyed = rows.OrderBy(row => row.SortOrder).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.Name, row.PropertyValues, row.Cultures })
            .AsEnumerable()
            .Select(row => (row.Id, Key: ordering.IsCustomField ? PropertyKey(row.PropertyValues) : NameKey(row.Name, row.Cultures)))
            .ToList();
        var comparer = new ValueComparer(
            CultureInfo.GetCultureInfo(string.IsNullOrEmpty(ordering.Culture) ? defaultCulture : ordering.Culture).CompareInfo);
        var ordered = ordering.Direction == Direction.Descending
            ? keyed.OrderByDescending(row => row.Key, comparer)
            : keyed.OrderBy(row => row.Key, comparer);
        return [.. ordered.Select(row => row.Id)];
    }

    private string NameKey(string name, string? cultures) =>
        CultureNamesJson.Read(cultures).TryGetValue(ordering.Culture ?? string.Empty, out var inCulture) ? inCulture.Name : name;

    private object? PropertyKey(string json)
    {
        var values = PropertyValuesJson.Read(json);
        return propertyTypeKeys
            .SelectMany(key => values.TryGetValue(key, out var stored) ? stored : [])
            .OrderByDescending(
                value => string.Equals(value.Culture ?? string.Empty, ordering.Culture ?? string.Empty, StringComparison.OrdinalIgnoreCase))
            .Select(value => value.Value)
            .FirstOrDefault();
    }

    private sealed class ValueComparer(CompareInfo alphabet) : IComparer<object?>
    {
        public int Compare(object? x, object? y) => (x, y) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            (string a, string b) => alphabet.Compare(a, b, CompareOptions.IgnoreCase),
            (string, _) => 1,
            (_, string) => -1,
            _ => Number(x).CompareTo(Number(y)),
        };

        private static decimal Number(object value) => value is int number ? number : (decimal)value;
    }
}
