using System.Text.Json;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.Shared.Maps;

/// <summary>The municipalities of the province, from the data file beside this class.</summary>
public static class Municipalities
{
    public static IReadOnlyList<Municipality> All { get; } = Load();

    private static Dictionary<string, Municipality> ByName { get; } =
        All.ToDictionary(municipality => municipality.Name, DutchOrder.Comparer);

    public static Municipality? Find(string name) => ByName.GetValueOrDefault(name.Trim());

    private static Municipality[] Load()
    {
        using var file = typeof(Municipalities).Assembly.GetManifestResourceStream(typeof(Municipalities), "municipalities.json")!;
        return JsonSerializer.Deserialize<Municipality[]>(file, JsonSerializerOptions.Web)!;
    }
}
