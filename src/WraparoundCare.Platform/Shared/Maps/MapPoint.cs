namespace WraparoundCare.Platform.Shared.Maps;

/// <summary>A place on the drawing. Whole units: finer than anyone can see, and written the same in every language.</summary>
public readonly record struct MapPoint(int X, int Y)
{
    public double DistanceTo(MapPoint other) => double.Hypot(X - other.X, Y - other.Y);
}
