using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Kernel.Persistence.Nodes;

/// <summary>Writes the order of siblings.</summary>
internal static class NodeSorting
{
    private const int BatchSize = 1000;

    public static void Write(SiteDbContext db, IReadOnlyList<int> orderedIds)
    {
        foreach (var batch in orderedIds.Select((id, position) => (id, position)).Chunk(BatchSize))
        {
            var values = string.Join(',', batch.Select((_, index) => $"({{{2 * index}}},{{{(2 * index) + 1}}})"));
            db.Database.ExecuteSql(FormattableStringFactory.Create(
                $"WITH ordered (id, position) AS (VALUES {values}) "
                + "UPDATE node SET sort_order = (SELECT position FROM ordered WHERE ordered.id = node.id) "
                + "WHERE id IN (SELECT id FROM ordered)",
                [.. batch.SelectMany(item => new object[] { item.id, item.position })]));
        }
    }
}
