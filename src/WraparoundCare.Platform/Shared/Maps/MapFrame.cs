namespace WraparoundCare.Platform.Shared.Maps;

/// <summary>
/// From degrees to the drawing: an equirectangular projection, in which a degree east is as much shorter than a degree north
/// as it is halfway up the map. Over the 50 km of a province the error stays below a kilometre.
/// </summary>
/// <param name="Width">Of the drawing, in its own units: about the pixels of the screen that it is made for.</param>
public sealed record MapFrame(int Width)
{
    public static readonly MapFrame Wide = new(800);

    /// <summary>For a phone.</summary>
    public static readonly MapFrame Narrow = new(340);

    // Around the whole province of Utrecht, with room for names at the edges.
    private const double West = 4.74, East = 5.68, South = 51.84, North = 52.30;
    private const double KilometresPerDegree = 111.32;

    private static readonly double Narrowing = Math.Cos(double.DegreesToRadians((South + North) / 2));

    public static GeoPoint NorthWest { get; } = new((decimal)North, (decimal)West);

    public static GeoPoint SouthEast { get; } = new((decimal)South, (decimal)East);

    public int Height => (int)Math.Round((North - South) * UnitsPerDegree);

    /// <summary>Ten kilometres on the drawing.</summary>
    public int TenKilometres => (int)Math.Round(10 / KilometresPerDegree * UnitsPerDegree);

    private double UnitsPerDegree => Width / ((East - West) * Narrowing);

    public MapPoint Project(GeoPoint place) => new(
        (int)Math.Round(((double)place.Longitude - West) * Narrowing * UnitsPerDegree),
        (int)Math.Round((North - (double)place.Latitude) * UnitsPerDegree));

    public static bool Holds(GeoPoint place) =>
        place is { Latitude: > (decimal)South and < (decimal)North, Longitude: > (decimal)West and < (decimal)East };
}
