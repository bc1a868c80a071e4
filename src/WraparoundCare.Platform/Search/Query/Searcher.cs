using Microsoft.EntityFrameworkCore;
using WraparoundCare.Data;
using WraparoundCare.Platform.Search.Analysis;
using WraparoundCare.Platform.Search.Index;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Search.Query;

/// <summary>
/// Searches for all words; when that finds next to nothing, with slips of the finger mended; and when that finds little, among documents with some of the words too,
/// which stand lower the more they miss.
/// </summary>
internal sealed class Searcher(DutchAnalyzer analyzer, SearchDatabase database, ITokenIndex tokens)
{
    private const int FewHits = 3;
    private const int FewWithAll = 10;
    private const double LeastCoverage = 0.35;

    private readonly QueryPlanner _planner = new(analyzer, database.Catalogue);
    private readonly Ranker _ranker = new(database.Catalogue);

    public async Task<SearchResults> SearchAsync(SearchRequest request, SearchSettings settings, CancellationToken cancellation)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        await database.Loader.RefreshAsync(db, cancellation);
        var plan = _planner.Plan(QueryText.Read(request.Text, analyzer), settings);
        return plan.IsEmpty
            ? SearchResults.Nothing(plan)
            : await SearchAsync(new Run(db, new Candidates(tokens, database.Catalogue.Frequent, db, request), request, settings), plan, cancellation);
    }

    /// <summary>A document's title and its best passage with the words of the query marked.</summary>
    public (IReadOnlyList<Segment> Title, Snippet Passage) Show(QueryPlan plan, string title, DocumentTexts? texts)
    {
        // Parts of a compound are marked only where nothing else can be.
        var shown = Show(new Highlighter(plan, analyzer, loose: false), title, texts);
        return shown.Title.Concat(shown.Passage.Segments).Any(segment => segment.Marked) ? shown : Show(new Highlighter(plan, analyzer, loose: true), title, texts);
    }

    private (IReadOnlyList<Segment> Title, Snippet Passage) Show(Highlighter highlighter, string title, DocumentTexts? texts) =>
        (highlighter.Mark(title), texts is null ? new Snippet([], null) : new Passages(highlighter, analyzer).Best(texts));

    private async Task<SearchResults> SearchAsync(Run run, QueryPlan plan, CancellationToken cancellation)
    {
        var (ids, all) = await WithAllAsync(run, plan, cancellation);
        var isOneWord = plan.Required.Count == 1;
        if ((isOneWord ? all.Count : ids.Count) < FewHits && plan.Required.Any(group => group.MayHaveTypo))
        {
            plan = _planner.WithTypos(plan);
            (ids, all) = await WithAllAsync(run, plan, cancellation);
            if (all.Count == 0 || (isOneWord && all.Count < FewHits))
            {
                // Below what has the word itself.
                plan = _planner.WithPieces(plan);
                (ids, var more) = await WithAllAsync(run, plan, cancellation);
                all = [.. all, .. more.ExceptBy(all.Select(hit => hit.Entry.Id), hit => hit.Entry.Id)];
            }
        }

        var partial = plan.Required.Count > 1 && (all.Count < FewWithAll || plan.IsSentence);
        var isMore = ids.Count >= Candidates.MostCounted;
        if (partial)
        {
            ids = [.. ids.Concat(run.Candidates.WithSome(plan with { Groups = _ranker.Telling(plan, LeastCoverage) })).Distinct()];
            isMore = ids.Count >= Candidates.MostRanked;
        }

        var ranked = partial ? await RankAsync(run, plan, ids, partial, cancellation) : all;
        var ordered = Order(Picked(run, ranked), run.Request.Order);
        List<SearchHit> page = [.. ordered.Skip((run.Request.Page - 1) * SearchResults.PageSize).Take(SearchResults.PageSize)];
        var facets = await FacetsAsync(run, plan, ordered, partial, cancellation);
        return new SearchResults(plan, page, ordered.Count, isMore, all.Count == 0, Corrected(plan, ordered), facets);
    }

    private async Task<(List<long> Ids, List<SearchHit> Hits)> WithAllAsync(Run run, QueryPlan plan, CancellationToken cancellation)
    {
        var ids = run.Candidates.WithAll(plan);
        return (ids, await RankAsync(run, plan, ids, partial: false, cancellation));
    }

    private async Task<List<SearchHit>> RankAsync(Run run, QueryPlan plan, List<long> ids, bool partial, CancellationToken cancellation)
    {
        var entries = Entries(run, ids);
        var first = entries.GetRange(0, Math.Min(entries.Count, Candidates.MostRanked));
        var read = await ReadTermsAsync(run.Db, first, cancellation);
        var hasPhrase = plan.Groups.Any(group => group.Phrase > 0);
        var query = _ranker.Prepare(plan.Groups);
        var hits = new List<SearchHit>(entries.Count);
        foreach (var entry in first)
        {
            if ((entry.KeptTerms ?? read.GetValueOrDefault(entry.Id)) is { } terms && (!hasPhrase || Ranker.HasPhrases(plan.Groups, terms)))
            {
                hits.Add(new SearchHit(entry, Ranker.Score(query, entry, terms), IsPick: false));
            }
        }

        // The engine knows which words a document has, and not how near to each other.
        hits.RemoveAll(hit => partial ? hit.Score.Coverage < LeastCoverage : hit.Score.Misses);
        hits.Sort(ByScore);
        if (!hasPhrase && !partial)
        {
            hits.AddRange(entries.Skip(Candidates.MostRanked).Select(entry => new SearchHit(entry, DocumentScore.None, IsPick: false)));
        }

        return hits;
    }

    // The engine has left out what the reader may not see; whatever it answers, nothing else gets past here.
    private List<CatalogueEntry> Entries(Run run, List<long> ids)
    {
        var entries = new List<CatalogueEntry>(ids.Count);
        foreach (var id in ids)
        {
            if (database.Catalogue.Find(id) is { } entry && entry.MayBeReadBy(run.Request.Reader))
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

    private static async Task<Dictionary<long, DocumentTerms>> ReadTermsAsync(PlatformDbContext db, List<CatalogueEntry> entries, CancellationToken cancellation)
    {
        List<long> missing = [.. entries.Where(entry => entry.KeptTerms is null).Select(entry => entry.Id)];
        if (missing.Count == 0)
        {
            return [];
        }

        var rows = await db.Set<SearchDocumentRow>().AsNoTracking()
            .Where(row => missing.Contains(row.Id))
            .Select(row => new { row.Id, row.Terms })
            .ToListAsync(cancellation);
        return rows.ToDictionary(row => row.Id, row => new DocumentTerms(row.Terms));
    }

    private List<SearchHit> Picked(Run run, List<SearchHit> hits)
    {
        var keys = run.Settings.PicksFor(run.Request.Text, analyzer);
        if (keys.Count == 0)
        {
            return hits;
        }

        // A page that was not found may still be picked, as long as it may be read and nothing narrows the results.
        var picks = keys
            .Select(key => hits.Find(hit => hit.Entry.Key == key) ?? (run.Request.Filters.Count == 0 && Public(key) is { } entry ? new SearchHit(entry, DocumentScore.None, true) : null))
            .OfType<SearchHit>()
            .Select(hit => hit with { IsPick = true })
            .ToList();
        return [.. picks, .. hits.Where(hit => !picks.Exists(pick => pick.Entry.Id == hit.Entry.Id))];
    }

    private CatalogueEntry? Public(Guid key) => database.Catalogue.Find(ContentNotes.Pages, key) is { IsPublic: true } entry ? entry : null;

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

    private async Task<Dictionary<string, IReadOnlyList<FacetCount>>> FacetsAsync(Run run, QueryPlan plan, List<SearchHit> hits, bool partial, CancellationToken cancellation)
    {
        var facets = Facets.Count(database.Catalogue.Facets, hits);
        foreach (var chosen in run.Request.Filters.Keys)
        {
            // A value counts what choosing it would show, so its own facet does not narrow it.
            var asked = partial ? plan with { Groups = _ranker.Telling(plan, LeastCoverage) } : plan;
            var others = await RankAsync(run, plan, run.Candidates.WithoutFilter(asked, chosen, partial), partial, cancellation);
            facets[chosen] = Facets.Count(database.Catalogue.Facets, others).GetValueOrDefault(chosen) ?? [];
        }

        return facets;
    }

    private sealed record Run(PlatformDbContext Db, Candidates Candidates, SearchRequest Request, SearchSettings Settings);
}
