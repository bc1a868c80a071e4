using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>
/// Searches for all words; when that finds next to nothing, with slips of the finger mended; and when that finds little, among documents
/// with some of the words too, which stand lower the more they miss.
/// </summary>
public sealed class Searcher(DutchAnalyzer analyzer, SearchDatabase database, ITokenIndex tokens)
{
    private const int FewHits = 3;
    private const int FewWithAll = 10;
    private const double MinCoverage = 0.35;
    private const int MaxMeant = 2;

    private readonly QueryPlanner _planner = new(analyzer, database.IndexSnapshot);
    private readonly Ranker _ranker = new(database.IndexSnapshot);
    private readonly Corrections _corrections = new(analyzer, database.IndexSnapshot);
    private readonly AnalyzedDocuments _documents = new(analyzer);

    public async Task<SearchResults> SearchAsync(SearchRequest request, SearchSettings settings, CancellationToken cancellationToken)
    {
        using var timed = SearchTelemetry.Query();
        await using var db = await database.Contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await database.Loader.RefreshAsync(db, cancellationToken);
        var plan = _planner.Plan(QueryText.Read(request.Text, analyzer), settings);
        if (plan.IsEmpty)
        {
            return SearchResults.Nothing(plan);
        }

        var candidates = new Candidates(tokens, database.IndexSnapshot, db, request);
        return await SearchAsync(new Run(db, candidates, request, settings), plan, cancellationToken);
    }

    /// <summary>Queries that may be meant by one that found nothing.</summary>
    public IEnumerable<string> Meant(QueryText query)
    {
        List<string> typed = [.. query.Words.Select(word => word.Typed)];
        return query.Words.SelectMany((word, place) => _corrections.Of(word.Analysis.Text).Take(MaxMeant).Select(
            near => string.Join(' ', [.. typed[..place], near, .. typed[(place + 1)..]])));
    }

    /// <summary>Shows the documents that the plan found.</summary>
    public HitText TextOf(QueryPlan plan) => new(plan, analyzer);

    private async Task<SearchResults> SearchAsync(Run run, QueryPlan plan, CancellationToken cancellationToken)
    {
        var (ids, all) = await WithAllAsync(run, plan, cancellationToken);
        var isOneWord = plan.Required.Count == 1;
        if ((isOneWord ? all.Count : ids.Count) < FewHits && plan.Required.Any(group => group.MayHaveTypo))
        {
            plan = _planner.WithTypos(plan);
            (ids, all) = await WithAllAsync(run, plan, cancellationToken);
            if (all.Count == 0 || (isOneWord && all.Count < FewHits))
            {
                // Below what has the word itself.
                plan = _planner.WithPieces(plan);
                (ids, var more) = await WithAllAsync(run, plan, cancellationToken);
                all = [.. all, .. more.ExceptBy(all.Select(hit => hit.Entry.Id), hit => hit.Entry.Id)];
            }
        }

        var partial = plan.Required.Count > 1 && (all.Count < FewWithAll || plan.IsSentence);
        var isMore = ids.Count >= Candidates.MaxCounted;
        if (partial)
        {
            var telling = plan with { Groups = _ranker.MinimumShouldMatch(plan, MinCoverage) };
            ids = [.. ids.Concat(await run.Candidates.WithSomeAsync(telling, cancellationToken)).Distinct()];
            isMore = ids.Count >= Candidates.MaxRanked;
        }

        var ranked = partial ? await RankAsync(run, plan, ids, partial, cancellationToken) : all;
        var ordered = Order(Picked(run, ranked), run.Request.Order);
        List<SearchHit> page = [.. ordered.Skip((run.Request.Page - 1) * SearchResults.PageSize).Take(SearchResults.PageSize)];
        var facets = await FacetsAsync(run, plan, ordered, partial, cancellationToken);
        return new SearchResults(plan, page, ordered.Count, isMore, all.Count == 0, Corrected(plan, ordered), facets)
        {
            Texts = await _documents.ReadAsync(run.Db, page.Select(hit => hit.Entry), cancellationToken),
        };
    }

