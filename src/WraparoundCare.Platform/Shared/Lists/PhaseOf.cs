namespace WraparoundCare.Platform.Shared.Lists;

/// <summary>
/// To which phase a step belongs, by which lists can be narrowed; null for none. The feature that keeps the steps says so.
/// </summary>
public delegate FacetValue? PhaseOf(ContentPage step);
