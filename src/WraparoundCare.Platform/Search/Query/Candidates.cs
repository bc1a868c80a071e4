using WraparoundCare.Data;
using WraparoundCare.Platform.Search.Index;

namespace WraparoundCare.Platform.Search.Query;

/// <summary>Asks the engine which documents may be results. Those with the words in their names come first, because there may be more than can be ranked.</summary>
internal sealed class Candidates(ITokenIndex tokens, PlatformDbContext db, SearchRequest request)
{
    /// <summary>More results than this are not counted.</summary>
    public const int MostCounted = 1000;

    private const int MostNamed = 250;

    public List<long> WithAll(QueryPlan plan)
    {
        var anywhere = Find(plan, Tokens.Term, any: false, MostCounted, without: null);
        return anywhere.Count < MostCounted
            ? anywhere
            : [.. Find(plan, Tokens.Named, any: false, MostNamed, without: null).Concat(anywhere).Distinct()];
    }

    public List<long> WithSome(QueryPlan plan) =>
        [.. Find(plan, Tokens.Named, any: true, MostNamed, without: null).Concat(Find(plan, Tokens.Term, any: true, MostCounted, without: null)).Distinct()];

    /// <summary>Only documents with the words in their title or another name.</summary>
    public List<long> Named(QueryPlan plan, int most) => Find(plan, Tokens.Named, any: false, most, without: null);

    /// <summary>What would be found if nothing had been chosen for the facet.</summary>
    public List<long> WithoutFilter(QueryPlan plan, string facet, bool any) => Find(plan, Tokens.Term, any, MostCounted, facet);

    private List<long> Find(QueryPlan plan, Func<string, string> token, bool any, int most, string? without)
    {
        var groups = plan.Required
            .Select(group => (IReadOnlyList<IReadOnlyList<string>>)[.. group.Alternatives.Select(alternative => (IReadOnlyList<string>)[.. alternative.Terms.Distinct().Select(token)])])
            .ToList();
        List<IReadOnlyList<string>> filters =
        [
            Tokens.For(request.Reader),
            .. request.Filters.Where(filter => filter.Key != without).Select(filter => (IReadOnlyList<string>)[FilterToken(filter.Key, filter.Value)]),
        ];
        return tokens.Find(db, new TokenQuery(groups, filters, [.. plan.Excluded.Select(Tokens.Term)], any), most);
    }

    private static string FilterToken(string facet, string slug) => facet == SearchRequest.TypeFacet ? Tokens.Type(slug) : Tokens.Facet(facet, slug);
}