    private async Task<(List<long> Ids, List<SearchHit> Hits)> WithAllAsync(Run run, QueryPlan plan, CancellationToken cancellationToken)
    {
        var ids = await run.Candidates.WithAllAsync(plan, cancellationToken);
        return (ids, await RankAsync(run, plan, ids, partial: false, cancellationToken));
    }

    private async Task<List<SearchHit>> RankAsync(
        Run run, QueryPlan plan, List<long> ids, bool partial, CancellationToken cancellationToken)
    {
        var entries = Entries(run, ids);
        var first = entries.GetRange(0, Math.Min(entries.Count, Candidates.MaxRanked));
        var hasPhrase = plan.Groups.Any(group => group.Phrase > 0);
        var scores = await ScoreAsync(run, plan, first, hasPhrase, cancellationToken);
        var hits = new List<SearchHit>(entries.Count);
        foreach (var entry in first)
        {
            if (scores[entry.Id] is { } score)
            {
                hits.Add(new SearchHit(entry, score, IsPick: false));
            }
        }

        // The engine knows which words a document has, and not how near to each other.
        hits.RemoveAll(hit => partial ? hit.Score.Coverage < MinCoverage : hit.Score.Misses);
        hits.Sort(ByScore);
        if (!hasPhrase && !partial)
        {
            hits.AddRange(entries.Skip(Candidates.MaxRanked).Select(entry => new SearchHit(entry, DocumentScore.None, IsPick: false)));
        }

        return hits;
    }

    // Each document once: for every filter that was chosen, what there would be without it is counted among mostly the same documents.
    private async Task<Dictionary<long, DocumentScore?>> ScoreAsync(
        Run run, QueryPlan plan, List<IndexSnapshotEntry> entries, bool hasPhrase, CancellationToken cancellationToken)
    {
        var (query, scores) = run.ScoresOf(plan, _ranker);
        var unknown = entries.FindAll(entry => !scores.ContainsKey(entry.Id));
        var read = await ReadTermsAsync(run.Db, unknown, cancellationToken);
        foreach (var entry in unknown)
        {
            var terms = entry.KeptTerms ?? read.GetValueOrDefault(entry.Id);
            var isResult = terms is not null && (!hasPhrase || Ranker.HasPhrases(plan.Groups, terms));
            scores[entry.Id] = isResult ? Ranker.Score(query, entry, terms!) : null;
        }

        return scores;
    }

