using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.PublishedCache;
using WraparoundCare.Platform.Reading.Languages;
using WraparoundCare.Platform.Reading.Terms;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Reading;

/// <summary>Where the terms come from: the feature that keeps them says so where the features are put together.</summary>
public delegate IEnumerable<GlossaryEntry> GlossarySource();

/// <summary>
/// The running text of pages, made ready for readers once. What was made stays in the kernel's elements cache,
/// which is new after every change of content: a changed page or term is seen at once.
/// </summary>
public sealed class PageTexts(GlossarySource source, SiteTree tree, ICacheManager cache)
{
    private const string CacheKey = "WraparoundCare.Reading.";

    /// <param name="page">The page.</param>
    /// <param name="parts">Its running text, in the order of the page.</param>
    public PageText Of(ContentPage page, params IEnumerable<IHtmlContent?> parts)
    {
        var glossary = Glossary();
        var markup = Markup(parts);
        return page.IsDraft()
            ? PageText.Of(markup, glossary, Phrases())
            : (PageText)cache.ElementsCache.Get($"{CacheKey}{page.Key}", () => PageText.Of(markup, glossary, Phrases()))!;
    }

    /// <param name="page">The page.</param>
    /// <param name="text">Its running text.</param>
    /// <param name="lines">What the page says beside it.</param>
    public string ReadingTimeOf(ContentPage page, IHtmlContent? text, Func<IEnumerable<string>>? lines = null)
    {
        string Count() => ReadingTime.Of(text, lines?.Invoke() ?? []);
        return page.IsDraft() ? Count() : (string)cache.ElementsCache.Get($"{CacheKey}Time.{page.Key}", Count)!;
    }

    /// <summary>What a page begins with, in lists too.</summary>
    public IHtmlContent IntroOf(ContentPage page)
    {
        // As a string: a view empties content that is still in parts.
        IHtmlContent Mark() => new HtmlString(Markup([Line(page.Intro)]));
        return page.IsDraft() ? Mark() : (IHtmlContent)cache.ElementsCache.Get($"{CacheKey}Intro.{page.Key}", Mark)!;
    }

    /// <summary>A line of text with what is not Dutch marked as such.</summary>
    public IHtmlContent Line(string text) => Phrases().Mark(text);

    /// <summary>A line in a list of names, in which the first term leads to its own page.</summary>
    public IHtmlContent LinkedLine(string text)
    {
        var line = new HtmlContentBuilder();
        var done = 0;
        foreach (var (start, length, term) in Glossary().Find(text).Take(1))
        {
            line.AppendHtml(Line(text[..start]));
            line.AppendFormat("<a href=\"{0}\">{1}</a>", term.Url, Line(text.Substring(start, length)));
            done = start + length;
        }

        return line.AppendHtml(Line(text[done..]));
    }

    private ForeignPhrases Phrases() =>
        (ForeignPhrases)cache.ElementsCache.Get($"{CacheKey}Phrases", () => new ForeignPhrases(tree.Home()?.ForeignPhrases ?? []))!;

    private static string Markup(IEnumerable<IHtmlContent?> parts)
    {
        using var writer = new StringWriter();
        foreach (var part in parts)
        {
            part?.WriteTo(writer, HtmlEncoder.Default);
        }

        return writer.ToString();
    }

    // Made before it is kept, because the source reads the same cache.
    private Glossary Glossary()
    {
        if (cache.ElementsCache.Get($"{CacheKey}Glossary") is Glossary kept)
        {
            return kept;
        }

        var made = new Glossary(source());
        cache.ElementsCache.Get($"{CacheKey}Glossary", () => made);
        return made;
    }
}
