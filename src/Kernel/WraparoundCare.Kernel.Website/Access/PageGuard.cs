using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Preview;

namespace WraparoundCare.Kernel.Website.Access;

/// <summary>Keeps pages that are not for everyone from those who may not see them.</summary>
internal sealed class PageGuard(
    IPublicAccessService access, IPublicAccessChecker checker, PagesInstead instead, PreviewedDocuments previews)
{
    /// <param name="context">The request.</param>
    /// <param name="page">The page that it is routed to.</param>
    public async Task<PageAccess> CheckAsync(HttpContext context, IPublishedContent page)
    {
        if (previews.Opens(page))
        {
            return new PageAccess(PageAudience.ThisVisitor);
        }

        if (access.GetEntryForContent(page.Path) is not { } entry)
        {
            return new PageAccess(PageAudience.Everyone);
        }

        // A login page below what it opens would send visitors round and round. What is opened is never open because of that.
        if (page.Id != entry.ProtectedNodeId && (page.Id == entry.LoginNodeId || page.Id == entry.NoAccessNodeId))
        {
            return new PageAccess(PageAudience.ThisVisitor);
        }

        return await checker.HasMemberAccessToContentAsync(page.Id, context.User) switch
        {
            PublicAccessStatus.AccessAccepted => new PageAccess(PageAudience.ThisVisitor),
            PublicAccessStatus.NotLoggedIn => new PageAccess(PageAudience.Others, instead.ForStrangers(entry, context.Request)),
            _ => new PageAccess(PageAudience.Others, instead.ForOtherMembers(entry)),
        };
    }
}

internal enum PageAudience
{
    Everyone,

    /// <summary>This visitor and not everyone: the answer must not be kept.</summary>
    ThisVisitor,

    /// <summary>Not this visitor.</summary>
    Others,
}

/// <summary>Who may see a page.</summary>
/// <param name="Audience">Whether the visitor may.</param>
/// <param name="RedirectUrl">Where one who may not is sent; null when no page says what to do.</param>
internal sealed record PageAccess(PageAudience Audience, string? RedirectUrl = null);
