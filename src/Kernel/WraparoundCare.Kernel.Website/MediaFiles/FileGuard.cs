using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Access;

namespace WraparoundCare.Kernel.Website.MediaFiles;

/// <summary>
/// Keeps the files that an editor ties to their pages from those who may see none of these pages. Any other file is for everyone.
/// </summary>
internal sealed class FileGuard(IPublishedMediaCache media, IPublishedContentCache pages, IRelationService relations, PageGuard guard)
{
    /// <summary>The property of a media type with which an editor says so.</summary>
    public const string FollowsPageAccess = "followsPageAccess";

    /// <param name="context">The request for the file.</param>
    /// <param name="owner">The media item that the file is of.</param>
    public async Task<PageAccess> CheckAsync(HttpContext context, Guid owner)
    {
        if (media.GetById(owner) is not { } file || file.GetProperty(FollowsPageAccess)?.GetValue() is not true)
        {
            return new PageAccess(PageAudience.Everyone);
        }

        // No page that somebody can see uses it: nobody needs it.
        var refused = new PageAccess(PageAudience.Others);
        foreach (var page in PagesWith(file.Id))
        {
            var access = await guard.CheckAsync(context, page);
            if (access.Audience != PageAudience.Others)
            {
                return access;
            }

            refused = access.RedirectUrl is null ? refused : access;
        }

        return refused;
    }

    private IEnumerable<IPublishedContent> PagesWith(int file) => relations
        .GetByChildId(file, Constants.Conventions.RelationTypes.RelatedMediaAlias)
        .Select(relation => pages.GetById(relation.ParentId))
        .OfType<IPublishedContent>();
}
