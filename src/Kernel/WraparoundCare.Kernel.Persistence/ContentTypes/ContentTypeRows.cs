using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.DataTypes;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>Everything stored about all content types, read at once and grouped by content type.</summary>
internal sealed class ContentTypeRows
{
    public required IReadOnlyList<(NodeRow Node, ContentTypeRow Type)> Types { get; init; }

    public required ILookup<int, PropertyGroupRow> Groups { get; init; }

    public required ILookup<int, PropertyTypeRow> Properties { get; init; }

    public required IReadOnlyDictionary<int, (NodeRow Node, DataTypeRow Type)> DataTypes { get; init; }

    public required ILookup<int, int> Compositions { get; init; }

    public required ILookup<int, ContentTypeAllowedRow> Allowed { get; init; }

    public required ILookup<int, ContentTypeTemplateRow> Templates { get; init; }

    public static ContentTypeRows Read(SiteDbContext db) => new()
    {
        Types = [.. ReadTypes(db)],
        Groups = db.Set<PropertyGroupRow>().AsNoTracking()
            .OrderBy(row => row.SortOrder).ThenBy(row => row.Id).ToLookup(row => row.ContentTypeId),
        Properties = db.Set<PropertyTypeRow>().AsNoTracking()
            .OrderBy(row => row.SortOrder).ThenBy(row => row.Id).ToLookup(row => row.ContentTypeId),
        DataTypes = ReadDataTypes(db).ToDictionary(row => row.Node.Id),
        Compositions = db.Set<ContentTypeCompositionRow>().AsNoTracking()
            .OrderBy(row => row.CompositionId).ToLookup(row => row.ContentTypeId, row => row.CompositionId),
        Allowed = db.Set<ContentTypeAllowedRow>().AsNoTracking().OrderBy(row => row.SortOrder).ToLookup(row => row.ContentTypeId),
        Templates = db.Set<ContentTypeTemplateRow>().AsNoTracking().ToLookup(row => row.ContentTypeId),
    };

    private static IEnumerable<(NodeRow Node, ContentTypeRow Type)> ReadTypes(SiteDbContext db)
    {
        var rows =
            from node in db.Set<NodeRow>().AsNoTracking()
            join type in db.Set<ContentTypeRow>().AsNoTracking() on node.Id equals type.NodeId
            orderby node.Name, node.Id
            select new { Node = node, Type = type };
        return rows.AsEnumerable().Select(row => (row.Node, row.Type));
    }

    private static IEnumerable<(NodeRow Node, DataTypeRow Type)> ReadDataTypes(SiteDbContext db)
    {
        var rows =
            from node in db.Set<NodeRow>().AsNoTracking()
            join type in db.Set<DataTypeRow>().AsNoTracking() on node.Id equals type.NodeId
            select new { Node = node, Type = type };
        return rows.AsEnumerable().Select(row => (row.Node, row.Type));
    }
}
