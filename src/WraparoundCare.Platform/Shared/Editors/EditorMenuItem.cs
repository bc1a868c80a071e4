namespace WraparoundCare.Platform.Shared.Editors;

/// <summary>A page for editors that their start page leads to. Each feature registers its own.</summary>
/// <param name="Path">The address of the page.</param>
/// <param name="Title">What it is called, in Dutch.</param>
/// <param name="Use">What it is for, in a sentence.</param>
public sealed record EditorMenuItem(string Path, string Title, string Use);
