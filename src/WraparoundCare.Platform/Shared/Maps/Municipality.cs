namespace WraparoundCare.Platform.Shared.Maps;

/// <param name="Code">The number that Statistics Netherlands gives it.</param>
/// <param name="Place">The town that stands for the whole municipality on the map.</param>
public sealed record Municipality(string Code, string Name, string Place, decimal Latitude, decimal Longitude)
{
    public GeoPoint Point() => new(Latitude, Longitude);
}
