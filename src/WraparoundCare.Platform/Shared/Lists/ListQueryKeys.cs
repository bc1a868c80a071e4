namespace WraparoundCare.Platform.Shared.Lists;

/// <summary>The query keys that a list reads: what distinguishes one kept page from another.</summary>
public sealed record ListQueryKeys(IReadOnlyList<string> Keys);
