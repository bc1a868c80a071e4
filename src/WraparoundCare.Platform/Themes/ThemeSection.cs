using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Themes;

/// <summary>The pages of one kind that are about a theme.</summary>
public sealed record ThemeSection(string Id, string Heading, IReadOnlyList<ContentPage> Pages);
