namespace WraparoundCare.Search.Index;

/// <summary>Which documents to look for, in tokens.</summary>
/// <param name="Groups">What was asked: each group has alternatives, and an alternative has tokens that must all be there.</param>
/// <param name="Filters">Of each of these, one token must be there.</param>
/// <param name="Without">None of these may be there.</param>
/// <param name="AnyGroup">Whether one group is enough; otherwise all are needed.</param>
public sealed record TokenQuery(
    IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Groups,
    IReadOnlyList<IReadOnlyList<string>> Filters,
    IReadOnlyList<string> Without,
    bool AnyGroup = false)
{
    /// <summary>Writes the query with the operators of an engine.</summary>
    public string Write(string and, string or, string not, Func<string, string> token)
    {
        var groups = Groups.Select(group => Either(or, group.Select(alternative => All(and, alternative.Select(token))))).ToList();
        List<string> needed = [];
        if (groups.Count > 0)
        {
            needed.Add(AnyGroup ? Either(or, groups) : All(and, groups));
        }

        needed.AddRange(Filters.Select(filter => Either(or, filter.Select(token))));
        var query = All(and, needed);
        return Without.Count == 0 ? query : $"{query}{not}{Either(or, Without.Select(token))}";
    }

    private static string All(string and, IEnumerable<string> parts) => Combine(and, parts);

    private static string Either(string or, IEnumerable<string> parts) => Combine(or, parts);

    private static string Combine(string operation, IEnumerable<string> parts)
    {
        List<string> list = [.. parts];
        return list.Count == 1 ? list[0] : $"({string.Join(operation, list)})";
    }
}
