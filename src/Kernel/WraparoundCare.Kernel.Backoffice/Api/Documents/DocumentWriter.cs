using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Kernel.Backoffice.Api.Contents;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>Changes documents, and nothing that somebody else wrote since the form was read.</summary>
internal sealed class DocumentWriter(
    IContentEditingService editing, ICoreScopeProvider scopes, IUserService users, CurrentEditor editor, OperationProblems problems)
{
    /// <returns>The key of the new document, or the answer that refuses.</returns>
    public async Task<(Guid Made, IActionResult? Problem)> CreateAsync(CreateDocumentRequest request)
    {
        var created = await editing.CreateAsync(request.ToCreation(), editor.Key);
        return created is { Success: true, Result.Content: { } document }
            ? (document.Key, null)
            : (default, problems.Of(created.Status));
    }

    /// <returns>The answer that refuses, or null when it is changed.</returns>
    public async Task<IActionResult?> UpdateAsync(Guid id, UpdateDocumentRequest request)
    {
        // Nobody writes between the look and the change.
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (await editing.GetAsync(id) is { } document && Refuse(document, request) is { } refused)
        {
            return refused;
        }

        // A draft may be incomplete: what is missing is said by validation, and stops publishing.
        var updated = await editing.UpdateAsync(id, request.ToModel(), editor.Key);
        if (!updated.Success && updated.Status != ContentEditingOperationStatus.PropertyValidationError)
        {
            return problems.Of(updated.Status);
        }

        scope.Complete();
        return null;
    }

    private IActionResult? Refuse(IContent document, UpdateDocumentRequest request)
    {
        if (IsOutdated(document, request))
        {
            return problems.Outdated(NameOf(document.WriterId), DateTime.SpecifyKind(document.UpdateDate, DateTimeKind.Utc));
        }

        return LeftOutValues.Any(document, request.Values, request.Variants) ? problems.Incomplete() : null;
    }

    // The client sends the date with which it read each variant. Who sends none at all means to write over whatever is there.
    private static bool IsOutdated(IContent document, UpdateDocumentRequest request) =>
        request.Variants.Any(variant => variant.UpdateDate is not null)
        && request.Variants.Any(variant =>
            DocumentModels.UpdateDateOf(document, variant.Culture) is { } stored && variant.UpdateDate?.ToUniversalTime() != stored);

    private string NameOf(int user) => users.GetUserById(user)?.Name ?? string.Empty;
}
