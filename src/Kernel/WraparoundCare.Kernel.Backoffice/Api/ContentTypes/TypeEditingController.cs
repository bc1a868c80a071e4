using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.ContentTypes;

/// <summary>Types of documents or of media, as administrators make and change them. There is no screen for it.</summary>
internal abstract class TypeEditingController<TType>(
    IContentTypeBaseService<TType> types, TypeKeys keys, CurrentEditor editor, OperationProblems problems) : ManagementController
    where TType : class, IContentTypeComposition
{
    protected Guid Editor => editor.Key;

    /// <summary>What is of the type goes with it, as in Umbraco.</summary>
    [HttpDelete("{id:guid}")]
    public async Task<IActionResult> DeleteAsync(Guid id)
    {
        var status = await types.DeleteAsync(id, Editor);
        return status == ContentTypeOperationStatus.Success ? Ok() : problems.Of(status);
    }

    /// <param name="request">The type as somebody wants it to be.</param>
    /// <param name="key">Its key, when the client chose one.</param>
    /// <param name="resource">The address of such types, below that of the API.</param>
    /// <param name="make">Makes it, given what may stand below it.</param>
    protected async Task<IActionResult> MakeAsync(
        TypeRequest request, Guid? key, string resource, Func<ContentTypeSort[], Task<Attempt<TType?, ContentTypeOperationStatus>>> make)
    {
        if ((keys.Refuse(key) ?? keys.Refuse(request, type: null)) is { } refused)
        {
            return refused;
        }

        var made = await make(AllowedBelow.Of(types, request.WantedBelow()));
        return made is { Success: true, Result: { } type } ? CreatedAt(type.Key, resource) : problems.Of(made.Status);
    }

    /// <param name="id">Which type.</param>
    /// <param name="request">The type as somebody wants it to be.</param>
    /// <param name="change">Changes it, given what may stand below it.</param>
    protected async Task<IActionResult> ChangeAsync(
        Guid id, TypeRequest request, Func<TType, ContentTypeSort[], Task<Attempt<TType?, ContentTypeOperationStatus>>> change)
    {
        if (await types.GetAsync(id) is not { } type)
        {
            return NotFound();
        }

        if (keys.Refuse(request, id) is { } refused)
        {
            return refused;
        }

        var changed = await change(type, AllowedBelow.Of(types, request.WantedBelow()));
        return changed.Success ? Ok() : problems.Of(changed.Status);
    }
}
