using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>
/// All document, media and member types, in memory. They are shared: read them, and give out <see cref="ContentTypeFactory.Copy{T}"/> only.
/// </summary>
/// <param name="scopes">Gives the ambient scope.</param>
/// <param name="factory">Makes the entities.</param>
/// <param name="templates">Late, so that templates are asked for only once a content type has some.</param>
internal sealed class ContentTypeCache(ScopeAccessor scopes, ContentTypeFactory factory, Lazy<ITemplateRepository> templates)
    : TableCache<ContentTypeSet>(scopes), IContentTypeCommonRepository
{
    /// <summary>Shared instances; nothing in the kernel asks for them.</summary>
    public IEnumerable<IContentTypeComposition> GetAllTypes() => Content.All;

    public void ClearCache() => Clear();

    protected override ContentTypeSet Load(SiteDbContext db)
    {
        var rows = ContentTypeRows.Read(db);
        var templateIds = rows.Templates.SelectMany(links => links).Select(link => link.TemplateId).Distinct().ToArray();
        var found = templateIds is [] ? [] : templates.Value.GetMany(templateIds);
        return new ContentTypeSet(factory.Create(rows, found.ToDictionary(template => template.Id)));
    }
}

internal sealed class ContentTypeSet(IReadOnlyList<IContentTypeComposition> all)
{
    public IReadOnlyList<IContentTypeComposition> All { get; } = all;

    public IReadOnlyDictionary<int, IContentTypeComposition> ById { get; } = all.ToDictionary(type => type.Id);

    public IReadOnlyDictionary<Guid, IContentTypeComposition> ByKey { get; } = all.ToDictionary(type => type.Key);
}
