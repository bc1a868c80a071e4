using Umbraco.Cms.Core.Models.Entities;

namespace WraparoundCare.Kernel.Persistence.Caching;

/// <summary>All entities of one kind, in their natural order. What leaves it is a copy, because callers change what they get.</summary>
internal class EntitySet<TEntity>(IEnumerable<TEntity> entities)
    where TEntity : class, IEntity
{
    private readonly Dictionary<int, TEntity> _byId = entities.ToDictionary(entity => entity.Id);

    /// <summary>The originals, in their natural order.</summary>
    public IReadOnlyCollection<TEntity> Originals => _byId.Values;

    public static TEntity? Copy(TEntity? entity) => (TEntity?)entity?.DeepClone();

    public TEntity? Find(int id) => _byId.GetValueOrDefault(id);

    /// <param name="ids">None means all, as everywhere in the kernel.</param>
    public IReadOnlyList<TEntity> Copies(IReadOnlyCollection<int>? ids = null) =>
        ids is null or { Count: 0 } ? CopiesOf(Originals) : CopiesOf(ids.Select(Find).OfType<TEntity>());

    public static IReadOnlyList<TEntity> CopiesOf(IEnumerable<TEntity> originals) =>
        [.. originals.Select(entity => (TEntity)entity.DeepClone())];
}
