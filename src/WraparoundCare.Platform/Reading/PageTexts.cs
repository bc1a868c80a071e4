using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.PublishedCache;
using WraparoundCare.Platform.Reading.Terms;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Reading;

/// <summary>Where the terms come from: the feature that keeps them says so where the features are put together.</summary>
public delegate IEnumerable<GlossaryEntry> GlossarySource();

/// <summary>
/// The running text of pages, made ready for readers once. What was made stays in the kernel's elements cache,
/// which is new after every change of content: a changed page or term is seen at once.
/// </summary>
public sealed class PageTexts(GlossarySource source, ICacheManager cache)
{
    private const string CacheKey = "WraparoundCare.Reading.";

    public PageText Of(ContentPage page, IHtmlContent? text)
    {
        var glossary = Glossary();
        var markup = text?.ToString() ?? string.Empty;
        return page.IsDraft()
            ? PageText.Of(markup, glossary)
            : (PageText)cache.ElementsCache.Get($"{CacheKey}{page.Key}", () => PageText.Of(markup, glossary))!;
    }

    /// <param name="page">The page.</param>
    /// <param name="text">Its running text.</param>
    /// <param name="lines">What the page says beside it.</param>
    public string ReadingTimeOf(ContentPage page, IHtmlContent? text, Func<IEnumerable<string>>? lines = null)
    {
        string Count() => ReadingTime.Of(text, lines?.Invoke() ?? []);
        return page.IsDraft() ? Count() : (string)cache.ElementsCache.Get($"{CacheKey}Time.{page.Key}", Count)!;
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
