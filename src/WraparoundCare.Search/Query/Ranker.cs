using System.Numerics;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>What a group of the query is worth in a document, and because of what.</summary>
/// <param name="Best">The alternative that counted; null when the document has none.</param>
/// <param name="Field">The most telling field in which it stands.</param>
public readonly record struct GroupScore(QueryGroup Group, double Score, Alternative? Best, DocumentField? Field);

/// <summary>Why a document stands where it stands.</summary>
/// <param name="Coverage">How much of the query it has, from 0 to 1.</param>
/// <param name="Proximity">What it got because words stand near each other.</param>
/// <param name="TitleMatch">What it got because its title is what was asked.</param>
public sealed record DocumentScore(
    double Total, double Coverage, IReadOnlyList<GroupScore> Groups, double Proximity, double TitleMatch, double Weight)
{
    /// <summary>For what was not ranked.</summary>
    public static DocumentScore None { get; } = new(0, 0, [], 0, 0, 1);

    /// <summary>Whether something that was asked is not there.</summary>
    public bool Misses { get; } = Groups.Any(score => score.Best is null && !score.Group.Optional);
}

/// <summary>A query with what is the same for every document.</summary>
/// <param name="Idfs">For each group how much it says that a document has it.</param>
/// <param name="Names">The hashes of the names that are just what was asked, and what each is worth.</param>
/// <param name="AverageLengths">How long each field is on average, in words.</param>
internal sealed record RankedQuery(QueryGroup[] Groups, double[] Idfs, (uint Hash, double Share)[] Names, double[] AverageLengths)
{
    /// <summary>For the document that is being ranked.</summary>
    public TermPositionsPool Pool { get; } = new();
}

/// <summary>
/// The order of results: BM25F over the fields with the boosts below, more for words that stand together, more for a title that is just
/// what was asked, times the weight of the kind of document. It is computed from our own statistics, so it is the same on every database.
/// </summary>
internal sealed class Ranker(IndexSnapshot snapshot)
{
    private const double K1 = 4;
    private const double PartOfCompound = 0.45;
    private const double OptionalShare = 0.15;
    private const double ProximityShare = 0.8;
    private const double TitleMatchShare = 2.5;
    private const double OtherNameShare = 0.6;
    private const double ExactTitleShare = 1.5;
    private const double ExactNameShare = 0.6;
    private const double ExactSearchTermShare = 1.2;
    private const double MissingWords = 1.6;
    private const double OrdinaryIdf = 1.5;

    // One rare word must not outweigh all others that a document has.
    private const double MaxIdf = 3;
    private const int Near = 6;

    private static readonly DocumentField[] Fields = Enum.GetValues<DocumentField>();
    private static readonly DocumentField[] TextFields = [.. Fields.Where(field => field != DocumentField.SearchTerms)];
    private static readonly int FieldCount = Fields.Length;
    private static readonly double[] Boosts = [6, 4.5, 2.6, 2, 1, 0.6, 3];
    private static readonly double[] ProximityBoosts = [.. Boosts.Select(Math.Sqrt)];
    private static readonly double[] B = [0.35, 0.1, 0.3, 0.3, 0.4, 0.4, 0];

    public static DocumentScore Score(RankedQuery query, IndexSnapshotEntry entry, DocumentTerms terms)
    {
        query.Pool.Reset();
        var groups = query.Groups;
        var places = new TermPositions[groups.Length];
        var scores = new GroupScore[groups.Length];
        var (asked, had, sum) = (0d, 0d, 0d);
        for (var index = 0; index < groups.Length; index++)
        {
            var idf = query.Idfs[index] * (groups[index].Optional ? OptionalShare : 1);
            (scores[index], places[index]) = Score(query, groups[index], idf, entry, terms);
            asked += Math.Min(idf, MaxIdf);
            had += scores[index].Best is null ? 0 : Math.Min(idf, MaxIdf);
            sum += scores[index].Score;
        }

        var coverage = asked > 0 ? had / asked : 0;
        var proximity = Proximity(query, places);
        var titleMatch = (TitleMatch(query, scores, places, entry) + ExactName(query, entry, terms) * asked) * coverage;
        var weight = entry.Card.Type.Weight;
        var total = ((sum + proximity) * weight + titleMatch) * Math.Pow(coverage, MissingWords);

        // Databases must not differ by the last bit.
        return new DocumentScore(Math.Round(total, 6), coverage, scores, proximity, titleMatch, weight);
    }

