namespace WraparoundCare.Platform.Shared.Maps;

/// <summary>The name of a municipality on the map.</summary>
/// <param name="Dot">Where the town lies.</param>
/// <param name="Text">Where the text is anchored.</param>
/// <param name="Anchor">Which end of the text: start, middle or end.</param>
public sealed record MapLabel(string Name, MapPoint Dot, MapPoint Text, string Anchor);
