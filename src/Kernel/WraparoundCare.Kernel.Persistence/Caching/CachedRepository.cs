using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Caching;

/// <summary>A repository whose entities are all in memory: reads come from there, writes go to the database.</summary>
internal abstract class CachedRepository<TEntity, TSet>(ScopeAccessor scopes, TableCache<TSet> cache)
    : IReadWriteQueryRepository<int, TEntity>
    where TEntity : class, IEntity
    where TSet : EntitySet<TEntity>
{
    protected SiteDbContext Db => scopes.Db;

    protected TSet All => cache.Content;

    public TEntity? Get(int id) => EntitySet<TEntity>.Copy(All.Find(id));

    public IEnumerable<TEntity> GetMany(params int[]? ids) => All.Copies(ids);

    public bool Exists(int id) => All.Find(id) is not null;

    public IEnumerable<TEntity> Get(IQuery<TEntity> query)
    {
        var ids = MatchingIds(query).ToArray();
        return ids.Length == 0 ? [] : All.Copies(ids);
    }

    public int Count(IQuery<TEntity>? query) => MatchingIds(query).Count();

    public void Save(TEntity entity)
    {
        if (entity.HasIdentity)
        {
            Update(entity);
        }
        else
        {
            Insert(entity);
        }

        cache.Invalidate();
        (entity as ICanBeDirty)?.ResetDirtyProperties();
    }

    public void Delete(TEntity entity)
    {
        Remove(entity);
        cache.Invalidate();
    }

    /// <summary>The ids of the rows that meet the query, in their natural order.</summary>
    protected abstract IQueryable<int> MatchingIds(IQuery<TEntity>? query);

    /// <summary>Writes a new entity and gives it its id.</summary>
    protected abstract void Insert(TEntity entity);

    protected abstract void Update(TEntity entity);

    protected abstract void Remove(TEntity entity);
}