    /// <summary>What is the same for all documents, worked out once.</summary>
    public RankedQuery Prepare(IReadOnlyList<QueryGroup> groups)
    {
        var asked = groups.Where(group => !group.Optional).ToList();
        return new RankedQuery(
            [.. groups],
            [.. groups.Select(Idf)],
            [.. Names(asked).DistinctBy(name => name.Name).Select(name => (DocumentTerms.Hash(name.Name), name.Share))],
            [.. Fields.Select(snapshot.AverageLength)]);
    }

    // The query as it is, with words written as one, and, when it is one word, another word for it: who asks for a
    // "gezinswerkster" asks for the "gezinswerker".
    private static IEnumerable<(string Name, double Share)> Names(List<QueryGroup> asked)
    {
        yield return (DocumentBuilder.NameTerm(asked.SelectMany(group => group.Alternatives[0].Terms)), 1);
        yield return (DocumentBuilder.NameTerm(asked.SelectMany(group =>
            (group.Alternatives.FirstOrDefault(other => other.Match == Match.Joined) ?? group.Alternatives[0]).Terms)), 1);
        if (asked is [var only])
        {
            foreach (var other in only.Alternatives.Where(other => other.Match is Match.Synonym or Match.Related))
            {
                yield return (DocumentBuilder.NameTerm(other.Terms), other.Weight);
            }
        }
    }

    /// <summary>
    /// The groups of which a document must have one to reach the coverage. Without the common words, of which nearly every document has
    /// one, there is room for documents that can be results.
    /// </summary>
    public IReadOnlyList<QueryGroup> MinimumShouldMatch(QueryPlan plan, double coverage)
    {
        var shares = plan.Groups
            .Select(group => (Group: group, Share: Math.Min(MaxIdf, Idf(group) * (group.Optional ? OptionalShare : 1))))
            .ToList();
        var without = shares.Where(share => share.Group.Optional).Sum(share => share.Share);
        var most = coverage * shares.Sum(share => share.Share);
        var common = new HashSet<QueryGroup>(ReferenceEqualityComparer.Instance);
        foreach (var (group, share) in shares.Where(share => !share.Group.Optional).OrderBy(share => share.Share))
        {
            without += share;
            if (without >= most)
            {
                break;
            }

            common.Add(group);
        }

        return [.. plan.Required.Where(group => !common.Contains(group))];
    }

