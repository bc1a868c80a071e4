using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>A query, ready to be looked for.</summary>
/// <param name="Groups">What to look for, in the order of the query.</param>
/// <param name="Excluded">Terms that results may not have.</param>
public sealed record QueryPlan(QueryText Query, IReadOnlyList<QueryGroup> Groups, IReadOnlyList<string> Excluded)
{
    public bool IsEmpty => Groups.Count == 0;

    /// <summary>
    /// Whether it seems to be a whole question: then some of its words are ways to put it, and the answer may do without.
    /// </summary>
    public bool IsSentence => Groups.Count(group => group.Optional) > 1 && Required.Count > 2;

    /// <summary>What every result must have, unless too few have it.</summary>
    public IReadOnlyList<QueryGroup> Required => [.. Groups.Where(group => !group.Optional)];
}

/// <summary>
/// Turns words into groups with alternatives: words that are written apart or together, parts of compounds, synonyms, and the beginning of
/// a longer word. Stop words become optional, unless there is nothing else.
/// </summary>
internal sealed class QueryPlanner(DutchAnalyzer analyzer, IndexSnapshot snapshot)
{
    private const double PartsWeight = 0.5;
    private const double SuffixWeight = 0.35;
    private const double PieceWeight = 0.25;
    private const int MinPieceLength = 4;
    private const double SeparatedWeight = 0.6;
    private const double WithoutParticleWeight = 0.5;
    private const int MaxParticleDistance = 6;
    private const double DerivedWeight = 0.65;
    private const double KnownWordShare = 0.65;
    private const double PrefixWeight = 0.6;
    private const double TypoWeight = 0.6;
    private const double ArticleAsOne = 0.8;
    private const int MinPrefixLength = 3;
    private const int MinCommon = 10;
    private const double MaxPieceShare = 0.1;
    private const int MaxPrefixTerms = 8;
    private const int MaxUnfinished = 40;

    private readonly Corrections _corrections = new(analyzer, snapshot);

    public QueryPlan Plan(QueryText query, SearchSettings settings)
    {
        List<QueryWord> words =
        [
            .. query.Words.Where(word => !word.Excluded).SelectMany(word => Apart(word, settings)).Take(QueryText.MaxWords),
        ];
        var groups = new List<QueryGroup>();
        for (var index = 0; index < words.Count;)
        {
            var (group, length) = GroupAt(words, index, settings);
            groups.Add(group);
            index += length;
        }

        if (groups.Count > 0 && groups.TrueForAll(group => group.Optional))
        {
            groups = groups.ConvertAll(group => group with { Optional = false });
        }

        return new QueryPlan(query, groups, [.. query.Words.Where(word => word.Excluded).Select(word => word.Analysis.Stem)]);
    }

    /// <summary>The same plan with room for slips of the finger in words that nobody knows.</summary>
    public QueryPlan WithTypos(QueryPlan plan) => plan with { Groups = [.. plan.Groups.Select(WithTypos)] };

    /// <summary>
    /// The same plan with the pieces of made-up words that are nowhere on the site, each with a slip of the finger at most.
    /// </summary>
    public QueryPlan WithPieces(QueryPlan plan) => plan with { Groups = [.. plan.Groups.Select(WithPieces)] };

    /// <summary>The same plan for a query that is still being typed: its last word may be the beginning of one.</summary>
    public QueryPlan WithUnfinished(QueryPlan plan)
    {
        if (plan.IsEmpty || plan.Query.Words is not [.., { Excluded: false } last])
        {
            return plan;
        }

        var unfinished = plan.Groups[^1].With(Prefixed(last.Analysis.Text, MaxUnfinished)) with { Optional = false };
        return plan with { Groups = [.. plan.Groups.Take(plan.Groups.Count - 1), unfinished] };
    }

    private QueryGroup WithTypos(QueryGroup group)
    {
        var near = group.MayHaveTypo
            ? _corrections.Of(CharacterFilter.Fold(group.Typed))
                .Select(other => (Word: other, Term: analyzer.AnalyzeWord(other).Stem))
                .DistinctBy(other => other.Term)
                .ToList()
            : [];
        return near.Count == 0 ? group : group.With(near.Select(other => new Alternative([other.Term], TypoWeight, Match.Typo))) with
        {
            Corrections = near.ToDictionary(other => other.Term, other => other.Word),
        };
    }

