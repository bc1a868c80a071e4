using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Kernel.Persistence.Nodes;

/// <summary>Where a new, moved or renamed node goes, and the ids that it gets.</summary>
/// <param name="Id">The id for a new node: one reserved for its key before, or the next.</param>
/// <param name="IsReserved">Whether a reservation has to make way for the node.</param>
/// <param name="VersionId">The id for its first content version.</param>
/// <param name="ParentPath">Path of the parent.</param>
/// <param name="Level">Level below the parent.</param>
/// <param name="SortOrder">The place after the last sibling.</param>
/// <param name="SiblingNames">Names of siblings that start like the wanted name.</param>
internal sealed record NodePlacement(
    int Id, bool IsReserved, int VersionId, string ParentPath, int Level, int SortOrder, IReadOnlyList<string?> SiblingNames)
{
    public string PathFor(int id) => $"{ParentPath},{id.ToString(CultureInfo.InvariantCulture)}";
}

/// <summary>Finds placements with one command each. Callers hold the write lock, so what is found stays true until they write.</summary>
internal sealed class NodePlacements(DatabaseOptions options)
{
    // Taking ids beforehand lets a node, its path and its first version be written with one command.
    private string NextId(string table) => options.Provider == DatabaseProvider.Sqlite
        ? $"(SELECT seq + 1 FROM sqlite_sequence WHERE name = '{table}')"
        : $"(SELECT nextval(pg_get_serial_sequence('{table}', 'id')))";

    private string SqlForNew => $$"""
        SELECT {{NextId("node")}} AS "NextId", {{NextId("content_version")}} AS "NextVersionId",
          (SELECT r.id FROM node r WHERE r.key = {1} AND r.object_type = {2}) AS "ReservedId",
        """ + Place;

    private string SqlForExisting =>
        "SELECT CAST({1} AS bigint) AS \"NextId\", CAST(0 AS bigint) AS \"NextVersionId\", CAST({2} AS integer) AS \"ReservedId\"," + Place;

    // LIKE of SQLite ignores case by itself, that of PostgreSQL does not.
    private string Like => options.Provider == DatabaseProvider.Sqlite ? "LIKE" : "ILIKE";

    private string Place => $$"""
          p.path AS "ParentPath", p.level AS "ParentLevel",
          (SELECT MAX(m.sort_order) FROM node m WHERE m.parent_id = p.id AND m.object_type = {0}) AS "LastSortOrder",
          s.name AS "SiblingName"
        FROM node p
        LEFT JOIN node s ON s.parent_id = p.id AND s.object_type = {0} AND s.id <> {3} AND s.name {{Like}} {4} ESCAPE '\'
        WHERE p.id = {5}
        """;

    /// <exception cref="InvalidOperationException">The parent does not exist.</exception>
    public NodePlacement ForNew(SiteDbContext db, Guid objectType, Guid key, int parentId, string name) =>
        Read(db, SqlForNew, objectType, key, Constants.ObjectTypes.IdReservation, 0, Pattern(name), parentId);

    /// <exception cref="InvalidOperationException">The parent does not exist, or is the node itself or below it.</exception>
    public NodePlacement ForExisting(SiteDbContext db, Guid objectType, int id, int parentId, string name)
    {
        var placement = Read(db, SqlForExisting, objectType, id, 0, id, Pattern(name), parentId);
        return placement.ParentPath.Split(',').Contains(id.ToString(CultureInfo.InvariantCulture))
            ? throw new InvalidOperationException($"Node {id} cannot be moved to {parentId}, which is below it.")
            : placement;
    }

    private static NodePlacement Read(SiteDbContext db, string sql, Guid objectType, params object[] arguments)
    {
        var rows = db.Database.SqlQueryRaw<Row>(sql, [objectType, .. arguments]).ToList();
        if (rows.Count == 0)
        {
            throw new InvalidOperationException($"There is no node {arguments[^1]} to be the parent.");
        }

        var first = rows[0];
        return new NodePlacement(
            first.ReservedId is { } reserved and not 0 ? reserved : (int)first.NextId,
            first.ReservedId is not null and not 0,
            (int)first.NextVersionId,
            first.ParentPath,
            first.ParentLevel + 1,
            (first.LastSortOrder ?? -1) + 1,
            [.. rows.Select(row => row.SiblingName)]);
    }

    // Any character will do for one beyond ASCII, because SQLite does not know its case: who uses the names compares them once more.
    private static string Pattern(string name) => string.Concat(UniqueNodeName.StemOf(name).EnumerateRunes().Select(rune => rune switch
    {
        { IsAscii: false } => "_",
        { Value: '\\' or '%' or '_' } => $@"\{rune}",
        _ => rune.ToString(),
    })) + "%";

    private sealed class Row
    {
        public long NextId { get; set; }

        public long NextVersionId { get; set; }

        public int? ReservedId { get; set; }

        public string ParentPath { get; set; } = string.Empty;

        public int ParentLevel { get; set; }

        public int? LastSortOrder { get; set; }

        public string? SiblingName { get; set; }
    }
}
