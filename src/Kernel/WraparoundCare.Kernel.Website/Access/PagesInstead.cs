using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;

namespace WraparoundCare.Kernel.Website.Access;

/// <summary>Where who may not see a page is sent.</summary>
internal sealed class PagesInstead(IPublishedContentCache pages, IPublishedUrlProvider urls, IOptions<WebsiteOptions> website)
{
    /// <summary>
    /// Where one signs in. Umbraco asks the editor for a page in the tree; who has none there chooses the page itself, and then it is the
    /// site's own.
    /// </summary>
    /// <param name="entry">What the editor chose.</param>
    /// <param name="request">What was asked, to come back to.</param>
    /// <returns>Null when there is no such page.</returns>
    public string? ForStrangers(PublicAccessEntry entry, HttpRequest request)
    {
        var address = entry.LoginNodeId != entry.ProtectedNodeId
            ? AddressOf(entry.LoginNodeId)
            : website.Value.SignInAddress is { } own ? request.PathBase + own : null;

        // Of this site only: whoever reads it must not be sent away by a link that somebody made.
        return address is null
            ? null
            : address + "?returnUrl=" + Uri.EscapeDataString(request.PathBase + request.Path + request.QueryString);
    }

    /// <returns>Null when there is no such page.</returns>
    public string? ForOtherMembers(PublicAccessEntry entry) =>
        entry.NoAccessNodeId == entry.ProtectedNodeId ? null : AddressOf(entry.NoAccessNodeId);

    private string? AddressOf(int pageId) =>
        pages.GetById(pageId) is { } page && urls.GetUrl(page) is { Length: > 0 } url && url != "#" ? url : null;
}
