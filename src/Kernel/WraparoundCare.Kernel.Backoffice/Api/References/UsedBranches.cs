using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.References;

/// <summary>
/// What is in use stays when the setting says so, and with it all that stands above it. The kernel looks at the item alone
/// (umbraco/Umbraco-CMS#21986).
/// </summary>
internal sealed class UsedBranches(
    ITrackedReferencesService tracked, IOptionsMonitor<ContentSettings> settings, OperationProblems problems)
{
    /// <returns>The answer that refuses to throw the item away, or null when nothing refers to what stands below it.</returns>
    /// <param name="item">At the top of the branch.</param>
    /// <param name="kind">A document or media item.</param>
    public async Task<IActionResult?> RefuseAsync(Guid item, UmbracoObjectTypes kind)
    {
        if (!settings.CurrentValue.DisableDeleteWhenReferenced)
        {
            return null;
        }

        var used = await tracked.GetPagedDescendantsInReferencesAsync(item, kind, skip: 0, take: 1, filterMustBeIsDependency: true);
        return used is { Success: true, Result.Total: > 0 } ? problems.UsedBelow() : null;
    }
}
