using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Media;

/// <summary>Whether the editor may come where a media item stands; who may, may do everything there.</summary>
internal sealed class MediaAccess(IMediaPermissionService permissions, CurrentEditor editor, OperationProblems problems)
{
    /// <returns>The answer that refuses, or null when it is allowed.</returns>
    /// <param name="item">The media item.</param>
    public async Task<IActionResult?> RefuseAsync(Guid item) =>
        await permissions.AuthorizeAccessAsync(editor.User, [item]) == MediaAuthorizationStatus.Success
            ? null
            : OperationProblems.NotFound();

    /// <returns>The answer that refuses, or null when items may be put there.</returns>
    /// <param name="parent">The folder; null stands for the root, which everybody sees.</param>
    public async Task<IActionResult?> RefusePlaceAsync(Guid? parent) =>
        parent is { } folder
            ? await RefuseAsync(folder)
            : await permissions.AuthorizeRootAccessAsync(editor.User) == MediaAuthorizationStatus.Success ? null : problems.Refuse();

    /// <returns>Whether the editor may look into the recycle bin.</returns>
    public async Task<bool> MaySeeBinAsync() =>
        await permissions.AuthorizeBinAccessAsync(editor.User) == MediaAuthorizationStatus.Success;

    /// <returns>Those of the items that the editor may see.</returns>
    public async Task<ISet<Guid>> VisibleAsync(IEnumerable<Guid> items) =>
        await permissions.FilterAuthorizedAccessAsync(editor.User, items);
}
