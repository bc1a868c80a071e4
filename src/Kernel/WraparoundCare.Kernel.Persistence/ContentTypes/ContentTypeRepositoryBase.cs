using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>What document, media and member types share. Reads come from memory, as copies.</summary>
internal abstract class ContentTypeRepositoryBase<T>(ContentTypeServices services, Guid objectType) : IContentTypeRepositoryBase<T>
    where T : class, IContentTypeComposition
{
    protected SiteDbContext Db => services.Scopes.Db;

    protected ContentTypeCache Cache => services.Cache;

    public T? Get(int id) => Cache.Content.ById.TryGetValue(id, out var found) && found is T type ? services.Factory.Copy(type) : null;

    public T? Get(Guid id) => Cache.Content.ByKey.TryGetValue(id, out var found) && found is T type ? services.Factory.Copy(type) : null;

    public T? Get(string alias) =>
        Copies(type => string.Equals(type.Alias, alias, StringComparison.OrdinalIgnoreCase)).FirstOrDefault();

    public IEnumerable<T> GetMany(params int[]? ids) => Copies(type => ids is null or [] || ids.Contains(type.Id));

    public IEnumerable<T> GetMany(params Guid[]? ids) => Copies(type => ids is null or [] || ids.Contains(type.Key));

    public bool Exists(int id) => Cache.Content.ById.TryGetValue(id, out var found) && found is T;

    public bool Exists(Guid id) => Cache.Content.ByKey.TryGetValue(id, out var found) && found is T;

    public IEnumerable<T> Get(IQuery<T> query)
    {
        var ids = ContentTypeQueryRow.In(Db, objectType).Matching(query).Select(row => row.Id).ToHashSet();
        return Copies(type => ids.Contains(type.Id));
    }

    public int Count(IQuery<T>? query) => ContentTypeQueryRow.In(Db, objectType).Matching(query).Count();

    public virtual void Save(T entity)
    {
        services.Writer.Save(entity, objectType);
        Cache.Invalidate();
        entity.ResetDirtyProperties();
    }

    public void Delete(T entity)
    {
        services.Writer.Delete(entity);
        Cache.Invalidate();
    }

    public IEnumerable<MoveEventInfo<T>> Move(T moving, EntityContainer? container)
    {
        if (container is not null && $",{container.Path},".Contains($",{moving.Id},", StringComparison.Ordinal))
        {
            throw new DataOperationException<MoveOperationStatusType>(MoveOperationStatusType.FailedNotAllowedByPath);
        }

        var parentId = container?.Id ?? Constants.System.Root;
        var below = moving.Path + ",";
        var moved = Copies(type => type.Path.StartsWith(below, StringComparison.Ordinal))
            .Select(type => new MoveEventInfo<T>(type, type.Path, type.ParentId))
            .Prepend(new MoveEventInfo<T>(moving, moving.Path, parentId, container?.Key)).ToList();
        moving.ParentId = parentId;
        Save(moving);
        return moved;
    }

    public string GetUniqueAlias(string alias)
    {
        var taken = Cache.Content.All.Select(type => type.Alias).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, taken.Count + 1).Select(number => $"{alias}{number}").First(candidate => !taken.Contains(candidate));
    }

    public bool HasContainerInPath(string contentPath) => HasContainerInPath(
        [.. contentPath.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)]);

    public bool HasContainerInPath(params int[] ids) => services.Usage.IsAnyShownAsListView(ids);

    public bool HasContentNodes(int id) => services.Usage.HasContent(id);

    public IEnumerable<Guid> GetAllowedParentKeys(Guid key) =>
        [.. Cache.Content.All.OfType<T>()
            .Where(type => type.AllowedContentTypes?.Any(allowed => allowed.Key == key) == true)
            .Select(type => type.Key)];

    protected List<T> Copies(Func<T, bool> wanted) => [.. Cache.Content.All.OfType<T>().Where(wanted).Select(services.Factory.Copy)];
}

/// <summary>What the three content type repositories work with.</summary>
internal sealed record ContentTypeServices(
    ScopeAccessor Scopes, ContentTypeCache Cache, ContentTypeFactory Factory, ContentTypeWriter Writer, ContentTypeUsage Usage);
