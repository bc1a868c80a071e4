using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.Documents;
using WraparoundCare.Kernel.Persistence.Media;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Relations;

/// <summary>Where something is used, from the relations that are made of property values.</summary>
internal sealed class TrackedReferencesRepository(ScopeAccessor scopes) : ITrackedReferencesRepository
{
    private SiteDbContext Db => scopes.Db;

    public IEnumerable<RelationItemModel> GetPagedRelationsForItem(
        Guid key, long skip, long take, bool filterMustBeIsDependency, out long totalRecords)
    {
        var relations = Relations(filterMustBeIsDependency);
        var id = Db.Set<NodeRow>().Where(node => node.Key == key).Select(node => node.Id).FirstOrDefault();
        var uses = relations.Where(relation => relation.ChildId == id)
            .Select(relation => new Reference { NodeId = relation.ParentId, RelationTypeId = relation.RelationTypeId });
        var reverse = relations.Where(relation => relation.ParentId == id && relation.IsBidirectional)
            .Select(relation => new Reference { NodeId = relation.ChildId, RelationTypeId = relation.RelationTypeId });
        return Page(uses.Union(reverse), skip, take, out totalRecords);
    }

    public IEnumerable<RelationItemModel> GetPagedItemsWithRelations(
        ISet<Guid> keys, long skip, long take, bool filterMustBeIsDependency, out long totalRecords) =>
        Page(UsedAmong(Db.Set<NodeRow>().Where(node => keys.Contains(node.Key)), filterMustBeIsDependency), skip, take, out totalRecords);

    public IEnumerable<RelationItemModel> GetPagedRelationsForRecycleBin(
        Guid objectTypeKey, long skip, long take, bool filterMustBeIsDependency, out long totalRecords) =>
        Page(
            UsedAmong(Db.Set<NodeRow>().Where(node => node.Trashed && node.ObjectType == objectTypeKey), filterMustBeIsDependency),
            skip, take, out totalRecords);

    public IEnumerable<RelationItemModel> GetPagedDescendantsInReferences(
        Guid parentKey, long skip, long take, bool filterMustBeIsDependency, out long totalRecords)
    {
        var path = Db.Set<NodeRow>().Where(node => node.Key == parentKey).Select(node => node.Path).FirstOrDefault();
        if (path is null)
        {
            totalRecords = 0;
            return [];
        }

        var below = path + ",";
        return Page(
            UsedAmong(Db.Set<NodeRow>().Where(node => node.Path.StartsWith(below)), filterMustBeIsDependency),
            skip,
            take,
            out totalRecords);
    }

    public Task<PagedModel<Guid>> GetPagedNodeKeysWithDependantReferencesAsync(ISet<Guid> keys, Guid nodeObjectTypeId, long skip, long take)
    {
        var used = UsedAmong(Db.Set<NodeRow>().Where(node => node.ObjectType == nodeObjectTypeId && keys.Contains(node.Key)), true)
            .Select(reference => reference.NodeId);
        var nodes = Db.Set<NodeRow>().Where(node => used.Contains(node.Id)).OrderBy(node => node.Id).Select(node => node.Key);
        return Task.FromResult(new PagedModel<Guid>(nodes.LongCount(), nodes.Skip((int)skip).Take((int)take).ToList()));
    }

    private IQueryable<TypedRelation> Relations(bool mustBeDependency) =>
        from relation in Db.Set<RelationRow>()
        join type in Db.Set<RelationTypeRow>() on relation.RelationTypeId equals type.Id
        where !mustBeDependency || type.IsDependency
        select new TypedRelation
        {
            ParentId = relation.ParentId,
            ChildId = relation.ChildId,
            RelationTypeId = type.Id,
            IsBidirectional = type.IsBidirectional,
        };

