using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.DataTypes;

/// <summary>What the kernel may ask about data types, under the names of IDataType.</summary>
internal sealed class DataTypeQueryRow
{
    public int Id { get; init; }

    public Guid Key { get; init; }

    public string? Name { get; init; }

    public int ParentId { get; init; }

    public int Level { get; init; }

    public string Path { get; init; } = string.Empty;

    public int SortOrder { get; init; }

    public int CreatorId { get; init; }

    public string EditorAlias { get; init; } = string.Empty;

    public string? EditorUiAlias { get; init; }

    public static IQueryable<DataTypeQueryRow> In(SiteDbContext db) =>
        from node in db.Set<NodeRow>()
        join row in db.Set<DataTypeRow>() on node.Id equals row.NodeId
        select new DataTypeQueryRow
        {
            Id = node.Id,
            Key = node.Key,
            Name = node.Name,
            ParentId = node.ParentId,
            Level = node.Level,
            Path = node.Path,
            SortOrder = node.SortOrder,
            CreatorId = node.CreatorId ?? -1,
            EditorAlias = row.EditorAlias,
            EditorUiAlias = row.EditorUiAlias,
        };
}
