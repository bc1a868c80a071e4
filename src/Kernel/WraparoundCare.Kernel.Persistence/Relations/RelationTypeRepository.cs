using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Relations;

internal sealed class RelationTypeCache(ScopeAccessor scopes) : TableCache<EntitySet<IRelationType>>(scopes)
{
    protected override EntitySet<IRelationType> Load(SiteDbContext db) => new(
        db.Set<RelationTypeRow>().AsNoTracking().OrderBy(row => row.Id).AsEnumerable().Select(ToRelationType).ToList());

    private static IRelationType ToRelationType(RelationTypeRow row)
    {
        var type = new RelationType(
            row.Name, row.Alias, row.IsBidirectional, row.ParentObjectType, row.ChildObjectType, row.IsDependency, row.Key)
        {
            Id = row.Id,
        };
        type.ResetDirtyProperties(rememberDirty: false);
        return type;
    }
}

internal sealed class RelationTypeRepository(ScopeAccessor scopes, RelationTypeCache cache)
    : CachedRepository<IRelationType, EntitySet<IRelationType>>(scopes, cache), IRelationTypeRepository
{
    public IRelationType? Get(Guid id) => EntitySet<IRelationType>.Copy(Find(id));

    public IEnumerable<IRelationType> GetMany(params Guid[]? ids) => ids is null or []
        ? All.Copies()
        : EntitySet<IRelationType>.CopiesOf(ids.Select(Find).OfType<IRelationType>());

    public bool Exists(Guid id) => Find(id) is not null;

    protected override IQueryable<int> MatchingIds(IQuery<IRelationType>? query) =>
        Db.Set<RelationTypeRow>().Matching(query).OrderBy(row => row.Id).Select(row => row.Id);

    protected override void Insert(IRelationType entity)
    {
        var row = new RelationTypeRow { Key = entity.Key };
        Write(entity, row);
        Db.Add(row);
        Db.SaveChanges();
        entity.Id = row.Id;
    }

    protected override void Update(IRelationType entity)
    {
        Write(entity, Db.Set<RelationTypeRow>().Single(row => row.Id == entity.Id));
        Db.SaveChanges();
    }

    protected override void Remove(IRelationType entity)
    {
        Db.Remove(Db.Set<RelationTypeRow>().Single(row => row.Id == entity.Id));
        Db.SaveChanges();
    }

    private IRelationType? Find(Guid key) => All.Originals.FirstOrDefault(type => type.Key == key);

    private static void Write(IRelationType entity, RelationTypeRow row)
    {
        row.Alias = entity.Alias;
        row.Name = entity.Name ?? entity.Alias;
        row.IsBidirectional = entity.IsBidirectional;
        row.ParentObjectType = entity.ParentObjectType;
        row.ChildObjectType = entity.ChildObjectType;
        row.IsDependency = entity is IRelationTypeWithIsDependency { IsDependency: true };
    }
}
