using WraparoundCare.Foundation.Data;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>
/// Asks the engine which documents may be results; those with words that very many have, it asks memory. Those with the words in their
/// names come first, because there may be more than can be ranked.
/// </summary>
internal sealed class Candidates(ITokenIndex tokens, IndexSnapshot snapshot, SiteDbContext db, SearchRequest request)
{
    /// <summary>More results than this are not counted.</summary>
    public const int MaxCounted = 1000;

    /// <summary>More results than this are not put in order.</summary>
    public const int MaxRanked = 400;

    private const int MaxTitleMatches = 250;

    private readonly Dictionary<(IReadOnlyList<QueryGroup> Groups, Wanted Wanted), List<long>> _unfiltered = [];

    private bool IsAnyone => request.Reader.Names.Count == 0;

    public async Task<List<long>> WithAllAsync(QueryPlan plan, CancellationToken cancellationToken)
    {
        var anywhere = await FindAsync(plan, new Wanted(Tokens.Term, Any: false, MaxCounted), cancellationToken);
        return anywhere.Count < MaxCounted
            ? anywhere
            : [.. (await NamedAsync(plan, MaxTitleMatches, cancellationToken)).Concat(anywhere).Distinct()];
    }

    /// <param name="plan">With the words of which one is enough.</param>
    public async Task<List<long>> WithSomeAsync(QueryPlan plan, CancellationToken cancellationToken)
    {
        var named = await FindAsync(plan, new Wanted(Tokens.Named, Any: true, MaxTitleMatches), cancellationToken);
        return [.. named.Concat(await FindAsync(plan, new Wanted(Tokens.Term, Any: true, MaxRanked), cancellationToken)).Distinct()];
    }

    /// <summary>Only documents with the words in their title or another name.</summary>
    public Task<List<long>> NamedAsync(QueryPlan plan, int most, CancellationToken cancellationToken) =>
        FindAsync(plan, new Wanted(Tokens.Named, Any: false, most), cancellationToken);

    /// <summary>What would be found if nothing had been chosen for the facet.</summary>
    public Task<List<long>> WithoutFilterAsync(QueryPlan plan, string facet, bool any, CancellationToken cancellationToken) =>
        FindAsync(plan, new Wanted(Tokens.Term, any, any ? MaxRanked : MaxCounted, facet), cancellationToken);

    private async Task<List<long>> FindAsync(QueryPlan plan, Wanted wanted, CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, string>> filters = [.. request.Filters.Where(filter => filter.Key != wanted.WithoutFilter)];
        if (request.Filters.Count == 0)
        {
            return await AskAsync(plan, wanted, filters, cancellationToken);
        }

        // Once for what is shown and for the counts of every facet: what a filter leaves is known in memory, unless there is too much
        // to know all.
        var all = await UnfilteredAsync(plan, wanted with { WithoutFilter = null }, cancellationToken);
        return all.Count < wanted.Max
            ? all.FindAll(id => snapshot.Find(id) is { } entry && filters.TrueForAll(filter => entry.IsIn(filter.Key, filter.Value)))
            : await AskAsync(plan, wanted, filters, cancellationToken);
    }

    private async Task<List<long>> UnfilteredAsync(QueryPlan plan, Wanted wanted, CancellationToken cancellationToken)
    {
        var key = (plan.Groups, wanted);
        if (!_unfiltered.TryGetValue(key, out var all))
        {
            _unfiltered[key] = all = await AskAsync(plan, wanted, [], cancellationToken);
        }

        return all;
    }

    private async Task<List<long>> AskAsync(
        QueryPlan plan, Wanted wanted, List<KeyValuePair<string, string>> filtered, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> TokensOf(Alternative alternative) => [.. alternative.Terms.Distinct().Select(wanted.Token)];
        List<IReadOnlyList<IReadOnlyList<string>>> groups =
            [.. plan.Required.Select(group => group.Alternatives.Select(TokensOf).ToList())];
        List<IReadOnlyList<string>> filters =
        [
            .. IsAnyone ? [] : new[] { Tokens.For(request.Reader) },
            .. filtered.Select(filter => (IReadOnlyList<string>)[FilterToken(filter.Key, filter.Value)]),
        ];
        List<string> excluded = [.. IsAnyone ? [Tokens.NotAnyone] : Array.Empty<string>(), .. plan.Excluded.Select(Tokens.Term)];
        var query = new TokenQuery(groups, filters, excluded, wanted.Any);
        return (IsAnyone ? snapshot.Frequent.Find(query, wanted.Max) : null)
            ?? await tokens.FindAsync(db, query, wanted.Max, cancellationToken);
    }

    private static string FilterToken(string facet, string slug) =>
        facet == SearchRequest.TypeFacet ? Tokens.Type(slug) : Tokens.Facet(facet, slug);

    /// <param name="Token">How a term is written for where it must stand.</param>
    /// <param name="Any">Whether one of the words is enough.</param>
    /// <param name="Max">How many documents to find at most.</param>
    /// <param name="WithoutFilter">The facet for which nothing was chosen.</param>
    private readonly record struct Wanted(Func<string, string> Token, bool Any, int Max, string? WithoutFilter = null);
}
