using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;

namespace WraparoundCare.Platform.Previews;

/// <summary>Whoever may change a page may show it to others before it is published.</summary>
internal sealed class PreviewLinkRights(IContentService documents, IContentPermissionService permissions, IUserService users)
{
    /// <returns>The document, or null when there is none or the editor may not show it.</returns>
    public async Task<IContent?> FindAsync(Guid document, IUser? editor) =>
        editor is { IsApproved: true, IsLockedOut: false }
        && documents.GetById(document) is { Trashed: false } found
        && await permissions.AuthorizeAccessAsync(editor, [document], Verbs) == ContentAuthorizationStatus.Success
            ? found
            : null;

    public Task<IUser?> FindEditorAsync(Guid editor) => users.GetAsync(editor);

    private static HashSet<string> Verbs => [ActionBrowse.ActionLetter, ActionUpdate.ActionLetter];
}
