using System.Globalization;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Platform.Shared.Maps;

/// <summary>A square picture of a part of the map.</summary>
public readonly record struct MapTile(string Url, MapPoint Corner, int Width, int Height);

/// <summary>
/// The pictures behind the drawing, when an operator has chosen a tile server. Tiles are in Web Mercator; over a province each fits its
/// place in our own projection within a few hundred metres.
/// </summary>
public sealed class MapTiles(IOptions<MapTilesOptions> options)
{
    private readonly MapTilesOptions _options = options.Value;

    public bool IsOn => _options.IsOn;

    public string Attribution => _options.Attribution;

    public IReadOnlyList<MapTile> All => IsOn ? [.. Read()] : [];

    private IEnumerable<MapTile> Read()
    {
        var count = 1 << _options.Zoom;
        var (left, top) = TileOf(MapFrame.NorthWest, count);
        var (right, bottom) = TileOf(MapFrame.SouthEast, count);
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var corner = MapFrame.Wide.Project(CornerOf(x, y, count));
                var opposite = MapFrame.Wide.Project(CornerOf(x + 1, y + 1, count));
                yield return new MapTile(Url(x, y), corner, opposite.X - corner.X, opposite.Y - corner.Y);
            }
        }
    }

    private string Url(int x, int y) => _options.Address
        .Replace("{z}", Text(_options.Zoom), StringComparison.Ordinal)
        .Replace("{x}", Text(x), StringComparison.Ordinal)
        .Replace("{y}", Text(y), StringComparison.Ordinal);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static (int X, int Y) TileOf(GeoPoint place, int count)
    {
        var latitude = double.DegreesToRadians((double)place.Latitude);
        return (
            (int)(((double)place.Longitude + 180) / 360 * count),
            (int)((1 - Math.Asinh(Math.Tan(latitude)) / Math.PI) / 2 * count));
    }

    private static GeoPoint CornerOf(int x, int y, int count)
    {
        var latitude = Math.Atan(Math.Sinh(Math.PI * (1 - 2.0 * y / count)));
        return new GeoPoint((decimal)double.RadiansToDegrees(latitude), (decimal)(360.0 * x / count - 180));
    }
}
