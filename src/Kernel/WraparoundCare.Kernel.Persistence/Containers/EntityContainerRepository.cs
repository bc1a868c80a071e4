using System.Data;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.DataTypes;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Containers;

/// <summary>Stores the folders in which editors arrange one kind of entity. A folder is a node and nothing else.</summary>
internal abstract class EntityContainerRepository(ContainerServices services, Guid containedType) : IEntityContainerRepository
{
    private readonly Guid _containerType = EntityContainer.GetContainerObjectType(containedType);

    private SiteDbContext Db => services.Scopes.Db;

    private IQueryable<NodeRow> Rows => Db.Set<NodeRow>().AsNoTracking().Where(node => node.ObjectType == _containerType);

    public EntityContainer? Get(int id) => Rows.Where(node => node.Id == id).AsEnumerable().Select(Create).SingleOrDefault();

    public EntityContainer? Get(Guid id) => Rows.Where(node => node.Key == id).AsEnumerable().Select(Create).SingleOrDefault();

    public IEnumerable<EntityContainer> Get(string name, int level) =>
        [.. InOrder(Rows.Where(node => node.Level == level)).Where(container => HasName(container.Name, name))];

    public IEnumerable<EntityContainer> GetMany(params int[]? ids) =>
        InOrder(ids is null or [] ? Rows : Rows.Where(node => ids.Contains(node.Id)));

    public bool Exists(int id) => Rows.Any(node => node.Id == id);

    public bool HasDuplicateName(Guid parentKey, string name) =>
        Db.Set<NodeRow>().Where(node => node.Key == parentKey).Select(node => (int?)node.Id).SingleOrDefault() is { } parentId
        && HasDuplicateName(parentId, name);

    public bool HasDuplicateName(int parentId, string name) =>
        Rows.Where(node => node.ParentId == parentId).Select(node => node.Name).AsEnumerable().Any(other => HasName(other, name));

    /// <exception cref="DuplicateNameException">The folder's parent has another folder of that name.</exception>
    /// <exception cref="InvalidOperationException">The name is empty, or the parent is no folder of this kind.</exception>
    public void Save(EntityContainer entity)
    {
        RefuseUnusable(entity);
        var now = services.Time.GetUtcNow().UtcDateTime;
        if (entity.HasIdentity)
        {
            Db.UpdateNode(entity, _containerType, now);
            Db.SaveChanges();
        }
        else
        {
            Db.InsertNode(entity, _containerType, now);
        }

        entity.ResetDirtyProperties();
    }

    /// <summary>Removes the folder; what is still in it moves to the folder's parent.</summary>
    public void Delete(EntityContainer entity)
    {
        var row = Db.Set<NodeRow>().SingleOrDefault(node => node.Id == entity.Id && node.ObjectType == _containerType);
        if (row is null)
        {
            return;
        }

        Db.EmptyInto(row, row.ParentId);
        Db.Remove(row);
        Db.SaveChanges();
        services.DataTypes.Invalidate();
        services.ContentTypes.Invalidate();
        entity.DeleteDate = services.Time.GetUtcNow().UtcDateTime;
    }

    private void RefuseUnusable(EntityContainer entity)
    {
        if (string.IsNullOrWhiteSpace(entity.Name))
        {
            throw new InvalidOperationException("A folder cannot be saved without a name.");
        }

        if (entity.ParentId != Constants.System.Root && !Exists(entity.ParentId))
        {
            throw new InvalidOperationException(
                $"The folder {entity.Name} cannot be saved: {entity.ParentId} is not a folder for the same things.");
        }

        var others = Rows.Where(node => node.Id != entity.Id && node.ParentId == entity.ParentId).Select(node => node.Name);
        if (others.AsEnumerable().Any(other => HasName(other, entity.Name)))
        {
            throw new DuplicateNameException($"There is already a folder named {entity.Name} in the same place.");
        }
    }

    private static bool HasName(string? name, string wanted) => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase);

    private EntityContainer[] InOrder(IQueryable<NodeRow> rows) =>
        [.. rows.OrderBy(node => node.Level).ThenBy(node => node.SortOrder).ThenBy(node => node.Id).AsEnumerable().Select(Create)];

    private EntityContainer Create(NodeRow node)
    {
        var entity = new EntityContainer(
            node.Id, node.Key, node.ParentId, node.Path, node.Level, node.SortOrder, containedType, node.Name,
            node.CreatorId ?? NodeRepositoryExtensions.SuperUserId)
        {
            CreateDate = node.CreateDate,
            UpdateDate = node.UpdateDate,
            Trashed = node.Trashed,
        };
        entity.ResetDirtyProperties(false);
        return entity;
    }
}

/// <summary>What the five folder repositories work with; the caches know the paths of what is in the folders.</summary>
internal sealed record ContainerServices(ScopeAccessor Scopes, TimeProvider Time, DataTypeCache DataTypes, ContentTypeCache ContentTypes);

internal sealed class DataTypeContainerRepository(ContainerServices services)
    : EntityContainerRepository(services, Constants.ObjectTypes.DataType), IDataTypeContainerRepository;

internal sealed class DocumentTypeContainerRepository(ContainerServices services)
    : EntityContainerRepository(services, Constants.ObjectTypes.DocumentType), IDocumentTypeContainerRepository;

internal sealed class MediaTypeContainerRepository(ContainerServices services)
    : EntityContainerRepository(services, Constants.ObjectTypes.MediaType), IMediaTypeContainerRepository;

internal sealed class MemberTypeContainerRepository(ContainerServices services)
    : EntityContainerRepository(services, Constants.ObjectTypes.MemberType), IMemberTypeContainerRepository;

internal sealed class DocumentBlueprintContainerRepository(ContainerServices services)
    : EntityContainerRepository(services, Constants.ObjectTypes.DocumentBlueprint), IDocumentBlueprintContainerRepository;
