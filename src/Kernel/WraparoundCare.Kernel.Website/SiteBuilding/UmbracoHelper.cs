using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Dictionary;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Kernel.Website.SiteBuilding;

/// <summary>What views ask for most: other content, media, words of the dictionary, and whether a member may see a page.</summary>
public sealed class UmbracoHelper(
    IPublishedContentQuery query, ICultureDictionaryFactory dictionaries, IPublicAccessChecker access, IUmbracoContextAccessor contexts)
{
    /// <summary>The page that the visitor asked for.</summary>
    /// <exception cref="InvalidOperationException">The request is not for a page.</exception>
    public IPublishedContent AssignedContentItem =>
        (contexts.TryGetUmbracoContext(out var context) ? context.PublishedRequest?.PublishedContent : null)
        ?? throw new InvalidOperationException("The request is not for a page of the site.");

    public IPublishedContent? Content(Guid id) => query.Content(id);

    public IPublishedContent? Content(int id) => query.Content(id);

    public IPublishedContent? Content(Udi id) => query.Content(id);

    public IEnumerable<IPublishedContent> Content(IEnumerable<Guid> ids) => query.Content(ids);

    public IEnumerable<IPublishedContent> ContentAtRoot() => query.ContentAtRoot();

    public IPublishedContent? Media(Guid id) => query.Media(id);

    public IPublishedContent? Media(int id) => query.Media(id);

    public IPublishedContent? Media(Udi id) => query.Media(id);

    public IEnumerable<IPublishedContent> Media(IEnumerable<Guid> ids) => query.Media(ids);

    public IEnumerable<IPublishedContent> MediaAtRoot() => query.MediaAtRoot();

    /// <param name="key">The key of the word.</param>
    /// <param name="culture">The language that is wanted; that of the page when left out.</param>
    /// <returns>The text; empty when there is none.</returns>
    public string? GetDictionaryValue(string key, CultureInfo? culture = null) =>
        dictionaries.CreateDictionary(culture ?? CultureInfo.CurrentUICulture)[key];

    /// <param name="key">The key of the word.</param>
    /// <param name="defaultValue">What to show when there is no text.</param>
    public string GetDictionaryValueOrDefault(string key, string defaultValue) =>
        GetDictionaryValue(key) is { } text && !string.IsNullOrWhiteSpace(text) ? text : defaultValue;

    /// <summary>Whether the visitor may see the page: for showing a link only to those who can follow it.</summary>
    public async Task<bool> MemberHasAccessAsync(IPublishedContent page) =>
        await access.HasMemberAccessToContentAsync(page.Id) == PublicAccessStatus.AccessAccepted;
}
