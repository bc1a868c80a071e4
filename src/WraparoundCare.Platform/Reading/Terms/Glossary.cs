using System.Text.RegularExpressions;

namespace WraparoundCare.Platform.Reading.Terms;

/// <summary>Finds terms in running text: whole words, the longest name first, whatever the case.</summary>
public sealed partial class Glossary
{
    // A hyphen or an apostrophe between letters makes one word: "plan" is not found in "plan-overleg".
    private const string NoWordBefore = @"(?<![\p{L}\p{M}\p{N}]|[\p{L}\p{N}][-'’])";
    private const string NoWordAfter = @"(?![\p{L}\p{M}\p{N}]|[-'’][\p{L}\p{N}])";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, GlossaryEntry> _byName = new(StringComparer.Ordinal);
    private readonly Regex? _names;

    /// <param name="entries">When two terms have a spelling in common, the one with that name gets it, and otherwise the first.</param>
    public Glossary(IEnumerable<GlossaryEntry> entries)
    {
        Entries = [.. entries];
        var names = Entries.Select(entry => (entry.Name, entry))
            .Concat(Entries.SelectMany(entry => entry.Variants.Select(variant => (Name: variant, entry))))
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Name))
            .Where(pair => _byName.TryAdd(Normal(pair.Name), pair.entry))
            .Select(pair => pair.Name.Trim())
            .OrderByDescending(name => name.Length)
            .Select(Pattern)
            .ToList();
        _names = names.Count == 0
            ? null
            : new Regex(
                $"{NoWordBefore}(?:{string.Join('|', names)}){NoWordAfter}",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
                Longest);
    }

    public IReadOnlyList<GlossaryEntry> Entries { get; }

    public IEnumerable<(int Start, int Length, GlossaryEntry Entry)> Find(string text) => _names is null
        ? []
        : _names.Matches(text).Select(match => (match.Index, match.Length, _byName[Normal(match.Value)]));

    // An abbreviation in capitals is that only in capitals: "WAR" is not the word "war".
    private static string Pattern(string name)
    {
        var pattern = Blank().Replace(Regex.Escape(Blank().Replace(name, " ")).Replace("\\ ", " ", StringComparison.Ordinal), @"\s+");
        pattern = One().Replace(pattern, "[eé]én");
        return name.Count(char.IsUpper) > 1 && !name.Any(char.IsLower) ? $"(?-i:{pattern})" : pattern;
    }

    private static string Normal(string name) => One().Replace(Blank().Replace(name.Trim(), " "), "eén").ToLowerInvariant();

    // A capital E has no accent in Dutch: "Eén" at the start of a sentence or a name is "één" elsewhere.
    [GeneratedRegex("[eé]én", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex One();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
