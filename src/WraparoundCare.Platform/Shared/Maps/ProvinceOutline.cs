using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace WraparoundCare.Platform.Shared.Maps;

/// <summary>
/// The border of the province of Utrecht as it was before 2019, when Vijfheerenlanden joined it: latitude and longitude in the file beside
/// this class, within a kilometre. From the map of the Netherlands by MapSVG (CC BY 4.0), laid on degrees and made simpler by us.
/// </summary>
public static class ProvinceOutline
{
    private static readonly ConcurrentDictionary<MapFrame, string> Paths = new();

    public static IReadOnlyList<GeoPoint> Points { get; } = Load();

    /// <returns>The border as the data of an SVG path.</returns>
    public static string Path(MapFrame frame) => Paths.GetOrAdd(frame, Draw);

    private static string Draw(MapFrame frame)
    {
        var path = new StringBuilder();
        foreach (var point in Points.Select(frame.Project))
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(point.X).Append(' ').Append(point.Y);
        }

        return path.Append('Z').ToString();
    }

    private static GeoPoint[] Load()
    {
        using var file = typeof(ProvinceOutline).Assembly.GetManifestResourceStream(typeof(ProvinceOutline), "province.json")!;
        return [.. JsonSerializer.Deserialize<decimal[][]>(file)!.Select(point => new GeoPoint(point[0], point[1]))];
    }
}
