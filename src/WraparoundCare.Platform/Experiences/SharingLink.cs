namespace WraparoundCare.Platform.Experiences;

/// <summary>
/// Where members share an experience. The part that knows members registers it; without one the pages of experiences do not offer it.
/// </summary>
/// <param name="Address">Below the path that the site stands under.</param>
public sealed record SharingLink(string Address);
