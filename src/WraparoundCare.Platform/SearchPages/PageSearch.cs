using System.Globalization;
using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Blocks;
using WraparoundCare.Platform.Shared.Lists;
using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.SearchPages;

/// <summary>The pages as search knows them: what every page has, completed by its type.</summary>
public sealed class PageSearch(ReadablePages pages, PageTypeCatalog types, PageIndex index, SiteTree tree, PhaseOf phaseOf) : ISearchSource
{
    // Of pages of any type: shown in the head of a page, said by facets, or not about the subject.
    private static readonly HashSet<string> NotBody = new(StringComparer.OrdinalIgnoreCase)
    {
        nameof(ContentPage.Heading), nameof(ContentPage.Intro), nameof(ContentPage.MetaDescription), nameof(ContentPage.KnowledgeKinds),
        nameof(ContentPage.SourceNote), nameof(ContentPage.SearchTerms), nameof(IRelatedPage.Themes), "umbracoUrlName",
    };

    private static readonly string[] BlockTexts =
    [
        PropertyAlias.Of(nameof(ContentBlock.Heading)), PropertyAlias.Of(nameof(ContentBlock.Text)),
        PropertyAlias.Of(nameof(ContentBlock.Body)),
    ];

    public string Name => ISearchSource.Pages;

    public IEnumerable<SearchDocument> All() => pages.All.Select(Document).OfType<SearchDocument>();

    public SearchDocument? Find(Guid key) => pages.All.FirstOrDefault(page => page.Key == key) is { } page ? Document(page) : null;

    private SearchDocument? Document(ContentPage page)
    {
        var type = types.Of(page);
        if (type.FoundAs is not { } foundAs)
        {
            return null;
        }

        var document = type.Describe(new SearchDocument(page.Key, foundAs, tree.Url(page), page.LinkText)
        {
            Names = page.Name == page.Title ? [] : [page.Name],
            SearchTerms = page.SearchTerms,
            Badge = page.Badge(),
            Intro = page.Intro,
            Body = Body(page, type),
            Facets = [.. Facets(page)],
            Changed = page.LastReviewed ?? page.UpdateDate,
        }, page);
        return document with { Names = [.. document.Names.Where(name => name.Length > 0)] };
    }

    private static string Body(ContentPage page, PageType type) => string.Join('\n', page.Properties
        .Where(property => !NotBody.Contains(property.Alias) && !type.NotBody.Contains(property.Alias, StringComparer.OrdinalIgnoreCase))
        .SelectMany(Texts)
        .Where(text => text.Length > 0));

    private static IEnumerable<string> Texts(IPublishedProperty property) => property.GetValue() switch
    {
        string text => [text.Trim()],
        IHtmlEncodedString markup => [PlainText.Of(markup.ToHtmlString() ?? string.Empty)],
        IHtmlContent markup => [PlainText.Of(markup)],
        BlockListModel blocks when property.Alias == "blocks" => blocks.SelectMany(Texts),
        IEnumerable<string> lines => lines.Select(line => line.Trim()),
        _ => [],
    };

    // What a block shows as text, and not the address of a video; the note of a contact block is about itself.
    private static IEnumerable<string> Texts(BlockListItem block) => block.Content.Properties
        .Where(property => BlockTexts.Contains(property.Alias)
            && (block.Content.ContentType.Alias != BlockAliases.Contact || property.Alias == BlockTexts[0]))
        .SelectMany(Texts);

    private IEnumerable<SearchFacetValue> Facets(ContentPage page)
    {
        var steps = index.StepsOf(page);
        return
        [
            .. SearchFacet.Values(SearchFacet.Theme, (page as IRelatedPage)?.Themes ?? []),
            .. steps.Select(
                step => new SearchFacetValue(SearchFacet.Step, tree.Url(step).Trim('/').Split('/')[^1], step.LinkText, step.SortOrder)),
            .. steps.Select(step => phaseOf(step)).OfType<FacetValue>().Distinct()
                .Select(phase => SearchFacet.Value(SearchFacet.Phase, phase.Label) with { Order = phase.Order }),
            Year(page.Dated()),
        ];
    }

    // The latest year first.
    private static SearchFacetValue Year(DateTime day) =>
        SearchFacet.Value(SearchFacet.Year, day.ToString("yyyy", CultureInfo.InvariantCulture)) with { Order = -day.Year };
}
