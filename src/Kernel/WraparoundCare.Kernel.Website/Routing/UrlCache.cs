using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Web;
using WraparoundCare.Kernel.Website.PublishedCache;

namespace WraparoundCare.Kernel.Website.Routing;

/// <summary>
/// Remembers the addresses of published pages for as long as nothing changes. A page has some thirty links, and the
/// kernel works out each from navigation, segments, languages and domains.
/// </summary>
internal sealed class UrlCache(
    UrlProvider urls,
    PublishedSnapshotStore snapshots,
    IPublishedContentCache contents,
    IUmbracoContextAccessor contexts,
    IVariationContextAccessor variation) : IPublishedUrlProvider
{
    // Addresses are kept for each host name that visitors ask for, and a visitor may ask for any.
    private const int Limit = 50_000;

    private sealed record Generation(long Number, ConcurrentDictionary<Address, string> Urls);

    private readonly record struct Address(Guid Content, UrlMode Mode, string? Culture, string Host);

    private Generation _current = new(0, []);

    public UrlMode Mode
    {
        get => urls.Mode;
        set => urls.Mode = value;
    }

    public string GetUrl(Guid id, UrlMode mode = UrlMode.Default, string? culture = null, Uri? current = null) =>
        contents.GetById(id) is { } content ? GetUrl(content, mode, culture, current) : urls.GetUrl(id, mode, culture, current);

    public string GetUrl(int id, UrlMode mode = UrlMode.Default, string? culture = null, Uri? current = null) =>
        contents.GetById(id) is { } content ? GetUrl(content, mode, culture, current) : urls.GetUrl(id, mode, culture, current);

    public string GetUrl(IPublishedContent content, UrlMode mode = UrlMode.Default, string? culture = null, Uri? current = null)
    {
        if (content is null
            || content.IsDraft()
            || !contexts.TryGetUmbracoContext(out var context)
            || context.InPreviewMode
            || AnyDomainHasAPath(context.Domains))
        {
            return urls.GetUrl(content!, mode, culture, current);
        }

        var kept = Current();
        var host = (current ?? context.CleanedUmbracoUrl).GetLeftPart(UriPartial.Authority);
        var address = new Address(content.Key, mode, culture ?? variation.VariationContext?.Culture, host);
        if (!kept.TryGetValue(address, out var url))
        {
            url = urls.GetUrl(content, mode, culture, current);
            if (kept.Count < Limit)
            {
                kept[address] = url;
            }
        }

        return url;
    }

    public string GetUrlFromRoute(int id, string? route, string? culture) => urls.GetUrlFromRoute(id, route, culture);

    public IEnumerable<UrlInfo> GetOtherUrls(int id) => urls.GetOtherUrls(id);

    public IEnumerable<UrlInfo> GetOtherUrls(int id, Uri current) => urls.GetOtherUrls(id, current);

    public string GetMediaUrl(
        Guid id, UrlMode mode = UrlMode.Default, string? culture = null, string propertyAlias = "umbracoFile", Uri? current = null) =>
        urls.GetMediaUrl(id, mode, culture, propertyAlias, current);

    public string GetMediaUrl(
        IPublishedContent? content,
        UrlMode mode = UrlMode.Default,
        string? culture = null,
        string propertyAlias = "umbracoFile",
        Uri? current = null) => urls.GetMediaUrl(content, mode, culture, propertyAlias, current);

    // Then the path of the request decides about the address too, and the host alone is not enough to remember it by.
    private static bool AnyDomainHasAPath(IDomainCache domains) =>
        domains.GetAll(includeWildcards: false).Any(domain =>
            domain.Name[(domain.Name.IndexOf("//", StringComparison.Ordinal) + 1)..].TrimStart('/').TrimEnd('/').Contains('/')
            || domain.Name.StartsWith('/'));

    private ConcurrentDictionary<Address, string> Current()
    {
        var number = snapshots.Generation;
        var known = Volatile.Read(ref _current);
        if (known.Number != number)
        {
            // The generation is read first: what is worked out from older data lands in a dictionary that nobody asks again.
            known = new Generation(number, []);
            Volatile.Write(ref _current, known);
        }

        return known.Urls;
    }
}
