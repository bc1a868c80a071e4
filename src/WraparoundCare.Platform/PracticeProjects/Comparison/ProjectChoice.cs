using Microsoft.AspNetCore.Http;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Lists;

namespace WraparoundCare.Platform.PracticeProjects.Comparison;

/// <summary>What of a comparison is shown.</summary>
public enum ShownRows
{
    All,
    DifferencesMarked,
    OnlyDifferences,
}

/// <summary>Which projects an address asks to compare, and what is wrong with that.</summary>
/// <param name="Projects">Those that can be compared, each once, in the order of the address.</param>
/// <param name="HasUnknown">Whether it asks for something else besides.</param>
/// <param name="Shown">What of them is to be shown.</param>
public sealed record ProjectChoice(IReadOnlyList<PracticeProject> Projects, bool HasUnknown, ShownRows Shown)
{
    public const int Fewest = 2;
    public const int Most = 4;

    public const string ProjectKey = "project";
    public const string ShownKey = "toon";

    private static readonly (ShownRows Shown, string Slug)[] Slugs =
        [(ShownRows.DifferencesMarked, "markeer"), (ShownRows.OnlyDifferences, "verschillen")];

    /// <summary>Every query key of a comparison: what distinguishes one kept page from another.</summary>
    public static IReadOnlyList<string> QueryKeys { get; } = [ProjectKey, ShownKey];

    public bool CanCompare => Projects.Count is >= Fewest and <= Most;

    /// <summary>Whether the address cannot be answered as it was asked. Too few is no fault: that is how choosing begins.</summary>
    public bool IsWrong => HasUnknown || Projects.Count > Most;

    /// <param name="all">The projects that anybody may see.</param>
    /// <param name="tree">Knows how they are called in an address.</param>
    /// <param name="query">What the address asks; it may be anything.</param>
    public static ProjectChoice Of(IReadOnlyList<PracticeProject> all, SiteTree tree, IQueryCollection query)
    {
        var asked = query[ProjectKey].OfType<string>().Where(slug => slug.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (asked.Count == 0)
        {
            return new ProjectChoice([], false, ShownOf(query));
        }

        var bySlug = all.ToLookup(project => PageFacets.SlugOf(tree, project), StringComparer.OrdinalIgnoreCase);
        var found = asked.Select(slug => bySlug[slug].FirstOrDefault()).ToList();
        return new ProjectChoice([.. found.OfType<PracticeProject>()], found.Contains(null), ShownOf(query));
    }

    /// <summary>What is wrong, and what to do; empty for nothing. What was asked is not repeated: anyone can write an address.</summary>
    public IEnumerable<string> Problems()
    {
        if (HasUnknown)
        {
            yield return "Een project in dit adres bestaat niet, of is niet meer te lezen. "
                + (CanCompare ? "De andere projecten staan hieronder." : "Kies hieronder opnieuw.");
        }

        if (Projects.Count > Most)
        {
            yield return $"Je koos {Projects.Count} projecten. Je kunt er {Most} naast elkaar zetten. Haal er hieronder een paar weg.";
        }
    }

    /// <summary>The address of a comparison of these projects.</summary>
    public string Address(string path, SiteTree tree, ShownRows shown) => path + Query(
        [
            .. Projects.Select(project => (ProjectKey, PageFacets.SlugOf(tree, project))),
            .. Slugs.Where(pair => pair.Shown == shown).Select(pair => (ShownKey, pair.Slug)),
        ]);

    /// <returns>Empty when everything is shown, which needs no mention in an address.</returns>
    public static string SlugOf(ShownRows shown) => Slugs.FirstOrDefault(pair => pair.Shown == shown).Slug ?? string.Empty;

    private static ShownRows ShownOf(IQueryCollection query) =>
        Slugs.FirstOrDefault(pair => string.Equals(pair.Slug, query[ShownKey], StringComparison.OrdinalIgnoreCase)).Shown;

    private static string Query(IEnumerable<(string Key, string Value)> parts) =>
        QueryString.Create(parts.Select(part => KeyValuePair.Create<string, string?>(part.Key, part.Value))).Value ?? string.Empty;
}
