using Microsoft.AspNetCore.Http;

namespace WraparoundCare.Platform.Shared.Lists;

/// <summary>The choices in the address of a list, and the addresses of other choices.</summary>
public sealed class ListQuery
{
    public const string SortKey = "sorteer";

    private readonly string _path;
    private readonly Dictionary<string, string> _chosen;

    private ListQuery(string path, Dictionary<string, string> chosen) => (_path, _chosen) = (path, chosen);

    public static ListQuery Of(string path, IQueryCollection query) => new(
        path,
        query.Select(pair => (Key: pair.Key.ToLowerInvariant(), Value: Slug.Of(pair.Value.ToString())))
            .Where(pair => pair.Value.Length > 0)
            .GroupBy(pair => pair.Key)
            .ToDictionary(group => group.Key, group => group.First().Value));

    /// <summary>Whether the address chooses nothing at all.</summary>
    public bool IsEmpty => _chosen.Count == 0;

    /// <summary>Empty when nothing was chosen.</summary>
    public string Chosen(string key) => _chosen.GetValueOrDefault(key, string.Empty);

    /// <summary>The address with another choice for one key; an empty value drops it.</summary>
    /// <param name="keys">The keys that the list knows, in the order in which they appear; others disappear.</param>
    public string With(IEnumerable<string> keys, string key, string value)
    {
        var parts = keys.Select(known => (Key: known, Value: known == key ? value : Chosen(known)))
            .Where(part => part.Value.Length > 0)
            .Select(part => $"{part.Key}={part.Value}");
        return string.Join('&', parts) is { Length: > 0 } query ? $"{_path}?{query}" : _path;
    }

    /// <summary>The address without any choice.</summary>
    public string Clear() => _path;
}
