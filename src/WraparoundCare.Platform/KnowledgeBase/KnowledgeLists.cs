using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Lists;

namespace WraparoundCare.Platform.KnowledgeBase;

/// <summary>The three lists of the knowledge base and how visitors can narrow them.</summary>
public sealed class KnowledgeLists(KnowledgeIndex index, PageIndex pages, SiteTree tree)
{
    public const string Letter = "letter";

    private const string Kind = "soort";
    private const string Audience = "doelgroep";
    private const string Year = "jaar";

    /// <summary>Every query key that the lists read: what distinguishes one kept page from another.</summary>
    public static IReadOnlyList<string> QueryKeys { get; } =
        [PageFacets.Step, PageFacets.Theme, Kind, Audience, Year, Letter, ListQuery.SortKey];

    public FilteredList<Article> Articles(ListQuery query) => new ListDefinition<Article>(
        [
            PageFacets.Themes<Article>(),
            PageFacets.Steps<Article>(tree, pages),
            PageFacets.Choice<Article>(Kind, "Soort", article => article.Kind),
            new(Audience, "Voor wie", article => article.Audiences.Select(FacetValue.Of)),
            new(Year, "Jaar", article => [FacetValue.Of($"{article.Dated().Year}") with { Order = -article.Dated().Year }]),
        ],
        [PageFacets.Newest<Article>(), PageFacets.ByName<Article>(), PageFacets.ByStep<Article>(pages)]).Apply(index.Articles, query);

    public FilteredList<Term> Terms(ListQuery query) => new ListDefinition<Term>(
        [PageFacets.Choice<Term>(Letter, "Letter", InitialOf), PageFacets.Themes<Term>()],
        [PageFacets.ByName<Term>()]).Apply(index.Terms, query);

    public FilteredList<Question> Questions(ListQuery query) => new ListDefinition<Question>(
        [PageFacets.Steps<Question>(tree, pages), PageFacets.Themes<Question>()],
        [PageFacets.ByStep<Question>(pages), PageFacets.ByName<Question>(), PageFacets.Newest<Question>()]).Apply(index.Questions, query);

    /// <summary>The capital under which a term stands.</summary>
    public static string InitialOf(Term term) =>
        Slug.Of(term.Title) is [var first, ..] ? char.ToUpperInvariant(first).ToString() : string.Empty;
}
