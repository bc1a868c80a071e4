namespace WraparoundCare.Platform.SearchPages.Editors;

/// <summary>A field in which each line counts.</summary>
internal sealed record LinesField(string Id, string Name, string Label, string? Text, int Rows, IEnumerable<string> Problems, string Hint);
