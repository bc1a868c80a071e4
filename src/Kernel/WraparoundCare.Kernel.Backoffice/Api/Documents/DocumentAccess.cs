using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>
/// Whether the editor may do something with a document: it must stand where the editor may come, and the verb must be allowed there.
/// </summary>
internal sealed class DocumentAccess(
    IContentPermissionService permissions, IEntityService entities, CurrentEditor editor, OperationProblems problems)
{
    /// <summary>Whether there is such a document, wherever it stands.</summary>
    public bool Exists(Guid document) => entities.Exists(document, UmbracoObjectTypes.Document);

    /// <summary>Whether there may be documents that the editor may not see, where the editor may come.</summary>
    public bool HasHidden => !editor.User.Groups.Any(group => group.Permissions.Contains(ActionBrowse.ActionLetter))
        || editor.User.Groups.Any(group => group.GranularPermissions.OfType<DocumentGranularPermission>().Any());

    /// <returns>The answer that refuses, or null when it is allowed.</returns>
    /// <param name="document">The document; null stands for the root.</param>
    /// <param name="verbs">What is to be done, in the kernel's words; to read is always asked as well.</param>
    public async Task<IActionResult?> RefuseAsync(Guid? document, params string[] verbs)
    {
        if (!await IsAllowedAsync(document, [ActionBrowse.ActionLetter]))
        {
            return OperationProblems.NotFound();
        }

        return verbs.Length == 0 || await IsAllowedAsync(document, [.. verbs]) ? null : problems.Refuse();
    }

    /// <returns>The answer that refuses, or null when the request may be carried out in its languages.</returns>
    public async Task<IActionResult?> RefuseAsync(Guid? place, UpdateDocumentRequest request, string verb) =>
        await RefuseAsync(place, verb) ?? await RefuseCulturesAsync(request.WrittenCultures);

    /// <returns>The answer that refuses, or null when it is allowed for everything below the document too.</returns>
    public async Task<IActionResult?> RefuseDescendantsAsync(Guid document, string verb) =>
        await permissions.AuthorizeDescendantsAccessAsync(editor.User, document, new HashSet<string> { verb })
            == ContentAuthorizationStatus.Success
                ? null
                : problems.Refuse();

    /// <returns>The answer that refuses, or null when each of the cultures may be written.</returns>
    public async Task<IActionResult?> RefuseCulturesAsync(IEnumerable<string?> cultures)
    {
        var named = cultures.OfType<string>().Where(culture => culture.Length > 0 && culture != "*").ToHashSet();
        return named.Count == 0
            || await permissions.AuthorizeCultureAccessAsync(editor.User, named) == ContentAuthorizationStatus.Success
                ? null
                : problems.Refuse();
    }

    public async Task<bool> MayUseBinAsync(params string[] verbs) =>
        await permissions.AuthorizeBinAccessAsync(editor.User, verbs.ToHashSet()) == ContentAuthorizationStatus.Success;

    /// <returns>Those of the documents that the editor may see.</returns>
    public async Task<ISet<Guid>> VisibleAsync(IEnumerable<Guid> documents) =>
        await permissions.FilterAuthorizedAccessAsync(editor.User, documents, new HashSet<string> { ActionBrowse.ActionLetter });

    /// <returns>The documents that stand where the editor may come, and that a rule of their own hides.</returns>
    public async Task<Guid[]> HiddenAsync()
    {
        var ruled = editor.User.Groups
            .SelectMany(group => group.GranularPermissions)
            .OfType<DocumentGranularPermission>()
            .Select(permission => permission.Key)
            .ToHashSet();
        return ruled.Count == 0 ? [] : [.. ruled.Except(await VisibleAsync(ruled))];
    }

    private async Task<bool> IsAllowedAsync(Guid? document, HashSet<string> verbs) =>
        (document is { } key
            ? await permissions.AuthorizeAccessAsync(editor.User, [key], verbs)
            : await permissions.AuthorizeRootAccessAsync(editor.User, verbs)) == ContentAuthorizationStatus.Success;
}