    /// <summary>Whether all words of each phrase between quotation marks stand next to each other, in order.</summary>
    public static bool HasPhrases(IReadOnlyList<QueryGroup> groups, DocumentTerms terms)
    {
        foreach (var phrase in groups.Where(group => group.Phrase > 0).GroupBy(group => group.Phrase))
        {
            List<string> words = [.. phrase.SelectMany(group => group.Alternatives[0].Terms)];
            if (!TextFields.Any(field => IsPhrase(words, field, terms)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How much it says that a document has the group: more when fewer have it.</summary>
    private double Idf(QueryGroup group)
    {
        // A word that is nowhere says nothing about any document; it counts as an ordinary one.
        var with = group.Alternatives.Where(alternative => alternative.Match is Match.Word or Match.Joined or Match.Synonym)
            .Select(alternative => alternative.Terms.Min(snapshot.Terms.Count))
            .DefaultIfEmpty(0)
            .Max();
        var all = Math.Max(snapshot.PublicCount, with);
        return with == 0 ? OrdinaryIdf : Math.Log(1 + (all - with + 0.5) / (with + 0.5));
    }

    private static (GroupScore Score, TermPositions TermPositions) Score(
        RankedQuery query, QueryGroup group, double idf, IndexSnapshotEntry entry, DocumentTerms terms)
    {
        var (best, bestFrequency, bestPlaces) = ((Alternative?)null, 0d, query.Pool.Take());
        var places = query.Pool.Take();
        foreach (var alternative in group.Alternatives)
        {
            Find(query.Pool, alternative, terms, places);
            var frequency = places.IsEmpty ? 0 : Frequency(query, places, entry);
            if (frequency * alternative.Weight > bestFrequency)
            {
                (best, bestFrequency) = (alternative, frequency * alternative.Weight);
                (bestPlaces, places) = (places, bestPlaces);
            }
        }

        var score = idf * bestFrequency * (K1 + 1) / (bestFrequency + K1);
        return (new GroupScore(group, score, best, best is null ? null : bestPlaces.First), bestPlaces);
    }

    private static void Find(TermPositionsPool pool, Alternative alternative, DocumentTerms document, TermPositions found)
    {
        found.Clear();
        var hashes = alternative.Hashes;
        if (hashes.Length == 1)
        {
            document.Find(hashes[0], found);
            return;
        }

        var terms = new TermPositions[hashes.Length];
        for (var index = 0; index < hashes.Length; index++)
        {
            terms[index] = pool.Take();
            if (!document.Find(hashes[index], terms[index]))
            {
                return;
            }
        }

        found.Intersect(terms, together: alternative.Match is not (Match.Word or Match.Joined));
    }

    private static double Frequency(RankedQuery query, TermPositions places, IndexSnapshotEntry entry)
    {
        Span<double> counts = stackalloc double[FieldCount];
        counts.Clear();
        places.Count(counts, PartOfCompound);
        var frequency = 0d;
        for (var field = 0; field < FieldCount; field++)
        {
            var count = counts[field];
            if (count > 0)
            {
                var share = B[field];
                var length = 1 - share + share * entry.Lengths[field] / query.AverageLengths[field];
                frequency += Boosts[field] * (1 + Math.Log(Math.Max(1, count))) * Math.Min(1, count) / Math.Max(length, 0.3);
            }
        }

        return frequency;
    }

    // Each pair of neighbours in the query that are neighbours in a field.
    private static double Proximity(RankedQuery query, TermPositions[] places)
    {
        Span<int> distances = stackalloc int[FieldCount];
        var sum = 0d;
        for (var index = 1; index < places.Length; index++)
        {
            distances.Fill(int.MaxValue);
            TermPositions.Distances(places[index - 1], places[index], distances);
            var best = 0d;
            for (var field = 0; field < FieldCount; field++)
            {
                if (distances[field] <= Near)
                {
                    best = Math.Max(best, ProximityBoosts[field] / Math.Max(1, distances[field]));
                }
            }

            sum += best * Math.Min(query.Idfs[index - 1], query.Idfs[index]);
        }

        return sum * ProximityShare;
    }

    // A title of which every word was asked, by a query of which every word is in it, is what was looked for. So is another name.
    private static double TitleMatch(RankedQuery query, GroupScore[] scores, TermPositions[] places, IndexSnapshotEntry entry)
    {
        var (inTitle, inNames, asked, words) = (0d, 0d, 0d, 0ul);
        for (var index = 0; index < scores.Length; index++)
        {
            var idf = query.Idfs[index] * (scores[index].Group.Optional ? OptionalShare : 1);
            var weight = scores[index].Best?.Weight ?? 0;
            asked += idf;
            var inThis = places[index].Mask(DocumentField.Title);
            inTitle += inThis == 0 ? 0 : idf * weight * weight;
            words |= inThis;
            inNames += places[index].Has(DocumentField.Names) ? idf * weight * weight : 0;
        }

        if (asked <= 0)
        {
            return 0;
        }

        var ofTitle = Math.Min(1, (double)BitOperations.PopCount(words) / Math.Max(1, entry.Lengths[(int)DocumentField.Title]));
        return Math.Max(
            TitleMatchShare * inTitle * (inTitle / asked) * ofTitle,
            OtherNameShare * entry.Card.Type.Weight * inNames * (inNames / asked) * (inNames / asked));
    }

    // Other names are many, misspellings among them, so they say less than the title.
    private static double ExactName(RankedQuery query, IndexSnapshotEntry entry, DocumentTerms terms)
    {
        var (found, best) = (query.Pool.Take(), 0d);
        foreach (var (name, share) in query.Names)
        {
            found.Clear();
            if (terms.Find(name, found))
            {
                best = Math.Max(best, share * (found.Has(DocumentField.Title) ? ExactTitleShare
                    : entry.Card.Type.Weight * (found.Has(DocumentField.Names) ? ExactNameShare : ExactSearchTermShare)));
            }
        }

        return best;
    }

    private static bool IsPhrase(List<string> words, DocumentField field, DocumentTerms terms)
    {
        int[]? starts = null;
        for (var index = 0; index < words.Count; index++)
        {
            var found = new TermPositions();
            terms.Find(DocumentTerms.Hash(words[index]), found);
            int[] here = [.. found.Whole(field).Select(position => position - index)];
            starts = starts is null ? here : [.. starts.Intersect(here)];
            if (starts.Length == 0)
            {
                return false;
            }
        }

        return true;
    }
}
