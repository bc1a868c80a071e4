using System.Globalization;
using WraparoundCare.Platform.Shared.Drawings;
using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.NewsAndEvents;

internal sealed class NewsItemPageType : PageType<NewsItem>
{
    public override SearchType FoundAs { get; } = new("nieuws", "Nieuws", 0.85, 9);

    public override Icon Icon => Icon.News;

    protected override PageSchema SchemaOf(NewsItem news) => news.IsExample
        ? PageSchema.Article(news, ("genre", news.Badge()))
        : new PageSchema(
            "NewsArticle",
            ("headline", news.Title),
            ("datePublished", news.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
