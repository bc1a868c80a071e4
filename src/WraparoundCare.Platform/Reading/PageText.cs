using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using WraparoundCare.Platform.Reading.Languages;
using WraparoundCare.Platform.Reading.Terms;
using WraparoundCare.Platform.Shared.Lists;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.Reading;

/// <summary>A page's running text as readers get it: headings that can be linked to, and terms that are explained.</summary>
public sealed class PageText
{
    private PageText(string markup, IReadOnlyList<PageHeading> headings, IReadOnlyList<GlossaryEntry> terms) =>
        (Body, Headings, Terms) = (new HtmlString(markup), headings, terms);

    public IHtmlContent Body { get; }

    public IReadOnlyList<PageHeading> Headings { get; }

    /// <summary>The terms that the text uses, by name.</summary>
    public IReadOnlyList<GlossaryEntry> Terms { get; }

    /// <param name="markup">What the editor wrote, already reduced to allowed markup.</param>
    /// <param name="glossary">The terms to look for.</param>
    /// <param name="phrases">What is not Dutch.</param>
    public static PageText Of(string markup, Glossary glossary, ForeignPhrases? phrases = null)
    {
        var body = new HtmlParser().ParseDocument(string.Empty).Body!;
        body.InnerHtml = markup;
        var headings = NameHeadings(body);
        var marker = new TermMarker(glossary);
        marker.Mark(body);
        phrases?.Mark(body);
        return new PageText(body.InnerHtml, headings, [.. marker.Met.OrderBy(term => term.Name, DutchOrder.Comparer)]);
    }

    // The id follows the words, so that a link to a part keeps working while the rest of the page changes.
    private static List<PageHeading> NameHeadings(IElement body)
    {
        var taken = body.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet(StringComparer.Ordinal);
        var headings = new List<PageHeading>();
        foreach (var heading in body.QuerySelectorAll("h2").Where(heading => heading.TextContent.Trim().Length > 0))
        {
            if (string.IsNullOrEmpty(heading.Id))
            {
                heading.Id = Free($"kop-{Slug.Of(heading.TextContent)}", taken);
            }

            headings.Add(new PageHeading(heading.Id, heading.TextContent.Trim()));
        }

        return headings;
    }

    private static string Free(string id, HashSet<string> taken)
    {
        var free = id;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = $"{id}-{number}";
        }

        return free;
    }
}
