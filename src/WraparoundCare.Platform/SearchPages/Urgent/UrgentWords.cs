using System.Text.Json;
using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Platform.SearchPages.Urgent;

/// <summary>A kind of danger as <c>urgent.json</c> has it.</summary>
/// <param name="Lines">The keys of the help lines, in the order in which they help.</param>
/// <param name="Words">
/// What is typed: all words of a line in any order, with / between words of which one is enough. A * stands for any letters, and @ for a
/// list of the file.
/// </param>
/// <param name="Meldcode">Whether professionals follow the meldcode.</param>
internal sealed record UrgentKind(string Heading, IReadOnlyList<string> Lines, IReadOnlyList<string> Words, bool Meldcode)
{
    /// <summary>Words that look alike and are harmless.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];
}

/// <summary>Recognises words of danger in a query, in all their forms and with slips of the finger.</summary>
internal sealed class UrgentWords
{
    private static readonly UrgentFile Urgent = Read();

    private readonly DutchAnalyzer _analyzer;
    private readonly List<(UrgentKind Kind, UrgentWord[][] Lines, HashSet<string> Not)> _kinds;

    public UrgentWords(DutchAnalyzer analyzer)
    {
        _analyzer = analyzer;
        _kinds =
        [
            .. Urgent.Kinds.Select(kind => (
                kind,
                kind.Words.Select(LineOf).ToArray(),
                kind.Not.Select(word => Only(word).Text).ToHashSet(StringComparer.Ordinal))),
        ];
    }

    public static HelpLine Line(string key) => Urgent.Lines[key];

    /// <returns>The kind of danger that the query speaks of; null when it speaks of none.</returns>
    public UrgentKind? KindOf(string query)
    {
        List<WordAnalysis> words = [.. _analyzer.Analyze(QueryText.Clean(query)).Where(word => !word.Joined).Select(word => word.Analysis)];

        // A Dutch word is no slip of the finger. Asked once for each word that is typed, and not for each line that it is held against.
        var slips = words.Where(word => !_analyzer.IsDutch(word.Text)).ToHashSet<WordAnalysis>(ReferenceEqualityComparer.Instance);

        // "Zelf moord" is written apart by many.
        List<WordAnalysis> joined = [.. words.Zip(words.Skip(1), (one, next) => _analyzer.AnalyzeWord(one.Text + next.Text))];
        return _kinds.Find(kind => Array.Exists(kind.Lines, line => Array.TrueForAll(
            line,
            word => words.Exists(typed => !kind.Not.Contains(typed.Text) && word.Matches(typed, slips.Contains(typed)))
                || joined.Exists(word.MatchesExactly)))).Kind;
    }

    private UrgentWord[] LineOf(string line) =>
        [.. line.Split(' ').Select(alternatives => new UrgentWord([.. alternatives.Split('/').SelectMany(Listed).Select(Form)]))];

    private static IReadOnlyList<string> Listed(string word) => word switch
    {
        "@people" => Urgent.People,
        "@self" => Urgent.Self,
        _ => [word],
    };

    private UrgentForm Form(string written) => new(Only(written.Trim('*')), written.StartsWith('*'), written.EndsWith('*'));

    private WordAnalysis Only(string word) => _analyzer.Analyze(word)[0].Analysis;

    private static UrgentFile Read()
    {
        using var file = typeof(UrgentWords).Assembly.GetManifestResourceStream(typeof(UrgentWords), "urgent.json")!;
        return JsonSerializer.Deserialize<UrgentFile>(file, JsonSerializerOptions.Web)!;
    }

    private sealed record UrgentFile(
        IReadOnlyDictionary<string, HelpLine> Lines,
        IReadOnlyList<string> People,
        IReadOnlyList<string> Self,
        IReadOnlyList<UrgentKind> Kinds);
}

/// <summary>A word of danger, in the forms of which one is enough.</summary>
internal sealed class UrgentWord(UrgentForm[] forms)
{
    /// <param name="maySlip">Whether it may be a slip of the finger.</param>
    public bool Matches(WordAnalysis typed, bool maySlip) =>
        MatchesExactly(typed) || (maySlip && Array.Exists(forms, form => form.IsNear(typed.Text)));

    public bool MatchesExactly(WordAnalysis typed) => Array.Exists(forms, form => form.Is(typed));
}

/// <param name="Word">Folded.</param>
/// <param name="Before">Whether letters may stand before it.</param>
/// <param name="After">Whether letters may stand after it.</param>
internal sealed record UrgentForm(WordAnalysis Word, bool Before, bool After)
{
    // Short words have too many neighbours.
    private const int MinStemmedLength = 6;
    private const int LongWord = 8;

    public bool Is(WordAnalysis typed) => (Before, After) switch
    {
        (true, true) => typed.Text.Contains(Word.Text, StringComparison.Ordinal),
        (true, false) => typed.Text.EndsWith(Word.Text, StringComparison.Ordinal),
        (false, true) => typed.Text.StartsWith(Word.Text, StringComparison.Ordinal),
        _ => typed.Text == Word.Text || (Word.Text.Length >= MinStemmedLength && typed.Stem == Word.Stem),
    };

    public bool IsNear(string typed)
    {
        var most = Word.Text.Length >= LongWord ? 2 : 1;
        return Word.Text.Length >= MinStemmedLength && Spelling.Distance(typed, Word.Text, most) <= most;
    }
}
