using System.Security.Claims;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Platform.Shared;

/// <summary>Pages by key, for one reader: where somebody answers to a page that they have open.</summary>
public sealed class ReaderPages(IPublishedContentStatusFilteringService published, AccessRules rules, IPublicAccessChecker access)
{
    /// <returns>Null when there is no such page, or when it is not for this reader.</returns>
    public async Task<ContentPage?> FindAsync(Guid key, ClaimsPrincipal reader)
    {
        var page = published.FilterAvailable([key], null).OfType<ContentPage>().FirstOrDefault();
        return page is null || rules.Of(page) is null
            || await access.HasMemberAccessToContentAsync(page.Id, reader) == PublicAccessStatus.AccessAccepted
            ? page
            : null;
    }
}
