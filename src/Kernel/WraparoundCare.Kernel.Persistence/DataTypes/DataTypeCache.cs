using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.DataTypes;

/// <summary>All data types, in memory. They are shared: give out <see cref="DataTypeFactory.Copy"/> only.</summary>
internal sealed class DataTypeCache(ScopeAccessor scopes, DataTypeFactory factory) : TableCache<DataTypeSet>(scopes)
{
    protected override DataTypeSet Load(SiteDbContext db)
    {
        var rows =
            from node in db.Set<NodeRow>().AsNoTracking()
            join row in db.Set<DataTypeRow>().AsNoTracking() on node.Id equals row.NodeId
            orderby node.Name, node.Id
            select new { Node = node, DataType = row };
        return new DataTypeSet([.. rows.AsEnumerable().Select(row => factory.Create(row.Node, row.DataType))]);
    }
}

internal sealed class DataTypeSet(IReadOnlyList<IDataType> all)
{
    public IReadOnlyList<IDataType> All { get; } = all;

    public IReadOnlyDictionary<int, IDataType> ById { get; } = all.ToDictionary(entity => entity.Id);

    public IReadOnlyDictionary<Guid, IDataType> ByKey { get; } = all.ToDictionary(entity => entity.Key);
}
