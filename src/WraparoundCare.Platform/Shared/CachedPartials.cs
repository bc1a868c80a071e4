using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Platform.Shared;

/// <summary>
/// Parts of pages as ready markup. They stay in the kernel's elements cache, which is new after every change of content.
/// An editor's preview is rendered each time.
/// </summary>
public sealed class CachedPartials(
    ICacheManager cache,
    IUmbracoContextAccessor contexts,
    IVariationContextAccessor variation,
    SiteAddress site,
    HtmlEncoder encoder)
{
    // In characters. A part that finds no room is rendered each time.
    private const int Limit = 16 * 1024 * 1024;

    /// <param name="html">The view that the part stands in.</param>
    /// <param name="view">The view of the part.</param>
    /// <param name="page">The page that it belongs to.</param>
    /// <param name="model">What it shows, made of that page; asked for only when there is no such part yet.</param>
    public async Task<IHtmlContent> RenderAsync(IHtmlHelper html, string view, ContentPage? page, Func<object?> model)
    {
        if (page is null || page.IsDraft() || !contexts.TryGetUmbracoContext(out var context) || context.InPreviewMode)
        {
            return await html.PartialAsync(view, model());
        }

        // Asked for before anything is rendered: what is made of older data lands where nobody looks any more. A page that has
        // changed since it was found is another object, so the one in hand is never taken for the new one.
        var parts = (Parts)cache.ElementsCache.Get("WraparoundCare.CachedPartials", static () => new Parts())!;
        var key = new Key(view, page, variation.VariationContext?.Culture, variation.VariationContext?.Segment);
        var root = new Root(site.Asked, html.ViewContext.HttpContext.Request.PathBase.Value, site.Root.AbsoluteUri);
        if (parts.Find(key, root) is { } kept)
        {
            return kept;
        }

        var text = new StringWriter();
        (await html.PartialAsync(view, model())).WriteTo(text, encoder);
        return parts.Keep(key, root, text.ToString());
    }

    private sealed record Key(string View, ContentPage Page, string? Culture, string? Segment);

    // Addresses depend on it.
    private readonly record struct Root(string? Asked, string? Base, string Canonical);

    private sealed record Part(Root Root, string Text, HtmlString Markup);

    private sealed class Parts
    {
        private readonly ConcurrentDictionary<Key, Part> _parts = new();
        private int _size;

        public HtmlString? Find(Key key, Root root) => _parts.TryGetValue(key, out var part) && part.Root == root ? part.Markup : null;

        // One for each page and no more: a visitor may name any host, the right one is asked for again soon.
        public HtmlString Keep(Key key, Root root, string text)
        {
            var part = new Part(root, text, new HtmlString(text));
            if (Volatile.Read(ref _size) + text.Length <= Limit && _parts.TryAdd(key, part))
            {
                Interlocked.Add(ref _size, text.Length);
            }
            else if (_parts.TryGetValue(key, out var other) && _parts.TryUpdate(key, part, other))
            {
                Interlocked.Add(ref _size, text.Length - other.Text.Length);
            }

            return part.Markup;
        }
    }
}

/// <summary>For views.</summary>
public static class CachedPartialExtensions
{
    /// <summary>
    /// As <c>PartialAsync</c>, but the markup is kept until content changes. Only for a part that is made of its page and other
    /// published pages alone: nothing of the visitor, the request, its form or the time. The architecture
    /// tests know what such a part may ask for.
    /// </summary>
    public static Task<IHtmlContent> CachedPartialAsync(this IHtmlHelper html, string view, ContentPage? page) =>
        html.ViewContext.HttpContext.RequestServices.GetRequiredService<CachedPartials>().RenderAsync(html, view, page, () => page);
}
