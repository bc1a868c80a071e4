using WraparoundCare.Search.Analysis;

namespace WraparoundCare.Platform.SearchPages.Editors;

/// <summary>Something to mend, in the field where it stands.</summary>
/// <param name="Field">The id of the field.</param>
internal sealed record SearchWordsProblem(string Field, string Message);

/// <summary>Finds the lines that would do nothing, so that nobody publishes them in the belief that they help.</summary>
internal sealed class SearchWordsCheck(DutchAnalyzer analyzer, SiteSearchSettings settings)
{
    public const string SynonymsField = "synoniemen";
    public const string StopWordsField = "stopwoorden";
    public const string PinnedField = "bovenaan";

    private const char Related = '~';

    public IReadOnlyList<SearchWordsProblem> Of(SearchWordsInput input)
    {
        var addresses = settings.Addresses();
        return
        [
            .. TooLong(input.Synonyms, SynonymsField, "Synoniemen"),
            .. TooLong(input.StopWords, StopWordsField, "Stopwoorden"),
            .. TooLong(input.Pinned, PinnedField, "Bovenaan"),
            .. Find(input.Synonyms, SynonymsField, "Synoniemen", Synonyms),
            .. Find(input.StopWords, StopWordsField, "Stopwoorden", line => Terms(line).Count == 0 ? NoWord(line) : null),
            .. Find(input.Pinned, PinnedField, "Bovenaan", line => Pinned(line, addresses)),
        ];
    }

    private static IEnumerable<SearchWordsProblem> TooLong(string? text, string field, string name) =>
        text is { Length: > SearchWordsInput.MaxTextLength }
            ? [new SearchWordsProblem(field, $"{name}: de tekst is te lang. Er is plaats voor {SearchWordsInput.MaxTextLength} tekens.")]
            : [];

    private static IEnumerable<SearchWordsProblem> Find(string? text, string field, string name, Func<string, string?> fault) =>
        from line in TypedLine.Read(text)
        let found = fault(line.Text)
        where found is not null
        select new SearchWordsProblem(field, $"{name}, regel {line.Number}: {found}");

    private string? Synonyms(string line)
    {
        // As Query.Synonyms reads a line.
        var entries = line.Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (entries.FirstOrDefault(entry => Terms(entry).Count == 0) is { } empty)
        {
            return NoWord(empty);
        }

        if (entries.Length < 2)
        {
            return $"‘{line}’ staat alleen. Zet er een woord bij dat hetzelfde betekent, met een komma ertussen.";
        }

        if (entries.FirstOrDefault(entry => Terms(entry).Count > WraparoundCare.Search.Query.Synonyms.MaxWords) is { } longest)
        {
            return $"‘{longest}’ is te lang. "
                + $"Gebruik hooguit {WraparoundCare.Search.Query.Synonyms.MaxWords} woorden tussen twee komma’s.";
        }

        return entries.Select(entry => string.Join(' ', Terms(entry))).Distinct().Count() < 2
            ? $"‘{line}’: dit zijn voor de zoekmachine al dezelfde woorden. Deze regel is niet nodig."
            : null;
    }

    private string? Pinned(string line, IReadOnlyDictionary<string, Guid> addresses)
    {
        var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts.Length < 2 || Terms(parts[0]).Count == 0)
        {
            return $"‘{line}’ is niet goed. Schrijf de zoekvraag, een =-teken en het adres van een pagina.";
        }

        return addresses.ContainsKey(parts[1])
            ? null
            : $"op ‘{parts[1]}’ staat geen pagina van deze site. Het adres begint met een schuine streep.";
    }

    private static string NoWord(string text) => $"‘{text}’ is geen woord waar iemand op kan zoeken.";

    private List<string> Terms(string text) =>
        [.. analyzer.Analyze(text.TrimStart(Related)).Where(word => !word.Joined).Select(word => word.Analysis.Stem)];
}
