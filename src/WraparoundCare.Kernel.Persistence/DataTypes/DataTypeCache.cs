using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.DataTypes;

/// <summary>All data types, in memory. They are shared: give out <see cref="DataTypeFactory.Copy"/> only.</summary>
internal sealed class DataTypeCache : INotificationHandler<DataTypeCacheRefresherNotification>
{
    private readonly SnapshotCache<Snapshot> _cache;

    public DataTypeCache(ScopeAccessor scopes, DataTypeFactory factory) =>
        _cache = new SnapshotCache<Snapshot>(scopes, () => Load(scopes, factory));

    public Snapshot Value => _cache.Value;

    public void Changed() => _cache.Changed();

    public void Clear() => _cache.Clear();

    public void Handle(DataTypeCacheRefresherNotification notification) => Clear();

    private static Snapshot Load(ScopeAccessor scopes, DataTypeFactory factory)
    {
        var db = scopes.Db;
        var rows =
            from node in db.Set<NodeRow>().AsNoTracking()
            join row in db.Set<DataTypeRow>().AsNoTracking() on node.Id equals row.NodeId
            orderby node.Name, node.Id
            select new { Node = node, DataType = row };
        return new Snapshot([.. rows.AsEnumerable().Select(row => factory.Create(row.Node, row.DataType))]);
    }

    internal sealed class Snapshot(IReadOnlyList<IDataType> all)
    {
        public IReadOnlyList<IDataType> All { get; } = all;

        public IReadOnlyDictionary<int, IDataType> ById { get; } = all.ToDictionary(entity => entity.Id);

        public IReadOnlyDictionary<Guid, IDataType> ByKey { get; } = all.ToDictionary(entity => entity.Key);
    }
}
