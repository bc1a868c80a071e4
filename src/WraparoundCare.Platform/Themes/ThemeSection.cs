using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Themes;

/// <summary>The pages of one kind that are about a theme.</summary>
public sealed record ThemeSection(string Id, string Heading, IReadOnlyList<ContentPage> Pages)
{
    private const int Introduced = 3;

    /// <summary>Those that are shown with what they are about. The rest are names only, or the page would never end.</summary>
    public IEnumerable<ContentPage> First => Pages.Take(Shown);

    public IReadOnlyList<ContentPage> Rest => [.. Pages.Skip(Shown)];

    // One more is shown rather than folded away on its own.
    private int Shown => Pages.Count == Introduced + 1 ? Pages.Count : Introduced;
}
