using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Kernel.Backoffice.Api.AuditLogs;
using WraparoundCare.Kernel.Backoffice.Api.References;

namespace WraparoundCare.Kernel.Backoffice.Api.Media;

/// <summary>What the client offers with media items.</summary>
internal sealed record MediaConfiguration(bool DisableDeleteWhenReferenced, bool DisableUnpublishWhenReferenced);

/// <summary>What is to be known of media items besides what stands in them.</summary>
[Route(Api + "media")]
[Authorize(ManagementPolicies.Media)]
internal sealed class MediaInfoController(
    MediaAccess access, MediaUrls urls, AuditLog audit, ItemReferences references, IOptions<ContentSettings> settings)
    : ManagementController
{
    private const UmbracoObjectTypes Kind = UmbracoObjectTypes.Media;

    [HttpGet("configuration")]
    [ProducesResponseType<MediaConfiguration>(StatusCodes.Status200OK)]
    public IActionResult Configuration() => Ok(
        new MediaConfiguration(settings.Value.DisableDeleteWhenReferenced, settings.Value.DisableUnpublishWhenReferenced));

    [HttpGet("urls")]
    [ProducesResponseType<IReadOnlyList<MediaUrlsOfItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> UrlsAsync([FromQuery(Name = "id")] HashSet<Guid> ids) => Ok(await urls.OfAsync(ids));

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
        Ok(await references.AmongAsync(await access.VisibleAsync(ids), Constants.ObjectTypes.Media, skip, take));

    private IActionResult OkOrNotFound(object? found) => found is null ? NotFound() : Ok(found);
}
