using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Kernel.Backoffice.Api.AuditLogs;
using WraparoundCare.Kernel.Backoffice.Api.References;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>What the client offers with documents.</summary>
internal sealed record DocumentConfiguration(
    bool DisableDeleteWhenReferenced, bool DisableUnpublishWhenReferenced, bool AllowEditInvariantFromNonDefault)
{
    public bool AllowNonExistingSegmentsCreation { get; }
}

/// <summary>What is to be known of documents besides what stands in them.</summary>
[Route(Api + "document")]
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentInfoController(
    DocumentAccess access, AuditLog audit, ItemReferences references, IOptions<ContentSettings> settings) : ManagementController
{
    private const UmbracoObjectTypes Kind = UmbracoObjectTypes.Document;

    [HttpGet("configuration")]
    [ProducesResponseType<DocumentConfiguration>(StatusCodes.Status200OK)]
    public IActionResult Configuration() => Ok(new DocumentConfiguration(
        settings.Value.DisableDeleteWhenReferenced,
        settings.Value.DisableUnpublishWhenReferenced,
        settings.Value.AllowEditInvariantFromNonDefault));

    [HttpGet("{id:guid}/audit-log")]
    [ProducesResponseType<Paged<AuditLogEntry>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> AuditLogAsync(Guid id, [FromQuery] AuditLogQuery query) =>
        await access.RefuseAsync(id) ?? Ok(await audit.OfAsync(id, Kind, query));

    [HttpGet("{id:guid}/referenced-by")]
    [ProducesResponseType<Paged<Reference>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ReferencedByAsync(Guid id, int skip = 0, int take = 20) =>
        await access.RefuseAsync(id) ?? OkOrNotFound(await references.ToAsync(id, Kind, skip, take));

    [HttpGet("{id:guid}/referenced-descendants")]
    [ProducesResponseType<Paged<ReferenceById>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ReferencedDescendantsAsync(Guid id, int skip = 0, int take = 20) =>
        await access.RefuseAsync(id) ?? OkOrNotFound(await references.BelowAsync(id, Kind, skip, take));

    [HttpGet("are-referenced")]
    [ProducesResponseType<Paged<ReferenceById>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> AreReferencedAsync([FromQuery(Name = "id")] HashSet<Guid> ids, int skip = 0, int take = 20) =>
        Ok(await references.AmongAsync(await access.VisibleAsync(ids), Constants.ObjectTypes.Document, skip, take));

    private IActionResult OkOrNotFound(object? found) => found is null ? NotFound() : Ok(found);
}
