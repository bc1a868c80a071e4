using WraparoundCare.Foundation.Data;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>
/// Asks the engine which documents may be results; those with words that very many have, it asks memory. Those with the words in their names come first, because there may be more than can be ranked.
/// </summary>
internal sealed class Candidates(ITokenIndex tokens, BitmapIndex frequent, SiteDbContext db, SearchRequest request)
{
    /// <summary>More results than this are not counted.</summary>
    public const int MaxCounted = 1000;

    /// <summary>More results than this are not put in order.</summary>
    public const int MaxRanked = 400;

    private const int MaxTitleMatches = 250;

    private bool IsAnyone => request.Reader.Names.Count == 0;

    public List<long> WithAll(QueryPlan plan)
    {
        var anywhere = Find(plan, Tokens.Term, any: false, MaxCounted, without: null);
        return anywhere.Count < MaxCounted
            ? anywhere
            : [.. Find(plan, Tokens.Named, any: false, MaxTitleMatches, without: null).Concat(anywhere).Distinct()];
    }

    /// <param name="plan">With the words of which one is enough.</param>
    public List<long> WithSome(QueryPlan plan) =>
        [.. Find(plan, Tokens.Named, any: true, MaxTitleMatches, without: null).Concat(Find(plan, Tokens.Term, any: true, MaxRanked, without: null)).Distinct()];

    /// <summary>Only documents with the words in their title or another name.</summary>
    public List<long> Named(QueryPlan plan, int most) => Find(plan, Tokens.Named, any: false, most, without: null);

    /// <summary>What would be found if nothing had been chosen for the facet.</summary>
    public List<long> WithoutFilter(QueryPlan plan, string facet, bool any) => Find(plan, Tokens.Term, any, any ? MaxRanked : MaxCounted, facet);

    private List<long> Find(QueryPlan plan, Func<string, string> token, bool any, int most, string? without)
    {
        var groups = plan.Required
            .Select(group => (IReadOnlyList<IReadOnlyList<string>>)[.. group.Alternatives.Select(alternative => (IReadOnlyList<string>)[.. alternative.Terms.Distinct().Select(token)])])
            .ToList();
        List<IReadOnlyList<string>> filters =
        [
            .. IsAnyone ? [] : new[] { Tokens.For(request.Reader) },
            .. request.Filters.Where(filter => filter.Key != without).Select(filter => (IReadOnlyList<string>)[FilterToken(filter.Key, filter.Value)]),
        ];
        List<string> excluded = [.. IsAnyone ? [Tokens.NotAnyone] : Array.Empty<string>(), .. plan.Excluded.Select(Tokens.Term)];
        var query = new TokenQuery(groups, filters, excluded, any);
        return (IsAnyone ? frequent.Find(query, most) : null) ?? tokens.Find(db, query, most);
    }

    private static string FilterToken(string facet, string slug) => facet == SearchRequest.TypeFacet ? Tokens.Type(slug) : Tokens.Facet(facet, slug);
}
