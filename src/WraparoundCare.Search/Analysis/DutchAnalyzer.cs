using System.Collections.Concurrent;

namespace WraparoundCare.Search.Analysis;

/// <summary>What search knows of a word, whatever text it stands in.</summary>
/// <param name="Text">Its letters as typed, folded.</param>
/// <param name="Stem">What all its forms share; what the index holds.</param>
/// <param name="Components">The stems of the words that a compound is made of, in order; empty when it is simple.</param>
/// <param name="Parts">The stems under which a compound is found too: its components and the compounds within it.</param>
public sealed record WordAnalysis(string Text, string Stem, IReadOnlyList<string> Components, IReadOnlyList<string> Parts)
{
    /// <summary>
    /// The stems of the two words into which a separable verb falls apart ("uitleggen": leg and uit); empty for other words.
    /// </summary>
    public IReadOnlyList<string> Separated { get; init; } = [];

    /// <summary>
    /// The stem of the noun in -atie for a verb in -eren, and the other way round ("registratie", "registreren"), of the word in -er for
    /// one in -ster, or of the compound verb for its participle ("uithuisgeplaatst"); null for other words.
    /// </summary>
    public string? Derived { get; init; }
}

/// <summary>A word in a text.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters of the text it takes.</param>
/// <param name="Position">Its number among the words.</param>
/// <param name="Joined">Whether it is read between the lines: words with hyphens between them as one, or what a hyphen leaves out.</param>
public readonly record struct AnalyzedWord(int Start, int Length, int Position, WordAnalysis Analysis, bool Joined);

/// <summary>
/// The analyzer, the same for documents and queries: <see cref="CharacterFilter"/>, <see cref="WordTokenizer"/>, <see cref="NumberWords"/>,
/// <see cref="DutchStemFilter"/> and <see cref="CompoundSplitter"/>. Synonyms and stop words belong to the query only, so that editors
/// can change them without a new index.
/// </summary>
public sealed class DutchAnalyzer
{
    /// <summary>Changes with every change of the analysis: an index that another version made is made anew.</summary>
    public const string Version = "nl-7";

    private const int MaxRemembered = 200_000;

    private readonly ConcurrentDictionary<string, WordAnalysis> _words = new(StringComparer.Ordinal);
    private readonly DutchStemFilter _stemmer = new();
    private readonly DutchWords _dutch = DutchWords.Embedded();
    private readonly CompoundSplitter _compounds;
    private readonly Ellipsis _ellipsis;

    public DutchAnalyzer()
    {
        _compounds = new CompoundSplitter(_stemmer);
        _ellipsis = new Ellipsis(_compounds, _dutch);
    }

    public IReadOnlyList<AnalyzedWord> Analyze(string text)
    {
        var words = new List<AnalyzedWord>();
        var position = -1;
        var group = 0;
        List<Word> written = [.. WordTokenizer.Tokenize(text)];
        foreach (var word in written)
        {
            position++;
            if (!word.FollowsHyphen)
            {
                AddJoined(words, group);
                group = words.Count;
            }

            words.Add(new AnalyzedWord(word.Start, word.Length, position, AnalyzeWord(word.Text), Joined: false));
        }

        AddJoined(words, group);
        foreach (var (place, whole) in _ellipsis.Complete(text, written))
        {
            var after = words.FindIndex(word => word.Position == place && !word.Joined) + 1;
            words.Insert(
                after, new AnalyzedWord(written[place].Start, written[place].Length, place, AnalyzeWord(whole), Joined: true));
        }

        return words;
    }

    /// <param name="word">One word, folded.</param>
    public WordAnalysis AnalyzeWord(string word)
    {
        if (_words.TryGetValue(word, out var known))
        {
            return known;
        }

        var analysis = Make(word);

        // Everybody may type any word, so what is remembered has an end.
        if (_words.Count >= MaxRemembered)
        {
            _words.Clear();
        }

        _words[word] = analysis;
        return analysis;
    }

    /// <returns>The stem of the separable verb that two words of a sentence are ("leg" and "uit"), or null.</returns>
    public string? Rejoin(WordAnalysis verb, WordAnalysis particle) => _stemmer.Rejoined(verb.Text, particle.Text);

    /// <summary>Whether it is a word of the language, if not of the site.</summary>
    /// <param name="word">Folded.</param>
    public bool IsDutch(string word) => _dutch.Contains(word) || _compounds.IsComponent(word);

    // "wrap-around" is also "wraparound", at the place of its first word.
    private void AddJoined(List<AnalyzedWord> words, int first)
    {
        if (words.Count - first < 2)
        {
            return;
        }

        var parts = words.GetRange(first, words.Count - first);
        var text = string.Concat(parts.Select(part => part.Analysis.Text));
        words.Add(new AnalyzedWord(
            parts[0].Start, parts[^1].Start + parts[^1].Length - parts[0].Start, parts[0].Position, AnalyzeWord(text), Joined: true));
    }

    private WordAnalysis Make(string word)
    {
        var text = NumberWords.Apply(word);
        var ranges = _compounds.Split(text);
        if (ranges.Count == 0)
        {
            return new WordAnalysis(text, _stemmer.Stem(text), [], [])
            {
                Separated = _stemmer.Separated(text),
                Derived = Masculine(text) ?? _stemmer.CompoundVerb(text) ?? _stemmer.Derived(text),
            };
        }

        List<string> components = [.. ranges.Select(range => _stemmer.Stem(text[range]))];
        var parts = new List<string>(components);
        for (var first = 0; first < ranges.Count; first++)
        {
            for (var last = first + 1; last < ranges.Count; last++)
            {
                if (last - first + 1 < ranges.Count)
                {
                    parts.Add(_stemmer.Stem(text[ranges[first].Start..ranges[last].End]));
                }
            }
        }

        // The stem of a compound is that of its last part with the rest before it, so that irregular forms meet there too.
        var stem = text[..ranges[^1].Start.Value] + components[^1];
        return new WordAnalysis(text, stem, components, [.. parts.Distinct()]) { Derived = Masculine(text) ?? _stemmer.CompoundVerb(text) };
    }

    // A "gezinswerkster" is a "gezinswerker".
    private string? Masculine(string word)
    {
        var bare = word.EndsWith('s') ? word[..^1] : word;
        return bare.Length > 6 && bare.EndsWith("ster", StringComparison.Ordinal)
            ? AnalyzeWord($"{bare.AsSpan(0, bare.Length - 4)}er").Stem
            : null;
    }
}
