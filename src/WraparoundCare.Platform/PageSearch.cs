using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Platform.CareModel;
using WraparoundCare.Platform.Discovery;
using WraparoundCare.Platform.Downloads;
using WraparoundCare.Platform.Experiences;
using WraparoundCare.Platform.KnowledgeBase;
using WraparoundCare.Platform.NewsAndEvents;
using WraparoundCare.Platform.PracticeProjects;
using WraparoundCare.Platform.SearchPages;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Lists;
using WraparoundCare.Platform.Themes;
using WraparoundCare.Search;

namespace WraparoundCare.Platform;

/// <summary>
/// The pages as search knows them. Here, because it knows the pages of all features. A type that is not named is found too: as an ordinary page, by all its texts.
/// </summary>
public sealed class PageSearch(PublicPages pages, PageIndex index, SiteTree tree, ToolFiles files) : ISearchSource
{
    private static readonly SearchType Step = new("stap", "Stap", 1.4, 0);
    private static readonly SearchType Model = new("model", "Over het model", 1.1, 1);
    private static readonly SearchType ArticleType = new("artikel", "Artikel", 1.1, 2);
    private static readonly SearchType ToolType = new("hulpmiddel", "Hulpmiddel", 1.15, 3);
    private static readonly SearchType Project = new("praktijkproject", "Praktijkproject", 1, 4);
    private static readonly SearchType QuestionType = new("vraag", "Vraag en antwoord", 1.1, 5);
    private static readonly SearchType ExperienceType = new("ervaring", "Ervaring", 0.95, 6);
    private static readonly SearchType TermType = new("begrip", "Begrip", 0.72, 7);
    private static readonly SearchType Theme = new("thema", "Thema", 0.75, 8);
    private static readonly SearchType News = new("nieuws", "Nieuws", 0.85, 9);
    private static readonly SearchType Event = new("bijeenkomst", "Bijeenkomst", 0.9, 10);
    private static readonly SearchType Ordinary = new("pagina", "Pagina", 0.95, 11);
    private static readonly SearchType Overview = new("overzicht", "Overzicht", 0.85, 12);

    // Shown in the head of a page, said by facets, or not about the subject.
    private static readonly HashSet<string> NotText = new(StringComparer.OrdinalIgnoreCase)
    {
        "heading", "intro", "metaDescription", "umbracoUrlName", "sourceNote", "themes", "readers", "audiences", "knowledgeKinds", "variants", "abbreviation",
        "keyPoints", "fileSize", "license", "phase", "secondPhase", "status", "origin", "kind", "synonyms", "stopWords", "pinned", "urgentHeading", "urgentText", "footerText", "siteName",
    };

    public string Name => ISearchSource.Pages;

    public IEnumerable<SearchDocument> All() => pages.All.OfType<ContentPage>().Where(IsFound).Select(Document);

    public SearchDocument? Find(Guid key) =>
        pages.All.FirstOrDefault(page => page.Key == key) is ContentPage page && IsFound(page) ? Document(page) : null;

    private static bool IsFound(ContentPage page) => page is not SearchPage;

    private SearchDocument Document(ContentPage page) => new(page.Key, TypeOf(page), tree.Url(page), page.LinkText)
    {
        Names = [.. Names(page).Where(name => name.Length > 0)],
        KeyPoints = KeyPoints(page),
        Intro = page.Intro,
        Body = string.Join('\n', page.Properties.Where(property => !NotText.Contains(property.Alias)).SelectMany(Texts).Where(text => text.Length > 0)),
        File = page is Tool tool ? files.Searched(tool) : null,
        Facets = [.. Facets(page)],
        Changed = page.LastReviewed ?? page.UpdateDate,
    };

    private static SearchType TypeOf(ContentPage page) => page switch
    {
        ModelStep => Step,
        ModelPage or Principle => Model,
        Article => ArticleType,
        Tool => ToolType,
        PracticeProject => Project,
        Question => QuestionType,
        Experience => ExperienceType,
        Term => TermType,
        ThemePage => Theme,
        NewsItem => News,
        EventPage => Event,
        HomePage or StepsOverview or PrinciplesOverview or PracticeProjectsOverview or ToolsOverview or KnowledgeBasePage or ArticlesOverview or TermsOverview
            or QuestionsOverview or ExperiencesOverview or ThemesOverview or NewsOverview or EventsOverview or NewsAndEventsPage => Overview,
        _ => Ordinary,
    };

    private static IEnumerable<string> Names(ContentPage page) => page switch
    {
        Term term => [term.Abbreviation, .. term.Variants],
        ModelStep step => [step.ShortName, $"stap {step.Number}"],
        Principle principle => [principle.EnglishName],
        Tool tool => [tool.FileName],
        _ => page.Name == page.Title ? [] : [page.Name],
    };

    private static IReadOnlyList<string> KeyPoints(ContentPage page) => page switch
    {
        Article article => article.KeyPoints,
        ModelStep step => [step.Goal],
        Principle principle => [principle.Core],
        Question question => [question.ShortAnswer],
        Term term => [term.Meaning],
        Tool tool => [tool.Purpose],
        PracticeProject project => [project.Goal],
        _ => [],
    };

    private static IEnumerable<string> Texts(IPublishedProperty property) => property.GetValue() switch
    {
        string text => [text.Trim()],
        IHtmlEncodedString markup => [PlainText.Of(markup.ToHtmlString() ?? string.Empty)],
        IHtmlContent markup => [PlainText.Of(markup)],
        BlockListModel blocks when property.Alias == "blocks" => blocks.SelectMany(block => block.Content.Properties).SelectMany(Texts),
        IEnumerable<string> lines => lines.Select(line => line.Trim()),
        _ => [],
    };

    private IEnumerable<SearchFacetValue> Facets(ContentPage page)
    {
        var steps = index.StepsOf(page);
        var themes = page is ThemePage theme ? [theme.Title] : (page as IRelatedPage)?.Themes ?? [];
        return
        [
            .. themes.Select(label => Value("thema", label)),
            .. steps.Select(step => new SearchFacetValue("stap", tree.Url(step).Trim('/').Split('/')[^1], step.LinkText, step.SortOrder)),
            .. steps.OfType<ModelStep>().Select(step => step.Phase).Where(phase => phase.Length > 0).Distinct()
                .Select(phase => Value("fase", phase) with { Order = CarePhase.NumberOf(phase) }),
            .. Readers(page).Select(label => Value("doelgroep", label)),
            .. page is PracticeProject project ? project.Municipalities.Select(label => Value("gemeente", label)) : [],
            .. Year(page),
        ];
    }

    private static IReadOnlyList<string> Readers(ContentPage page) => page switch
    {
        Article article => article.Audiences,
        ModelStep step => step.Readers,
        _ => [],
    };

    // The latest year first.
    private static IEnumerable<SearchFacetValue> Year(ContentPage page) =>
        page.LastReviewed is { } day ? [Value("jaar", day.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture)) with { Order = -day.Year }] : [];

    private static SearchFacetValue Value(string facet, string label) => new(facet, Slug.Of(label), label);
}
