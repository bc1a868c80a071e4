using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.SettingsTrees;

/// <summary>A folder of types.</summary>
internal sealed record Folder(Guid Id, string Name);

/// <summary>What somebody wants a folder to be called.</summary>
internal record UpdateFolderRequest
{
    private const int LongestName = 255;

    [Required, StringLength(LongestName)]
    public required string Name { get; init; }
}

/// <summary>A new folder.</summary>
internal sealed record CreateFolderRequest : UpdateFolderRequest
{
    public Guid? Id { get; init; }

    public ReferenceById? Parent { get; init; }
}

/// <summary>Folders in which administrators arrange types.</summary>
[Authorize(ManagementPolicies.Settings)]
internal abstract class FolderController<TEntity>(
    IEntityTypeContainerService<TEntity> folders, TypeKeys keys, CurrentEditor editor, OperationProblems problems, string address)
    : ManagementController
    where TEntity : ITreeEntity
{
    [HttpPost]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<IActionResult> CreateAsync(CreateFolderRequest request)
    {
        if (keys.Refuse(request.Id) is { } refused)
        {
            return refused;
        }

        var made = await folders.CreateAsync(request.Id, request.Name, request.Parent?.Id, editor.Key);
        return made is { Success: true, Result: { } folder } ? CreatedAt(folder.Key, address) : problems.Of(made.Status);
    }

    [HttpGet("{id:guid}")]
    [ProducesResponseType<Folder>(StatusCodes.Status200OK)]
    public async Task<IActionResult> GetAsync(Guid id) =>
        await folders.GetAsync(id) is { } folder ? Ok(new Folder(folder.Key, folder.Name ?? string.Empty)) : NotFound();

    [HttpPut("{id:guid}")]
    public async Task<IActionResult> UpdateAsync(Guid id, UpdateFolderRequest request)
    {
        var changed = await folders.UpdateAsync(id, request.Name, editor.Key);
        return changed.Success ? Ok() : problems.Of(changed.Status);
    }

    /// <summary>Only an empty one, as in Umbraco.</summary>
    [HttpDelete("{id:guid}")]
    public async Task<IActionResult> DeleteAsync(Guid id)
    {
        var deleted = await folders.DeleteAsync(id, editor.Key);
        return deleted.Success ? Ok() : problems.Of(deleted.Status);
    }
}