    private IQueryable<Reference> UsedAmong(IQueryable<NodeRow> nodes, bool mustBeDependency)
    {
        var relations = Relations(mustBeDependency);
        var used = nodes.Join(relations, node => node.Id, relation => relation.ChildId, (node, relation) => new Reference
        {
            NodeId = node.Id,
            RelationTypeId = relation.RelationTypeId,
        });
        var usedBoth = nodes.Join(
            relations.Where(relation => relation.IsBidirectional),
            node => node.Id,
            relation => relation.ParentId,
            (node, relation) => new Reference
            {
                NodeId = node.Id,
                RelationTypeId = relation.RelationTypeId,
            });
        return used.Union(usedBoth);
    }

    private List<RelationItemModel> Page(IQueryable<Reference> references, long skip, long take, out long total)
    {
        total = references.LongCount();
        var page = references.OrderBy(reference => reference.NodeId).ThenBy(reference => reference.RelationTypeId)
            .Skip((int)skip).Take((int)take).ToList();
        var ids = page.Select(reference => reference.NodeId).Distinct().ToArray();
        var nodes = Describe(ids).ToDictionary(node => node.Id);
        var types = Db.Set<RelationTypeRow>().AsNoTracking().ToDictionary(type => type.Id);
        return page.ConvertAll(reference => ToItem(nodes[reference.NodeId], types[reference.RelationTypeId]));
    }

    private IQueryable<DescribedNode> Describe(int[] ids) =>
        from node in Db.Set<NodeRow>()
        where ids.Contains(node.Id)
        join document in Db.Set<DocumentRow>() on node.Id equals document.NodeId into documents
        from document in documents.DefaultIfEmpty()
        join media in Db.Set<MediaRow>() on node.Id equals media.NodeId into mediaItems
        from media in mediaItems.DefaultIfEmpty()
        join type in Db.Set<ContentTypeRow>()
            on (document != null ? (int?)document.ContentTypeId : media != null ? media.ContentTypeId : null)
            equals (int?)type.NodeId into contentTypes
        from type in contentTypes.DefaultIfEmpty()
        join typeNode in Db.Set<NodeRow>() on (type != null ? (int?)type.NodeId : null) equals (int?)typeNode.Id into typeNodes
        from typeNode in typeNodes.DefaultIfEmpty()
        select new DescribedNode
        {
            Id = node.Id,
            Key = node.Key,
            Name = node.Name,
            ObjectType = node.ObjectType,
            Published = document != null ? document.Published : null,
            ContentTypeKey = typeNode != null ? typeNode.Key : Guid.Empty,
            ContentTypeName = typeNode != null ? typeNode.Name : null,
            ContentTypeAlias = type != null ? type.Alias : null,
            ContentTypeIcon = type != null ? type.Icon : null,
        };

    private static RelationItemModel ToItem(DescribedNode node, RelationTypeRow type) => new()
    {
        NodeKey = node.Key,
        NodeName = node.Name,
        NodeType = ObjectTypes.GetUdiType(node.ObjectType),
        NodePublished = node.Published,
        ContentTypeKey = node.ContentTypeKey,
        ContentTypeName = node.ContentTypeName,
        ContentTypeAlias = node.ContentTypeAlias,
        ContentTypeIcon = node.ContentTypeIcon,
        RelationTypeName = type.Name,
        RelationTypeIsBidirectional = type.IsBidirectional,
        RelationTypeIsDependency = type.IsDependency,
    };

    private sealed class TypedRelation
    {
        public int ParentId { get; init; }

        public int ChildId { get; init; }

        public int RelationTypeId { get; init; }

        public bool IsBidirectional { get; init; }
    }

    private sealed class Reference
    {
        public int NodeId { get; init; }

        public int RelationTypeId { get; init; }
    }

    private sealed class DescribedNode
    {
        public int Id { get; init; }

        public Guid Key { get; init; }

        public string? Name { get; init; }

        public Guid ObjectType { get; init; }

        public bool? Published { get; init; }

        public Guid ContentTypeKey { get; init; }

        public string? ContentTypeName { get; init; }

        public string? ContentTypeAlias { get; init; }

        public string? ContentTypeIcon { get; init; }
    }
}