    // A word of the site is not taken apart, and a word of the language means something of its own: "kindertelefoon" asks for
    // no pages about children. Only what somebody made up means what it is made of.
    private QueryGroup WithPieces(QueryGroup group)
    {
        var word = CharacterFilter.Fold(group.Typed);
        if (!group.MayHaveTypo)
        {
            return group;
        }

        if (_corrections.IsRight(word))
        {
            // "Privacyverklaring" asks for the page that is called Privacy all the same.
            return group.With(Components(analyzer.AnalyzeWord(word)).Where(part => IsTitle(part.Terms[0])));
        }

        if (_corrections.IsSlipOfDutch(word)
            || WordPieces.Of(word, snapshot.Words, _corrections) is not { } pieces || analyzer.IsDutch(pieces.Whole))
        {
            return group;
        }

        var (left, right) = (analyzer.AnalyzeWord(pieces.Left).Stem, analyzer.AnalyzeWord(pieces.Right).Stem);
        var mended = pieces.Mended is { } piece ? analyzer.AnalyzeWord(piece).Stem : null;
        Alternative With(IReadOnlyList<string> terms, double weight) =>
            mended is not null && terms.Contains(mended)
                ? new Alternative(terms, weight * TypoWeight, Match.Typo)
                : new Alternative(terms, weight, Match.Parts);
        string[] apart = [.. new[] { left, right }.Where(IsTelling)];
        return group.With([With([left, right], PartsWeight), .. apart.Select(term => With([term], PieceWeight))]) with
        {
            Corrections = mended is null
                ? group.Corrections
                : new[] { left, right }.Distinct().ToDictionary(term => term, _ => pieces.Whole),
        };
    }

    private bool IsTitle(string term)
    {
        var (name, found) = (DocumentTerms.Hash(DocumentBuilder.NameTerm([term])), new TermPositions());
        return snapshot.All.Any(
            entry => entry.IsPublic && entry.KeptTerms?.Find(name, found) == true && found.Has(DocumentField.Title));
    }

    // What is on many pages says nothing about any of them.
    private bool IsTelling(string term) =>
        snapshot.Terms.Count(term) <= Math.Max(MinCommon, snapshot.PublicCount * MaxPieceShare);

    // "Stap3" is "stap 3", unless the site or its editors write it so.
    private IEnumerable<QueryWord> Apart(QueryWord word, SearchSettings settings) =>
        snapshot.Words.Count(word.Analysis.Text) > 0 || settings.Synonyms.Knows([word.Analysis.Stem])
        ? [word]
        : LettersAndDigits.Split(word.Analysis.Text) is [_, _, ..] pieces
            ? pieces.Select(piece => word with { Analysis = analyzer.AnalyzeWord(piece), Typed = piece })
            : [word];

    private (QueryGroup Group, int Length) GroupAt(List<QueryWord> words, int index, SearchSettings settings)
    {
        for (var length = Math.Min(Synonyms.MaxWords, words.Count - index); length > 1; length--)
        {
            if (AsOne(words.GetRange(index, length), settings) is { } group)
            {
                return (group, length);
            }
        }

        return (Single(words, index, settings), 1);
    }

    // "jeugd zorg" is "jeugdzorg" when somebody writes it so, and "eigen kracht conferentie" when editors say it is something.
    private QueryGroup? AsOne(List<QueryWord> words, SearchSettings settings)
    {
        List<string> terms = words.ConvertAll(word => word.Analysis.Stem);
        var known = settings.Synonyms.Of(terms);
        var joined = words.Count <= 3 ? analyzer.AnalyzeWord(string.Concat(words.Select(word => word.Analysis.Text))) : null;
        var isWritten = joined is not null
            && (joined.Text.Length >= Spelling.MinWordLength || LettersAndDigits.Split(joined.Text).Count > 1)
            && !words.TrueForAll(word => settings.StopWords.Contains(word.Analysis.Text))
            && (snapshot.Words.Count(joined.Text) > 0 || snapshot.Terms.Count(joined.Stem) > 0 || settings.Synonyms.Knows([joined.Stem]));
        if (known.Count == 0 && !isWritten)
        {
            return null;
        }

        var group = new QueryGroup(
            string.Join(' ', words.Select(word => word.Typed)), [new Alternative(terms, 1, Match.Word)], Optional: false)
        {
            Phrase = words[0].Phrase,
        };
        return isWritten
            ? group.With([new Alternative([joined!.Stem], 1, Match.Joined), .. known, .. settings.Synonyms.Of([joined.Stem])])
            : group.With(known);
    }

