using Microsoft.EntityFrameworkCore;
using WraparoundCare.Platform.Search.Analysis;
using WraparoundCare.Platform.Search.Index;

namespace WraparoundCare.Platform.Search.Query;

/// <summary>Completes what is being typed with the names of what there is: the last word may be unfinished.</summary>
internal sealed class Suggester(DutchAnalyzer analyzer, SearchDatabase database, ITokenIndex tokens)
{
    public const int ShortestText = 2;

    private const int Most = 7;
    private const int MostNamed = 100;

    private readonly QueryPlanner _planner = new(analyzer, database.Catalogue);
    private readonly Ranker _ranker = new(database.Catalogue);

    public async Task<IReadOnlyList<CatalogueEntry>> SuggestAsync(SearchRequest request, SearchSettings settings, CancellationToken cancellation)
    {
        if (request.Text.Trim().Length < ShortestText)
        {
            return [];
        }

        await using var db = await database.Contexts.CreateDbContextAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        await database.Loader.RefreshAsync(db, cancellation);
        var plan = _planner.WithUnfinished(_planner.Plan(QueryText.Read(request.Text, analyzer), settings));
        var query = _ranker.Prepare(plan.Groups);
        return plan.IsEmpty
            ? []
            :
            [
                .. new Candidates(tokens, database.Catalogue.Frequent, db, request).Named(plan, MostNamed)
                    .Select(database.Catalogue.Find)
                    .OfType<CatalogueEntry>()
                    .Where(entry => entry.KeptTerms is not null && entry.MayBeReadBy(request.Reader))
                    .Select(entry => (Entry: entry, Ranker.Score(query, entry, entry.KeptTerms!).Total))
                    .OrderByDescending(hit => hit.Total)
                    .ThenBy(hit => hit.Entry.Card.Title, StringComparer.Ordinal)
                    .Take(Most)
                    .Select(hit => hit.Entry),
            ];
    }
}
