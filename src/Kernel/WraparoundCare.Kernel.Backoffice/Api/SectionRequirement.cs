using Microsoft.AspNetCore.Authorization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Backoffice.Api;

/// <summary>One of these sections of the backoffice must be the editor's.</summary>
internal sealed record SectionRequirement(IReadOnlyList<string> Sections) : IAuthorizationRequirement;

/// <summary>Asks the kernel at each request: a section that is taken away is gone at once.</summary>
internal sealed class SectionHandler(IBackOfficeUserReader users) : AuthorizationHandler<SectionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SectionRequirement requirement)
    {
        if (context.User.GetUmbracoIdentity()?.GetUserKey() is { } key
            && users.GetByKey(key) is { } user
            && user.AllowedSections.Intersect(requirement.Sections).Any())
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