    private QueryGroup Single(List<QueryWord> words, int index, SearchSettings settings)
    {
        var word = words[index];
        var analysis = word.Analysis;
        var optional = (settings.StopWords.Contains(analysis.Text) || IsParticle(words, index)) && word.Phrase == 0;
        var group = new QueryGroup(word.Typed, [new Alternative([analysis.Stem], 1, Match.Word)], optional)
        {
            Phrase = word.Phrase,
            MayHaveTypo = !optional && Spelling.MayHaveTypo(analysis.Text),
        };
        if (analysis.Text == NumberWords.Article)
        {
            return group.With([new Alternative([NumberWords.One], ArticleAsOne, Match.Synonym)]);
        }

        if (LettersAndDigits.Split(analysis.Text) is [_, _, ..] pieces)
        {
            // "Covid19" may be written "covid 19".
            return group.With([new Alternative([.. pieces.Select(piece => analyzer.AnalyzeWord(piece).Stem)], 1, Match.Joined)])
                .With(Others(analysis.Stem, settings));
        }

        group = group.With(Parts(analysis)).With(Others(analysis.Stem, settings)).With(words.Count > 1 ? Pieces(analysis) : []);
        if (Particle(words, index) is var (_, verb))
        {
            // "Doe" alone says nothing, "doe mee" does; and "leg" alone says less than "uitleggen".
            var rejoined = new Alternative([verb], 1, Match.Joined);
            return optional
                ? group with { Alternatives = [rejoined], Optional = false }
                : (group with
                {
                    Alternatives = [.. group.Alternatives.Select(other => other with { Weight = other.Weight * WithoutParticleWeight })],
                }).With([rejoined]);
        }

        return index == words.Count - 1 && !optional && snapshot.Terms.Count(analysis.Stem) == 0
            ? group.With(Prefixed(analysis.Text, MaxPrefixTerms))
            : group;
    }

    // Nobody writes "bewaartijd" here, but of what is about dossiers somebody may write about "bewaren".
    // By itself a piece would find too much.
    private IEnumerable<Alternative> Pieces(WordAnalysis analysis) =>
        snapshot.Terms.Count(analysis.Stem) > 0 || analysis.Derived is { } derived && snapshot.Terms.Count(derived) > 0
            ? []
            : Components(analysis);

    private IEnumerable<Alternative> Components(WordAnalysis analysis) =>
        analysis.Components.Where(part => part.Length >= MinPieceLength && IsTelling(part))
            .Select(part => new Alternative([part], PieceWeight, Match.Parts));

    private bool IsParticle(List<QueryWord> words, int index) =>
        Enumerable.Range(Math.Max(0, index - MaxParticleDistance), Math.Min(index, MaxParticleDistance))
            .Any(before => Particle(words, before) is var (place, _) && place == index);

    // The second part of a separable verb of the site: "leg je het uit" asks for "uitleggen". Only outside phrases,
    // where words are taken as they stand.
    private (int Place, string Verb)? Particle(List<QueryWord> words, int index)
    {
        for (var place = index + 1; place < words.Count && place <= index + MaxParticleDistance; place++)
        {
            if (words[index].Phrase == 0
                && words[place].Phrase == 0
                && analyzer.Rejoin(words[index].Analysis, words[place].Analysis) is { } verb
                && snapshot.Terms.Count(verb) > 0)
            {
                return (place, verb);
            }
        }

        return null;
    }

    // When the word itself is used on the site, whoever types it probably means it.
    private IEnumerable<Alternative> Others(string stem, SearchSettings settings) => snapshot.Terms.Count(stem) == 0
        ? settings.Synonyms.Of([stem])
        : settings.Synonyms.Of([stem]).Select(other => other with { Weight = other.Weight * KnownWordShare });

    private IEnumerable<Alternative> Parts(WordAnalysis analysis)
    {
        if (analysis.Derived is { } derived && snapshot.Terms.Count(derived) > 0)
        {
            yield return new Alternative([derived], DerivedWeight, Match.Related);
        }

        if (analysis.Separated.Count > 0)
        {
            yield return new Alternative(analysis.Separated, SeparatedWeight, Match.Parts);
        }

        if (analysis.Components.Count == 0)
        {
            yield break;
        }

        yield return new Alternative(analysis.Components, PartsWeight, Match.Parts);
        if (analysis.Components.Count > 2)
        {
            // A "jeugdhulpverlener" is a "hulpverlener".
            foreach (var part in analysis.Parts.Skip(analysis.Components.Count)
                .Where(part => part.EndsWith(analysis.Components[^1], StringComparison.Ordinal)))
            {
                yield return new Alternative([part], SuffixWeight, Match.Parts);
            }
        }
    }

    private IEnumerable<Alternative> Prefixed(string text, int most)
    {
        if (text.Length < (most > MaxPrefixTerms ? Suggester.MinTextLength : MinPrefixLength))
        {
            return [];
        }

        return WordsFrom(text)
            .OrderByDescending(snapshot.Words.Count)
            .ThenBy(word => word, StringComparer.Ordinal)
            .Take(most)
            .Select(word => new Alternative([analyzer.AnalyzeWord(word).Stem], PrefixWeight, Match.Prefix));
    }

    private IEnumerable<string> WordsFrom(string prefix)
    {
        var words = snapshot.Words.Ordered;
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = string.CompareOrdinal(words[middle], prefix) < 0 ? (middle + 1, high) : (low, middle);
        }

        for (; low < words.Count && words[low].StartsWith(prefix, StringComparison.Ordinal); low++)
        {
            yield return words[low];
        }
    }
}
