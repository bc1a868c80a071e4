using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.Access;

/// <summary>Whether a member may see a page, by the rules that editors set on it or on a page above it.</summary>
internal sealed class PublicAccessChecker(
    IHttpContextAccessor requests, IMemberService members, IPublicAccessService access, IPublishedContentCache pages) : IPublicAccessChecker
{
    public Task<PublicAccessStatus> HasMemberAccessToContentAsync(int publishedContentId) =>
        HasMemberAccessToContentAsync(publishedContentId, requests.HttpContext?.User ?? new ClaimsPrincipal());

    public async Task<PublicAccessStatus> HasMemberAccessToContentAsync(int publishedContentId, ClaimsPrincipal claimsPrincipal)
    {
        if (pages.GetById(publishedContentId) is not { } page || access.GetEntryForContent(page.Path) is null)
        {
            return PublicAccessStatus.AccessAccepted;
        }

        // The account is read each time: one that was locked or deleted has a cookie for a while.
        if (SignedInMember.NameOf(claimsPrincipal) is not { } username || members.GetByUsername(username) is not { } member)
        {
            return PublicAccessStatus.NotLoggedIn;
        }

        if (!member.IsApproved)
        {
            return PublicAccessStatus.NotApproved;
        }

        if (member.IsLockedOut)
        {
            return PublicAccessStatus.LockedOut;
        }

        var isAllowed = await access.HasAccessAsync(page.Path, member.Username, () => Task.FromResult(members.GetAllRoles(member.Id)));
        return isAllowed ? PublicAccessStatus.AccessAccepted : PublicAccessStatus.AccessDenied;
    }
}
