namespace WraparoundCare.Platform.Shared.Maps;

/// <summary>A place on earth, in degrees (WGS84).</summary>
public readonly record struct GeoPoint(decimal Latitude, decimal Longitude);
