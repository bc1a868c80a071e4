using Microsoft.EntityFrameworkCore;
using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>Completes what is being typed with the names of what there is: the last word may be unfinished.</summary>
public sealed class Suggester(DutchAnalyzer analyzer, SearchDatabase database, ITokenIndex tokens)
{
    public const int MinTextLength = 2;

    private const int Most = 7;
    private const int MaxTitleMatches = 100;

    private readonly QueryPlanner _planner = new(analyzer, database.IndexSnapshot);
    private readonly Ranker _ranker = new(database.IndexSnapshot);

    public async Task<IReadOnlyList<IndexSnapshotEntry>> SuggestAsync(
        SearchRequest request, SearchSettings settings, CancellationToken cancellationToken)
    {
        if (request.Text.Trim().Length < MinTextLength)
        {
            return [];
        }

        await using var db = await database.Contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await database.Loader.RefreshAsync(db, cancellationToken);
        var plan = _planner.WithUnfinished(_planner.Plan(QueryText.Read(request.Text, analyzer), settings));
        var query = _ranker.Prepare(plan.Groups);
        var candidates = new Candidates(tokens, database.IndexSnapshot, db, request);
        return plan.IsEmpty
            ? []
            :
            [
                .. (await candidates.NamedAsync(plan, MaxTitleMatches, cancellationToken))
                    .Select(database.IndexSnapshot.Find)
                    .OfType<IndexSnapshotEntry>()
                    .Where(entry => entry.KeptTerms is not null && entry.MayBeReadBy(request.Reader, settings))
                    .Select(entry => (Entry: entry, Ranker.Score(query, entry, entry.KeptTerms!).Total))
                    .OrderByDescending(hit => hit.Total)
                    .ThenBy(hit => hit.Entry.Card.Title, StringComparer.Ordinal)
                    .Take(Most)
                    .Select(hit => hit.Entry),
            ];
    }
}
