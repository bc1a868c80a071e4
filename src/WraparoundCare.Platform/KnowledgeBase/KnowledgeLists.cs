using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Lists;

namespace WraparoundCare.Platform.KnowledgeBase;

/// <summary>The three lists of the knowledge base and how visitors can narrow them.</summary>
public sealed class KnowledgeLists(KnowledgeIndex index, SiteTree tree)
{
    public const string Letter = "letter";

    private const string Step = "stap";
    private const string Theme = "thema";
    private const string Kind = "soort";
    private const string Audience = "doelgroep";

    /// <summary>Every query key that the lists read: what distinguishes one kept page from another.</summary>
    public static IReadOnlyList<string> QueryKeys { get; } = [Step, Theme, Kind, Audience, Letter, ListQuery.SortKey];

    public FilteredList<Article> Articles(ListQuery query) => new ListDefinition<Article>(
        [
            Themes<Article>(),
            Steps<Article>(),
            new(Kind, "Soort", article => Values(article.Kind)),
            new(Audience, "Voor wie", article => article.Audiences.Select(FacetValue.Of)),
        ],
        [Newest<Article>(), ByName<Article>(), ByStep<Article>()]).Apply(index.Articles, query);

    public FilteredList<Term> Terms(ListQuery query) => new ListDefinition<Term>(
        [new(Letter, "Letter", term => Values(InitialOf(term))), Themes<Term>()],
        [ByName<Term>()]).Apply(index.Terms, query);

    public FilteredList<Question> Questions(ListQuery query) => new ListDefinition<Question>(
        [Steps<Question>(), Themes<Question>()],
        [ByStep<Question>(), ByName<Question>(), Newest<Question>()]).Apply(index.Questions, query);

    /// <summary>The list of articles about one theme.</summary>
    public string ArticlesAbout(string theme) =>
        index.ArticlesPage is { } page ? $"{tree.Url(page)}?{Theme}={Slug.Of(theme)}" : string.Empty;

    /// <summary>The capital under which a term stands.</summary>
    public static string InitialOf(Term term) => Slug.Of(term.Title) is [var first, ..] ? char.ToUpperInvariant(first).ToString() : string.Empty;

    private static IEnumerable<FacetValue> Values(string label) => label.Length > 0 ? [FacetValue.Of(label)] : [];

    private static Facet<T> Themes<T>()
        where T : KnowledgePage => new(Theme, "Thema", page => page.Themes.Select(FacetValue.Of));

    private Facet<T> Steps<T>()
        where T : KnowledgePage => new(Step, "Stap", page => page.Steps.Select(step => new FacetValue(SlugOf(step), step.LinkText, step.SortOrder)));

    private string SlugOf(ContentPage step) => tree.Url(step).Trim('/').Split('/')[^1];

    private static ListSort<T> Newest<T>()
        where T : KnowledgePage => new(
            "nieuwste", "Nieuwste herziening", pages => pages.OrderByDescending(page => page.LastReviewed).ThenBy(page => page.SortOrder));

    private static ListSort<T> ByName<T>()
        where T : KnowledgePage => new("naam", "Naam", pages => pages.OrderBy(page => page.Title, DutchOrder.Comparer));

    private static ListSort<T> ByStep<T>()
        where T : KnowledgePage => new(
            "stap", "Stapnummer", pages => pages
                .OrderBy(page => page.Steps.Select(step => step.SortOrder).DefaultIfEmpty(int.MaxValue).Min())
                .ThenBy(page => page.Title, DutchOrder.Comparer));
}
