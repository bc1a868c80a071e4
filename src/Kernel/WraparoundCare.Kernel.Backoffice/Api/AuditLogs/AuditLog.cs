using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.AuditLogs;

/// <summary>Something that was done to an item.</summary>
internal sealed record AuditLogEntry(
    ReferenceById User, DateTimeOffset Timestamp, AuditType LogType, string? Comment, string? Parameters);

/// <summary>What was done to an item, and by whom.</summary>
internal sealed class AuditLog(IAuditService audit, IUserIdKeyResolver users)
{
    public async Task<Paged<AuditLogEntry>> OfAsync(Guid item, UmbracoObjectTypes kind, AuditLogQuery query)
    {
        // The kernel wants at least one; the total is counted all the same.
        var found = await audit.GetItemsByKeyAsync(
            item, kind, query.Skip, Math.Max(query.Take, 1), query.OrderDirection, query.SinceDate);
        var entries = new List<AuditLogEntry>();
        foreach (var entry in found.Items.Take(query.Take))
        {
            entries.Add(await DescribeAsync(entry));
        }

        return new Paged<AuditLogEntry>(found.Total, entries);
    }

    private async Task<AuditLogEntry> DescribeAsync(IAuditItem entry) => new(
        new ReferenceById(await KeyOfAsync(entry.UserId)),
        DateTime.SpecifyKind(entry.CreateDate, DateTimeKind.Utc),
        entry.AuditType,
        entry.Comment,
        entry.Parameters);

    private async Task<Guid> KeyOfAsync(int user) =>
        await users.TryGetAsync(user) is { Success: true, Result: var key } ? key : Constants.Security.SuperUserKey;
}

internal sealed record AuditLogQuery
{
    public Direction OrderDirection { get; init; } = Direction.Descending;

    public DateTimeOffset? SinceDate { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 100;
}
