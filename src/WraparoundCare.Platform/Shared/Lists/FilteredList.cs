using WraparoundCare.Search;

namespace WraparoundCare.Platform.Shared.Lists;

/// <summary>The items that the choices in the address leave, and the links to other choices.</summary>
public sealed record FilteredList<T>(IReadOnlyList<T> Items, ListControls Controls);

/// <summary>How a list can be narrowed and ordered.</summary>
public sealed class ListDefinition<T>(IReadOnlyList<Facet<T>> facets, IReadOnlyList<ListSort<T>> sorts)
{
    private readonly string[] _keys = [.. facets.Select(facet => facet.Key), ListQuery.SortKey];

    public FilteredList<T> Apply(IReadOnlyList<T> all, ListQuery query)
    {
        var items = Narrow(all, query, except: null);
        var sort = sorts.FirstOrDefault(candidate => candidate.Slug == query.Chosen(ListQuery.SortKey)) ?? sorts[0];
        var controls = new ListControls(
            items.Count,
            all.Count,
            [.. facets.Select(facet => Control(facet, all, query)).Where(control => control.Options.Count > 0)],
            [.. sorts.Select(candidate => SortOption(candidate, candidate == sort, items.Count, query))],
            [.. facets.Where(facet => query.Chosen(facet.Key).Length > 0).Select(facet => Chosen(facet, all, query))],
            query.Clear());
        return new FilteredList<T>([.. sort.Apply(items)], controls);
    }

    private List<T> Narrow(IReadOnlyList<T> all, ListQuery query, Facet<T>? except)
    {
        var set = facets.Where(facet => facet != except && query.Chosen(facet.Key).Length > 0).ToList();
        return [.. all.Where(item => set.TrueForAll(facet => facet.ValuesOf(item).Any(value => value.Slug == query.Chosen(facet.Key))))];
    }

    // A value counts what choosing it would show, so its own facet does not narrow it.
    private FacetControl Control(Facet<T> facet, IReadOnlyList<T> all, ListQuery query)
    {
        var chosen = query.Chosen(facet.Key);
        var options = Narrow(all, query, except: facet)
            .SelectMany(item => facet.ValuesOf(item).DistinctBy(value => value.Slug))
            .GroupBy(value => value.Slug)
            .OrderBy(group => group.First().Order)
            .ThenBy(group => group.First().Label, DutchOrder.Comparer)
            .Select(group => new ListOption(
                group.First().Label,
                query.With(_keys, facet.Key, group.Key == chosen ? string.Empty : group.Key),
                group.Count(),
                group.Key == chosen));
        return new FacetControl(facet.Key, facet.Label, [.. options]);
    }

    private ListOption SortOption(ListSort<T> sort, bool isChosen, int count, ListQuery query) =>
        new(sort.Label, query.With(_keys, ListQuery.SortKey, sort == sorts[0] ? string.Empty : sort.Slug), count, isChosen);

    private ChosenFilter Chosen(Facet<T> facet, IReadOnlyList<T> all, ListQuery query)
    {
        var slug = query.Chosen(facet.Key);

        // What is in the address but on no item is not repeated on the page: anyone can write an address.
        var label = all.SelectMany(facet.ValuesOf).FirstOrDefault(value => value.Slug == slug)?.Label ?? "onbekende keuze";
        return new ChosenFilter(
            facet.Label, label, query.With(_keys, facet.Key, string.Empty), Narrow(all, query, except: facet).Count);
    }
}
