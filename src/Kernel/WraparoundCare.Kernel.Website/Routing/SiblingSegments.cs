using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Kernel.Website.Routing;

/// <summary>The segments that documents have in their addresses now.</summary>
internal sealed class SiblingSegments(
    IDocumentNavigationQueryService tree,
    IIdKeyMap keys,
    Lazy<IDocumentUrlService> urls,
    Lazy<IDocumentUrlRepository> stored,
    ICoreScopeProvider scopes)
{
    /// <returns>
    /// The segments of the documents beside this one. Where an earlier version gave two the same, the first in the tree keeps it.
    /// </returns>
    public HashSet<string> Of(IContent document, bool published, string? culture)
    {
        var own = Stored(document.Key, published, culture);
        var (segments, isBefore) = (new HashSet<string>(), true);
        foreach (var key in Siblings(document.ParentId))
        {
            isBefore &= key != document.Key;
            if (key != document.Key && Stored(key, published, culture) is { } segment && (isBefore || segment != own))
            {
                segments.Add(segment);
            }
        }

        return segments;
    }

    public string? Stored(Guid document, bool published, string? culture)
    {
        try
        {
            return urls.Value.GetUrlSegments(document, culture ?? string.Empty, !published).FirstOrDefault();
        }
        catch (InvalidOperationException)
        {
            // The kernel is making all addresses anew, at a start: what it had is in the database until it is done.
            return Remembered()[document].FirstOrDefault(url => url.IsDraft != published)?.UrlSegment;
        }
    }

    private IEnumerable<Guid> Siblings(int parentId)
    {
        if (parentId <= 0)
        {
            return tree.TryGetRootKeys(out var roots) ? roots : [];
        }

        return keys.GetKeyForId(parentId, UmbracoObjectTypes.Document) is { Success: true, Result: var parent }
            && tree.TryGetChildrenKeys(parent, out var children) ? children : [];
    }

    private ILookup<Guid, PublishedDocumentUrlSegment> Remembered() => scopes.Context!.Enlist(
        "WraparoundCare.StoredUrlSegments", () => stored.Value.GetAll().ToLookup(url => url.DocumentKey))!;
}
