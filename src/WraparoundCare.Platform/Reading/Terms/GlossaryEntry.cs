using WraparoundCare.Platform.Shared.Lists;

namespace WraparoundCare.Platform.Reading.Terms;

/// <summary>A term that pages explain: what it is called, what it means and where more is said about it.</summary>
/// <param name="Name">The name that the list of terms shows.</param>
/// <param name="Variants">Other spellings that readers meet.</param>
/// <param name="Meaning">One or two sentences.</param>
/// <param name="Url">The term's own page.</param>
public sealed record GlossaryEntry(string Name, IReadOnlyList<string> Variants, string Meaning, string Url)
{
    /// <summary>Where the page that uses the term says what it means.</summary>
    public string Id => $"begrip-{Slug.Of(Name)}";

    public string MeaningId => $"{Id}-betekenis";
}
