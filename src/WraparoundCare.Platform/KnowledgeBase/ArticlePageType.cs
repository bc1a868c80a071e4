using WraparoundCare.Platform.Shared.Drawings;
using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.KnowledgeBase;

internal sealed class ArticlePageType : PageType<Article>
{
    public override SearchType FoundAs { get; } = new("artikel", "Artikel", 1.1, 2);

    public override Icon Icon => Icon.Article;

    public override bool IsDiscussed => true;

    public override bool ShowsTips => true;

    public override IReadOnlyCollection<string> NotBody { get; } =
        [nameof(Article.Kind), nameof(Article.Audiences), nameof(Article.KeyPoints), nameof(Article.Drawings)];

    protected override SearchDocument Describe(SearchDocument document, Article article) => document with
    {
        KeyPoints = article.KeyPoints,
        Facets = [.. document.Facets, .. SearchFacet.Values(SearchFacet.Reader, article.Audiences)],
    };

    protected override PageSchema SchemaOf(Article article) =>
        PageSchema.Article(article, ("articleSection", PageSchema.Known(string.Join(", ", article.Themes))));
}
