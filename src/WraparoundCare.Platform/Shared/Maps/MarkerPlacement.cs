namespace WraparoundCare.Platform.Shared.Maps;

/// <summary>Places markers so that each can be seen and pressed: one that would cover another moves aside.</summary>
public static class MarkerPlacement
{
    public const int Radius = 15;

    private const int Spacing = (2 * Radius) + 2;

    /// <summary>Where the markers come, in the order of their places.</summary>
    public static IReadOnlyList<MapPoint> Place(IEnumerable<MapPoint> places)
    {
        List<MapPoint> placed = [];
        foreach (var place in places)
        {
            placed.Add(Around(place).FirstOrDefault(point => IsFree(point, placed), Inside(place)));
        }

        return placed;
    }

    // The place itself, then ever wider circles around it, the right side first.
    private static IEnumerable<MapPoint> Around(MapPoint place)
    {
        yield return Inside(place);
        for (var ring = 1; ring * Spacing < MapFrame.Width; ring++)
        {
            for (var step = 0; step < 6 * ring; step++)
            {
                var (sine, cosine) = Math.SinCos(Math.Tau * step / (6 * ring));
                yield return new MapPoint(place.X + Out(cosine * ring * Spacing), place.Y + Out(sine * ring * Spacing));
            }
        }
    }

    // Rounded away from the centre, so that neighbours on the drawing are never nearer than the spacing.
    private static int Out(double distance) => Math.Sign(distance) * (int)Math.Ceiling(Math.Abs(Math.Round(distance, 6)));

    private static MapPoint Inside(MapPoint point) => new(
        Math.Clamp(point.X, Radius, MapFrame.Width - Radius),
        Math.Clamp(point.Y, Radius, MapFrame.Height - Radius));

    private static bool IsFree(MapPoint point, List<MapPoint> placed) =>
        Inside(point) == point && placed.TrueForAll(other => other.DistanceTo(point) >= Spacing);
}
