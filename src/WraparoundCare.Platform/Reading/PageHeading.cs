namespace WraparoundCare.Platform.Reading;

/// <summary>A line of the list "Op deze pagina".</summary>
public sealed record PageHeading(string Id, string Text);
