using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>
/// All document, media and member types, in memory. They are shared: read them, and give out <see cref="ContentTypeFactory.Copy{T}"/> only.
/// </summary>
internal sealed class ContentTypeCache : IContentTypeCommonRepository
{
    private readonly SnapshotCache<Snapshot> _cache;

    /// <param name="scopes">Gives the ambient scope.</param>
    /// <param name="factory">Makes the entities.</param>
    /// <param name="templates">Late, because templates are wanted only once the first content type is read.</param>
    public ContentTypeCache(ScopeAccessor scopes, ContentTypeFactory factory, Lazy<ITemplateRepository> templates) =>
        _cache = new SnapshotCache<Snapshot>(scopes, () => Load(scopes, factory, templates));

    public Snapshot Value => _cache.Value;

    public void Changed() => _cache.Changed();

    public void ClearCache() => _cache.Clear();

    /// <summary>Shared instances, as upstream; the callers in Core do not ask for them.</summary>
    public IEnumerable<IContentTypeComposition> GetAllTypes() => Value.All;

    private static Snapshot Load(ScopeAccessor scopes, ContentTypeFactory factory, Lazy<ITemplateRepository> templates)
    {
        var rows = ContentTypeRows.Read(scopes.Db);
        var templateIds = rows.Templates.SelectMany(links => links).Select(link => link.TemplateId).Distinct().ToArray();
        var found = templateIds is [] ? [] : templates.Value.GetMany(templateIds);
        return new Snapshot(factory.Create(rows, found.ToDictionary(template => template.Id)));
    }

    internal sealed class Snapshot(IReadOnlyList<IContentTypeComposition> all)
    {
        public IReadOnlyList<IContentTypeComposition> All { get; } = all;

        public IReadOnlyDictionary<int, IContentTypeComposition> ById { get; } = all.ToDictionary(type => type.Id);

        public IReadOnlyDictionary<Guid, IContentTypeComposition> ByKey { get; } = all.ToDictionary(type => type.Key);
    }
}
