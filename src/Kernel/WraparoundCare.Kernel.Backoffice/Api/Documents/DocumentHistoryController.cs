using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>Something that was done with an item, and by whom.</summary>
internal sealed record AuditLogEntry(ReferenceById User, DateTimeOffset Timestamp, AuditType LogType, string? Comment, string? Parameters)
{
    public static async Task<AuditLogEntry> OfAsync(IAuditItem entry, IUserIdKeyResolver users) => new(
        new ReferenceById((await users.TryGetAsync(entry.UserId)).Result),
        DateTime.SpecifyKind(entry.CreateDate, DateTimeKind.Utc),
        entry.AuditType,
        entry.Comment,
        entry.Parameters);
}

/// <summary>Documents: who did what with them.</summary>
[Route(Api + "document/{id:guid}/audit-log")]
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentHistoryController(IAuditService audit, IUserIdKeyResolver users, DocumentAccess access) : ManagementController
{
    [HttpGet]
    public async Task<IActionResult> ListAsync(
        Guid id, DateTimeOffset? sinceDate, Direction orderDirection = Direction.Descending, int skip = 0, int take = 100)
    {
        if (await access.RefuseAsync(id) is { } refused)
        {
            return refused;
        }

        var found = await audit.GetItemsByKeyAsync(id, UmbracoObjectTypes.Document, skip, take, orderDirection, sinceDate);
        var entries = new List<AuditLogEntry>();
        foreach (var entry in found.Items)
        {
            entries.Add(await AuditLogEntry.OfAsync(entry, users));
        }

        return Ok(new Paged<AuditLogEntry>(found.Total, entries));
    }
}
