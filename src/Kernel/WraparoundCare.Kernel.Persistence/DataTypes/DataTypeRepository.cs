using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.DataTypes;

/// <summary>Stores data types; reads come from memory.</summary>
internal sealed class DataTypeRepository(
    ScopeAccessor scopes, DataTypeCache cache, ContentTypeCache contentTypes, DataTypeFactory factory, TimeProvider time)
    : IDataTypeRepository
{
    private static readonly Guid ObjectType = Constants.ObjectTypes.DataType;

    private SiteDbContext Db => scopes.Db;

    public IDataType? Get(int id) => cache.Content.ById.TryGetValue(id, out var found) ? DataTypeFactory.Copy(found) : null;

    public IDataType? Get(Guid id) => cache.Content.ByKey.TryGetValue(id, out var found) ? DataTypeFactory.Copy(found) : null;

    public IEnumerable<IDataType> GetMany(params int[]? ids) => Copies(entity => ids is null or [] || ids.Contains(entity.Id));

    public IEnumerable<IDataType> GetMany(params Guid[]? ids) => Copies(entity => ids is null or [] || ids.Contains(entity.Key));

    public bool Exists(int id) => cache.Content.ById.ContainsKey(id);

    public bool Exists(Guid id) => cache.Content.ByKey.ContainsKey(id);

    public IEnumerable<IDataType> Get(IQuery<IDataType> query)
    {
        var ids = DataTypeQueryRow.In(Db).Matching(query).Select(row => row.Id).ToHashSet();
        return Copies(entity => ids.Contains(entity.Id));
    }

    public int Count(IQuery<IDataType>? query) => DataTypeQueryRow.In(Db).Matching(query).Count();

    public void Save(IDataType entity)
    {
        var now = time.GetUtcNow().UtcDateTime;
        entity.Name = UniqueName(entity);
        if (entity.HasIdentity)
        {
            Db.UpdateNode(entity, ObjectType, now);
            factory.Fill(Db.Set<DataTypeRow>().Single(row => row.NodeId == entity.Id), entity);
        }
        else
        {
            Db.InsertNode(entity, ObjectType, now);
            var row = new DataTypeRow();
            factory.Fill(row, entity);
            Db.Add(row);
        }

        Db.SaveChanges();
        Invalidate();
        entity.ResetDirtyProperties();
    }

    public void Delete(IDataType entity)
    {
        var id = entity.Id;
        Db.Set<PropertyTypeRow>().Where(row => row.DataTypeId == id).ExecuteDelete();
        Db.Set<ContentTypeRow>().Where(row => row.ListView == entity.Key)
            .ExecuteUpdate(row => row.SetProperty(type => type.ListView, (Guid?)null));
        Db.Set<NodeRow>().Where(node => node.Id == id).ExecuteDelete();
        Invalidate();
        entity.DeleteDate = time.GetUtcNow().UtcDateTime;
    }

    public IEnumerable<MoveEventInfo<IDataType>> Move(IDataType toMove, EntityContainer? container)
    {
        // Not reachable in the editor: a data type has no children.
        if (container is not null && $",{container.Path},".Contains($",{toMove.Id},", StringComparison.Ordinal))
        {
            throw new DataOperationException<MoveOperationStatusType>(MoveOperationStatusType.FailedNotAllowedByPath);
        }

        var parentId = container?.Id ?? Constants.System.Root;
        var moved = new MoveEventInfo<IDataType>(toMove, toMove.Path, parentId, container?.Key);
        toMove.ParentId = parentId;
        Save(toMove);
        return [moved];
    }

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindUsages(int id)
    {
        var usages =
            from property in Db.Set<PropertyTypeRow>()
            join node in Db.Set<NodeRow>() on property.ContentTypeId equals node.Id
            where property.DataTypeId == id
            select new { node.Key, node.ObjectType, property.Alias };
        return usages.AsEnumerable()
            .GroupBy(usage => (usage.Key, usage.ObjectType), usage => usage.Alias)
            .ToDictionary(Udi (group) => UdiOf(group.Key.ObjectType, group.Key.Key), group => group.Order().AsEnumerable());
    }

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindListViewUsages(int id)
    {
        if (!cache.Content.ById.TryGetValue(id, out var listView))
        {
            return new Dictionary<Udi, IEnumerable<string>>();
        }

        var usages =
            from type in Db.Set<ContentTypeRow>()
            join node in Db.Set<NodeRow>() on type.NodeId equals node.Id
            where type.ListView == listView.Key
            select new { node.Key, node.ObjectType };
        return usages.AsEnumerable().ToDictionary(
            Udi (usage) => UdiOf(usage.ObjectType, usage.Key), _ => Enumerable.Repeat(listView.EditorAlias, 1));
    }

    private static GuidUdi UdiOf(Guid objectType, Guid key) =>
        new GuidUdi(Umbraco.Cms.Core.Models.ObjectTypes.GetUdiType(objectType), key);

    private List<IDataType> Copies(Func<IDataType, bool> wanted) => [.. cache.Content.All.Where(wanted).Select(DataTypeFactory.Copy)];

    // Property types carry the alias and the storage type of their data type.
    private void Invalidate()
    {
        cache.Invalidate();
        contentTypes.Invalidate();
    }

    private string UniqueName(IDataType entity) => UniqueNodeName.Among(
        entity.Name ?? string.Empty,
        Db.Set<NodeRow>().Where(node => node.ObjectType == ObjectType && node.Id != entity.Id).Select(node => node.Name));
}
