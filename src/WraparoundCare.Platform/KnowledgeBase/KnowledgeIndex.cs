using Umbraco.Cms.Core.PublishedCache;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.KnowledgeBase;

/// <summary>
/// All published articles, terms and questions, and which of them are akin. Made once and kept in the kernel's elements cache,
/// which is new after every change of content: it never outlives what it was made from.
/// </summary>
public sealed class KnowledgeIndex(SiteTree tree, ReadablePages readable, ICacheManager cache)
{
    private const string CacheKey = "WraparoundCare.KnowledgeIndex";

    public KnowledgeBasePage? Home => Current.Home;

    public ArticlesOverview? ArticlesPage => Current.ArticlesPage;

    public TermsOverview? TermsPage => Current.TermsPage;

    public QuestionsOverview? QuestionsPage => Current.QuestionsPage;

    public IReadOnlyList<Article> Articles => Current.Articles;

    public IReadOnlyList<Term> Terms => Current.Terms;

    public IReadOnlyList<Question> Questions => Current.Questions;

    private Pages Current => (Pages)cache.ElementsCache.Get(CacheKey, Read)!;

    /// <summary>The terms that a term names and those that name it.</summary>
    public IReadOnlyList<Term> SeeAlso(Term term) =>
        [.. readable.Of(term.SeeAlso).Concat(Current.SeenFrom[term.Key])
            .DistinctBy(other => other.Key)
            .OrderBy(other => other.Title, DutchOrder.Comparer)];

    /// <summary>The pages of the same kind that share the most steps and themes with this one.</summary>
    public IReadOnlyList<T> Related<T>(T page, int most)
        where T : KnowledgePage =>
    [
        .. Current.All.OfType<T>()
            .Where(other => other.Key != page.Key)
            .Select(other => (Page: other, Shared: Shared(page, other)))
            .Where(candidate => candidate.Shared > 0)
            .OrderByDescending(candidate => candidate.Shared)
            .Take(most)
            .Select(candidate => candidate.Page),
    ];

    // A step in common says more than a theme in common.
    private static int Shared(KnowledgePage page, KnowledgePage other) =>
        2 * page.Steps.Keys.Intersect(other.Steps.Keys).Count() + page.Themes.Intersect(other.Themes).Count();

    private Pages Read()
    {
        var home = First<KnowledgeBasePage>(tree.Home());
        var (articles, terms, questions) = (First<ArticlesOverview>(home), First<TermsOverview>(home), First<QuestionsOverview>(home));
        return new Pages(home, articles, terms, questions)
        {
            Articles = Below<Article>(articles),
            Terms = [.. Below<Term>(terms).OrderBy(term => term.Title, DutchOrder.Comparer)],
            Questions = Below<Question>(questions),
        };
    }

    private T? First<T>(ContentPage? page)
        where T : ContentPage => Below<T>(page) is [var first, ..] ? first : null;

    private IReadOnlyList<T> Below<T>(ContentPage? page)
        where T : ContentPage => page is null ? [] : tree.Children<T>(page);

    private sealed record Pages(
        KnowledgeBasePage? Home, ArticlesOverview? ArticlesPage, TermsOverview? TermsPage, QuestionsOverview? QuestionsPage)
    {
        private ILookup<Guid, Term>? _seenFrom;

        public required IReadOnlyList<Article> Articles { get; init; }

        public required IReadOnlyList<Term> Terms { get; init; }

        public required IReadOnlyList<Question> Questions { get; init; }

        public IEnumerable<KnowledgePage> All => [.. Articles, .. Terms, .. Questions];

        public ILookup<Guid, Term> SeenFrom => _seenFrom ??= Terms
            .SelectMany(term => term.SeeAlso.Keys.Select(other => (Key: other, term)))
            .ToLookup(pair => pair.Key, pair => pair.term);
    }
}
