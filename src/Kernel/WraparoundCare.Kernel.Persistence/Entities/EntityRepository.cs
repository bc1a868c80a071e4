using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Persistence.Documents;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Entities;

/// <summary>Nodes of every kind, for trees, pickers and lookups.</summary>
internal sealed class EntityRepository(ScopeAccessor scopes, EntitySlimFactory factory, DocumentMemory documents, TimeProvider timeProvider)
    : IEntityRepository
{
    public IEntitySlim? Get(int id) => Build(Records().Where(row => row.Id == id)).FirstOrDefault();

    public IEntitySlim? Get(Guid key) => Build(Records().Where(row => row.Key == key)).FirstOrDefault();

    public IEntitySlim? Get(int id, Guid objectTypeId) => Build(Records(objectTypeId).Where(row => row.Id == id)).FirstOrDefault();

    public IEntitySlim? Get(Guid key, Guid objectTypeId) => Build(Records(objectTypeId).Where(row => row.Key == key)).FirstOrDefault();

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params int[] ids) => Build(InOrder(
        ids.Length == 0 ? Records(objectType) : Records(objectType).Where(row => ids.Contains(row.Id))));

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params Guid[] keys) => Build(InOrder(
        keys.Length == 0 ? Records(objectType) : Records(objectType).Where(row => keys.Contains(row.Key))));

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query) => Build(InOrder(WithoutRoot().Matching(query)));

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query, Guid objectType) =>
        Build(InOrder(Records(objectType).Matching(query)));

    public IEnumerable<IEntitySlim> GetSiblings(
        ISet<Guid> objectTypes, Guid targetKey, int before, int after, IQuery<IUmbracoEntity>? filter, Ordering ordering,
        out long totalBefore, out long totalAfter) =>
        Siblings(objectTypes, targetKey, new(before, after, false), filter, ordering, out totalBefore, out totalAfter);

    public IEnumerable<IEntitySlim> GetTrashedSiblings(
        ISet<Guid> objectTypes, Guid targetKey, int before, int after, IQuery<IUmbracoEntity>? filter, Ordering ordering,
        out long totalBefore, out long totalAfter) =>
        Siblings(objectTypes, targetKey, new(before, after, true), filter, ordering, out totalBefore, out totalAfter);

    public UmbracoObjectTypes GetObjectType(int id) =>
        ObjectTypes.GetUmbracoObjectType(Nodes().Where(node => node.Id == id).Select(node => node.ObjectType).FirstOrDefault());

    public UmbracoObjectTypes GetObjectType(Guid key) =>
        ObjectTypes.GetUmbracoObjectType(Nodes().Where(node => node.Key == key).Select(node => node.ObjectType).FirstOrDefault());

    /// <exception cref="InvalidOperationException">The key is taken.</exception>
    public int ReserveId(Guid key)
    {
        if (Exists(key))
        {
            throw new InvalidOperationException($"The key {key} is in use or reserved already.");
        }

        var now = timeProvider.GetUtcNow().UtcDateTime;
        var node = new NodeRow
        {
            Key = key,
            ObjectType = Constants.ObjectTypes.IdReservation,
            ParentId = Constants.System.Root,
            Level = 1,
            Path = Constants.System.RootString,
            Name = "RESERVED.ID",
            CreateDate = now,
            UpdateDate = now,
        };
        var db = scopes.Db;
        db.Add(node);
        db.SaveChanges();
        db.Entry(node).State = EntityState.Detached;
        return node.Id;
    }

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params int[]? ids)
    {
        if (ids is [var id] && documents.Content.TryGet(objectType, id, out var known))
        {
            return [new TreeEntityPath { Id = known.Id, Key = known.Key, Path = known.Path }];
        }

        return Paths(ids is null or { Length: 0 } ? Nodes(objectType) : Nodes(objectType).Where(node => ids.Contains(node.Id)));
    }

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params Guid[] keys) => Paths(
        keys.Length == 0 ? Nodes(objectType) : Nodes(objectType).Where(node => keys.Contains(node.Key)));

    public bool Exists(int id) => Nodes().Any(node => node.Id == id);

    public bool Exists(Guid key) => Nodes().Any(node => node.Key == key);

    public bool Exists(IEnumerable<Guid> keys)
    {
        var wanted = keys.Distinct().ToArray();
        return Nodes().Count(node => wanted.Contains(node.Key)) == wanted.Length;
    }

    public bool Exists(Guid key, Guid objectType) => Nodes(objectType).Any(node => node.Key == key);

    public bool Exists(int id, Guid objectType) => Nodes(objectType).Any(node => node.Id == id);

    public IEnumerable<IEntitySlim> GetPagedResultsByQuery(
        IQuery<IUmbracoEntity> query, ISet<Guid> objectTypes, long pageIndex, int pageSize, out long totalRecords,
        IQuery<IUmbracoEntity>? filter, Ordering? ordering)
    {
        var matching = Records(objectTypes).Matching(query).Matching(filter);
        var skip = (int)Math.Min(pageIndex * pageSize, int.MaxValue);
        var page = EntityOrdering.Apply(matching, ordering).Skip(skip).Take(pageSize).ToList();

        // A page that is not full is the last one, so the count is known without asking.
        totalRecords = page.Count < pageSize && (page.Count > 0 || pageIndex == 0) ? skip + page.Count : matching.LongCount();
        return factory.Build(page);
    }

    public int CountByQuery(IQuery<IUmbracoEntity> query, IEnumerable<Guid> objectTypes, IQuery<IUmbracoEntity>? filter) =>
        Records(objectTypes.ToHashSet()).Matching(query).Matching(filter).Count();

    private List<IEntitySlim> Siblings(
        ISet<Guid> objectTypes, Guid targetKey, Window window, IQuery<IUmbracoEntity>? filter, Ordering ordering,
        out long totalBefore, out long totalAfter)
    {
        totalBefore = 0;
        totalAfter = 0;
        var parentId = Nodes().Where(node => node.Key == targetKey).Select(node => (int?)node.ParentId).FirstOrDefault();
        if (parentId is null)
        {
            return [];
        }

        var siblings = Records(objectTypes).Where(row => row.ParentId == parentId && row.Trashed == window.Trashed).Matching(filter);
        var keys = EntityOrdering.Apply(siblings, ordering).Select(row => row.Key).ToList();
        var target = keys.IndexOf(targetKey);
        if (target < 0)
        {
            return [];
        }

        var first = Math.Max(0, target - window.Before);
        var last = Math.Min(keys.Count - 1, target + window.After);
        totalBefore = first;
        totalAfter = keys.Count - 1 - last;
        var wanted = keys.GetRange(first, last - first + 1).ToArray();
        var byKey = Build(Records().Where(row => wanted.Contains(row.Key))).ToDictionary(entity => entity.Key);
        return [.. wanted.Select(key => byKey[key])];
    }

    private static List<TreeEntityPath> Paths(IQueryable<NodeRow> nodes) =>
        [.. nodes.Select(node => new TreeEntityPath { Id = node.Id, Key = node.Key, Path = node.Path })];

    private List<IEntitySlim> Build(IQueryable<EntityRecord> records) => factory.Build(records.AsEnumerable());

    private static IQueryable<EntityRecord> InOrder(IQueryable<EntityRecord> records) =>
        records.OrderBy(row => row.Level).ThenBy(row => row.SortOrder).ThenBy(row => row.Id);

    private IQueryable<EntityRecord> Records() => EntityRecord.Query(scopes.Db);

    private IQueryable<EntityRecord> Records(Guid objectType) => Records().Where(row => row.NodeObjectType == objectType);

    private IQueryable<EntityRecord> Records(ISet<Guid> objectTypes)
    {
        var types = objectTypes.ToArray();
        return Records().Where(row => types.Contains(row.NodeObjectType));
    }

    // The root is its own parent in the database, but no child of itself in the kernel.
    private IQueryable<EntityRecord> WithoutRoot() => Records().Where(row => row.Id != Constants.System.Root);

    private IQueryable<NodeRow> Nodes() => scopes.Db.Set<NodeRow>().AsNoTracking();

    private IQueryable<NodeRow> Nodes(Guid objectType) => Nodes().Where(node => node.ObjectType == objectType);

    private readonly record struct Window(int Before, int After, bool Trashed);
}