    // The engine has left out what the reader may not see; whatever it answers, nothing else gets past here.
    private List<IndexSnapshotEntry> Entries(Run run, List<long> ids)
    {
        var entries = new List<IndexSnapshotEntry>(ids.Count);
        foreach (var id in ids)
        {
            if (database.IndexSnapshot.Find(id) is { } entry && entry.MayBeReadBy(run.Request.Reader, run.Settings))
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    // Equal scores stand in an order that does not depend on the database.
    private static int ByScore(SearchHit one, SearchHit other)
    {
        var order = other.Score.Total.CompareTo(one.Score.Total);
        order = order != 0 ? order : one.Entry.Card.Type.Priority.CompareTo(other.Entry.Card.Type.Priority);
        order = order != 0 ? order : string.CompareOrdinal(one.Entry.Card.Title, other.Entry.Card.Title);
        return order != 0 ? order : one.Entry.Key.CompareTo(other.Entry.Key);
    }

    private static async Task<Dictionary<long, DocumentTerms>> ReadTermsAsync(
        SiteDbContext db, List<IndexSnapshotEntry> entries, CancellationToken cancellationToken)
    {
        List<long> missing = [.. entries.Where(entry => entry.KeptTerms is null).Select(entry => entry.Id)];
        if (missing.Count == 0)
        {
            return [];
        }

        var rows = await db.Set<SearchDocumentRow>().AsNoTracking()
            .Where(row => missing.Contains(row.Id))
            .Select(row => new { row.Id, row.Terms })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new DocumentTerms(row.Terms));
    }

    private List<SearchHit> Picked(Run run, List<SearchHit> hits)
    {
        var keys = run.Settings.PinnedFor(run.Request.Text, analyzer);
        if (keys.Count == 0)
        {
            return hits;
        }

        // A page that was not found may still be picked, as long as it may be read and nothing narrows the results.
        var pinned = keys
            .Select(key => hits.Find(hit => hit.Entry.Key == key)
                ?? (run.Request.Filters.Count == 0 ? Public(key, run.Settings) : null))
            .OfType<SearchHit>()
            .Select(hit => hit with { IsPick = true })
            .ToList();
        return [.. pinned, .. hits.Where(hit => !pinned.Exists(pin => pin.Entry.Id == hit.Entry.Id))];
    }

    private SearchHit? Public(Guid key, SearchSettings settings) =>
        database.IndexSnapshot.Find(ISearchSource.Pages, key) is { } entry && entry.MayBeReadBy(SearchReader.Anyone, settings)
            ? new SearchHit(entry, DocumentScore.None, IsPick: true)
            : null;

    private static List<SearchHit> Order(List<SearchHit> hits, SearchOrder order) => order switch
    {
        SearchOrder.Newest => [.. hits.OrderByDescending(hit => hit.Entry.Card.Changed)],
        SearchOrder.Name => [.. hits.OrderBy(hit => hit.Entry.Card.Title, DutchOrder.Comparer)],
        _ => hits,
    };

    // What the best result was found by, where that is a mended word.
    private static string? Corrected(QueryPlan plan, List<SearchHit> hits)
    {
        if (hits is not [var best, ..] || !best.Score.Groups.Any(score => score.Best?.Match == Match.Typo))
        {
            return null;
        }

        return string.Join(' ', best.Score.Groups.Select(score => score.Best?.Match == Match.Typo
            ? score.Group.Corrections.GetValueOrDefault(score.Best.Terms[0], score.Group.Typed)
            : score.Group.Typed));
    }

    private async Task<Dictionary<string, IReadOnlyList<FacetCount>>> FacetsAsync(
        Run run, QueryPlan plan, List<SearchHit> hits, bool partial, CancellationToken cancellationToken)
    {
        var facets = Facets.Count(database.IndexSnapshot.Facets, hits);
        foreach (var chosen in run.Request.Filters.Keys)
        {
            // A value counts what choosing it would show, so its own facet does not narrow it.
            var asked = partial ? plan with { Groups = _ranker.MinimumShouldMatch(plan, MinCoverage) } : plan;
            var ids = await run.Candidates.WithoutFilterAsync(asked, chosen, partial, cancellationToken);
            var others = await RankAsync(run, plan, ids, partial, cancellationToken);
            facets[chosen] = Facets.Count(database.IndexSnapshot.Facets, others).GetValueOrDefault(chosen) ?? [];
        }

        return facets;
    }

    /// <summary>One search, in one connection.</summary>
    private sealed record Run(SiteDbContext Db, Candidates Candidates, SearchRequest Request, SearchSettings Settings)
    {
        private (IReadOnlyList<QueryGroup>? Groups, RankedQuery Query, Dictionary<long, DocumentScore?> Scores) _plan;

        /// <summary>The scores of the plan so far, by document; null for a document that does not belong to the results.</summary>
        public (RankedQuery Query, Dictionary<long, DocumentScore?> Scores) ScoresOf(QueryPlan plan, Ranker ranker)
        {
            if (!ReferenceEquals(_plan.Groups, plan.Groups))
            {
                _plan = (plan.Groups, ranker.Prepare(plan.Groups), []);
            }

            return (_plan.Query, _plan.Scores);
        }
    }
}
