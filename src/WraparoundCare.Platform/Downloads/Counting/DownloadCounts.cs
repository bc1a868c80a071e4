using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Platform.Downloads.Counting;

/// <summary>How often the files of each tool were fetched.</summary>
public sealed class DownloadCounts(ICoreScopeProvider scopes, ICurrentUnitOfWork work, TimeProvider time)
{
    public async Task CountAsync(Guid tool, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        using var scope = scopes.CreateCoreScope();

        // One statement that both databases know: two visitors at the same moment are both counted.
        await work.Required.Db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO tool_download (tool, day, count) VALUES ({tool}, {day}, 1)
            ON CONFLICT (tool, day) DO UPDATE SET count = tool_download.count + 1
            """,
            cancellationToken);
        scope.Complete();
    }

    /// <summary>All days together.</summary>
    public async Task<int> OfAsync(Guid tool, CancellationToken cancellationToken = default)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return await work.Required.Db.Set<ToolDownloadRow>().Where(row => row.Tool == tool).SumAsync(row => row.Count, cancellationToken);
    }
}
