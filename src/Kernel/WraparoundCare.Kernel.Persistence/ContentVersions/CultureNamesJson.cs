using System.Text.Json;
using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Persistence.ContentVersions;

/// <summary>The names of one content version per culture, with the date of the last change.</summary>
internal static class CultureNamesJson
{
    public static string? Write(ContentCultureInfosCollection? infos)
    {
        if (infos is null || infos.Count == 0)
        {
            return null;
        }

        var names = infos.Values
            .OrderBy(info => info.Culture, StringComparer.Ordinal)
            .ToDictionary(
                info => info.Culture,
                info => new CultureName(info.Name ?? string.Empty, DateTime.SpecifyKind(info.Date, DateTimeKind.Utc)));
        return JsonSerializer.Serialize(names, JsonSerializerOptions.Web);
    }

    /// <summary>
    /// Names that content of a type that no longer varies keeps for the day that it varies again. The name that it has now
    /// is the default culture's.
    /// </summary>
    public static string? Keep(string? stored, string name, DateTime date, KnownCultures cultures)
    {
        if (stored is null)
        {
            return null;
        }

        var names = Read(stored).Where(entry => !cultures.IsDefault(entry.Key)).ToDictionary(entry => entry.Key, entry => entry.Value);
        names[cultures.Default] = new CultureName(name, DateTime.SpecifyKind(date, DateTimeKind.Utc));
        return JsonSerializer.Serialize(
            names.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToDictionary(), JsonSerializerOptions.Web);
    }

    public static IReadOnlyDictionary<string, CultureName> Read(string? json) => json is null
        ? new Dictionary<string, CultureName>()
        : JsonSerializer.Deserialize<Dictionary<string, CultureName>>(json, JsonSerializerOptions.Web)!;

    /// <summary>
    /// The names in the cultures that the site has. Content whose type began to vary after it was saved has none stored:
    /// its name is the default culture's.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, CultureName>> NamesOrDefault(
        string? json, string? name, DateTime date, KnownCultures cultures) =>
        json is null
            ? [new(cultures.Default, new CultureName(name ?? string.Empty, date))]
            : Read(json).Where(entry => cultures.Contains(entry.Key));
}

internal sealed record CultureName(string Name, DateTime Date);
