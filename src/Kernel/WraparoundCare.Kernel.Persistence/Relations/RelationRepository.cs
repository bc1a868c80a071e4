using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Relations;

internal sealed class RelationRepository(
    ScopeAccessor scopes, RelationTypeCache types, IEntityRepository entities, TimeProvider timeProvider) : IRelationRepository
{
    private const int BatchSize = 50;

    private SiteDbContext Db => scopes.Db;

    private IQueryable<RelationView> Views =>
        from relation in Db.Set<RelationRow>().AsNoTracking()
        join parent in Db.Set<NodeRow>() on relation.ParentId equals parent.Id
        join child in Db.Set<NodeRow>() on relation.ChildId equals child.Id
        select new RelationView
        {
            Id = relation.Id,
            ParentId = relation.ParentId,
            ParentObjectType = parent.ObjectType,
            ChildId = relation.ChildId,
            ChildKey = child.Key,
            ChildObjectType = child.ObjectType,
            RelationTypeId = relation.RelationTypeId,
            CreateDate = relation.CreateDate,
            Comment = relation.Comment,
        };

    public IRelation? Get(int id) => GetMany(id).FirstOrDefault();

    public IEnumerable<IRelation> GetMany(params int[]? ids) =>
        Read(ids is { Length: > 0 } ? Views.Where(view => ids.Contains(view.Id)) : Views);

    public bool Exists(int id) => Db.Set<RelationRow>().Any(row => row.Id == id);

    public IEnumerable<IRelation> Get(IQuery<IRelation> query) => Read(Views.Matching(query));

    public int Count(IQuery<IRelation>? query) => Views.Matching(query).Count();

    public IEnumerable<IRelation> GetPagedRelationsByQuery(
        IQuery<IRelation>? query, long pageIndex, int pageSize, out long totalRecords, Ordering? ordering)
    {
        var views = Views.Matching(query);
        totalRecords = views.LongCount();
        var ordered = ordering?.Direction == Direction.Descending
            ? views.OrderByDescending(view => view.Id)
            : views.OrderBy(view => view.Id);
        return ToRelations(ordered.Skip((int)(pageIndex * pageSize)).Take(pageSize));
    }

    public Task<PagedModel<IRelation>> GetPagedByChildKeyAsync(Guid childKey, int skip, int take, string? relationTypeAlias)
    {
        var views = Views.Where(view => view.ChildKey == childKey);
        if (!string.IsNullOrEmpty(relationTypeAlias))
        {
            var typeId = types.Content.Originals.FirstOrDefault(type => type.Alias == relationTypeAlias)?.Id;
            views = views.Where(view => view.RelationTypeId == typeId);
        }

        var page = ToRelations(views.OrderBy(view => view.Id).Skip(skip).Take(take));
        return Task.FromResult(new PagedModel<IRelation>(views.LongCount(), page));
    }

    public IEnumerable<IUmbracoEntity> GetPagedParentEntitiesByChildId(
        int childId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes) => PageOfEntities(
        Views
            .Where(view => view.ChildId == childId)
            .Select(view => new RelatedNode { Id = view.ParentId, ObjectType = view.ParentObjectType }),
        entityTypes, pageIndex, pageSize, out totalRecords);

    public IEnumerable<IUmbracoEntity> GetPagedChildEntitiesByParentId(
        int parentId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes) => PageOfEntities(
        Views
            .Where(view => view.ParentId == parentId)
            .Select(view => new RelatedNode { Id = view.ChildId, ObjectType = view.ChildObjectType }),
        entityTypes, pageIndex, pageSize, out totalRecords);

    public void Save(IRelation entity) => Save([entity]);

    public void Save(IEnumerable<IRelation> relations)
    {
        var saved = relations.Select(relation => (relation, row: ToRow(relation))).ToList();
        Db.SaveChanges();
        foreach (var (relation, row) in saved)
        {
            relation.Id = row.Id;
        }

        SetObjectTypes(saved.ConvertAll(pair => pair.relation));
        saved.ForEach(pair => pair.relation.ResetDirtyProperties());
    }

    public void SaveBulk(IEnumerable<ReadOnlyRelation> relations)
    {
        var all = relations.ToLookup(relation => relation.HasIdentity);
        foreach (var batch in all[false].Chunk(BatchSize))
        {
            Db.Database.ExecuteSql(Insert(batch));
        }

        foreach (var relation in all[true])
        {
            var row = Db.Set<RelationRow>().Single(row => row.Id == relation.Id);
            row.ParentId = relation.ParentId;
            row.ChildId = relation.ChildId;
            row.RelationTypeId = relation.RelationTypeId;
            row.CreateDate = relation.CreateDate;
            row.Comment = relation.Comment;
        }

        Db.SaveChanges();
    }

    public void Delete(IRelation entity) => Db.Set<RelationRow>().Where(row => row.Id == entity.Id).ExecuteDelete();

    public void DeleteByParent(int parentId, params string[] relationTypeAliases)
    {
        var rows = Db.Set<RelationRow>().Where(row => row.ParentId == parentId);
        if (relationTypeAliases.Length > 0)
        {
            var ids = types.Content.Originals.Where(type => relationTypeAliases.Contains(type.Alias)).Select(type => type.Id).ToArray();
            rows = rows.Where(row => ids.Contains(row.RelationTypeId));
        }

        rows.ExecuteDelete();
    }

    // Nobody wants the ids of these, so that one command is enough for many.
    private static FormattableString Insert(ReadOnlyRelation[] relations)
    {
        var rows = relations.Select((_, index) => string.Join(", ", Enumerable.Range(index * 5, 5).Select(argument => $"{{{argument}}}")));
        return FormattableStringFactory.Create(
            $"INSERT INTO relation (parent_id, child_id, relation_type_id, create_date, comment) VALUES ({string.Join("), (", rows)})",
            [.. relations.SelectMany(relation => new object[]
            {
                relation.ParentId, relation.ChildId, relation.RelationTypeId, relation.CreateDate, relation.Comment,
            })]);
    }

    private RelationRow ToRow(IRelation relation)
    {
        relation.StampNew(timeProvider);
        var row = relation.HasIdentity
            ? Db.Set<RelationRow>().Single(row => row.Id == relation.Id)
            : Db.Add(new RelationRow { CreateDate = relation.CreateDate }).Entity;
        row.ParentId = relation.ParentId;
        row.ChildId = relation.ChildId;
        row.RelationTypeId = relation.RelationType.Id;
        row.Comment = relation.Comment;
        return row;
    }

    private void SetObjectTypes(List<IRelation> relations)
    {
        var ids = relations.SelectMany(relation => new[] { relation.ParentId, relation.ChildId }).Distinct().ToArray();
        var objectTypes = Db.Set<NodeRow>().Where(node => ids.Contains(node.Id)).ToDictionary(node => node.Id, node => node.ObjectType);
        foreach (var relation in relations)
        {
            relation.ParentObjectType = objectTypes[relation.ParentId];
            relation.ChildObjectType = objectTypes[relation.ChildId];
        }
    }

    private List<IUmbracoEntity> PageOfEntities(
        IQueryable<RelatedNode> related, Guid[] objectTypes, long pageIndex, int pageSize, out long totalRecords)
    {
        var nodes = related.Distinct();
        if (objectTypes.Length > 0)
        {
            nodes = nodes.Where(node => objectTypes.Contains(node.ObjectType));
        }

        totalRecords = nodes.LongCount();
        var page = nodes.OrderBy(node => node.Id).Skip((int)(pageIndex * pageSize)).Take(pageSize).ToList();
        return [.. page.GroupBy(node => node.ObjectType, node => node.Id).SelectMany(group => entities.GetAll(group.Key, [.. group]))];
    }

    private List<IRelation> Read(IQueryable<RelationView> views) => ToRelations(views.OrderBy(view => view.Id));

    private List<IRelation> ToRelations(IQueryable<RelationView> views)
    {
        // Before the rows are read, because a connection answers one query at a time.
        var known = types.Content;
        return [.. views.AsEnumerable().Select(view => ToRelation(view, known))];
    }

    private static Relation ToRelation(RelationView view, EntitySet<IRelationType> types)
    {
        var relation = new Relation(
            view.ParentId,
            view.ChildId,
            view.ParentObjectType,
            view.ChildObjectType,
            EntitySet<IRelationType>.Copy(types.Find(view.RelationTypeId))!)
        {
            Id = view.Id,
            CreateDate = view.CreateDate,
            UpdateDate = view.CreateDate,
            Comment = view.Comment,
        };
        relation.ResetDirtyProperties(rememberDirty: false);
        return relation;
    }

    private sealed record RelatedNode
    {
        public int Id { get; init; }

        public Guid ObjectType { get; init; }
    }

    private sealed class RelationView
    {
        public int Id { get; init; }

        public int ParentId { get; init; }

        public Guid ParentObjectType { get; init; }

        public int ChildId { get; init; }

        public Guid ChildKey { get; init; }

        public Guid ChildObjectType { get; init; }

        public int RelationTypeId { get; init; }

        public DateTime CreateDate { get; init; }

        public string? Comment { get; init; }
    }
}
