namespace WraparoundCare.Platform.Shared.Maps;

/// <summary>Places markers so that each can be seen and pressed: one that would cover another moves aside.</summary>
public static class MarkerPlacement
{
    public const int Radius = 15;

    private const int Spacing = (2 * Radius) + 2;

    /// <summary>Where the markers come on a drawing, in the order of their places.</summary>
    public static IReadOnlyList<MapPoint> Place(MapFrame frame, IEnumerable<MapPoint> places)
    {
        List<MapPoint> placed = [];
        foreach (var place in places)
        {
            placed.Add(Around(frame, place).FirstOrDefault(point => IsFree(frame, point, placed), Inside(frame, place)));
        }

        return placed;
    }

    // The place itself, then ever wider circles around it, the right side first.
    private static IEnumerable<MapPoint> Around(MapFrame frame, MapPoint place)
    {
        yield return Inside(frame, place);
        for (var ring = 1; ring * Spacing < frame.Width; ring++)
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

    private static MapPoint Inside(MapFrame frame, MapPoint point) => new(
        Math.Clamp(point.X, Radius, frame.Width - Radius),
        Math.Clamp(point.Y, Radius, frame.Height - Radius));

    private static bool IsFree(MapFrame frame, MapPoint point, List<MapPoint> placed) =>
        Inside(frame, point) == point && placed.TrueForAll(other => other.DistanceTo(point) >= Spacing);
}
