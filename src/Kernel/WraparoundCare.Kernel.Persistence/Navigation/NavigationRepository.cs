using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.Documents;
using WraparoundCare.Kernel.Persistence.Media;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Navigation;

/// <summary>The whole tree of documents or media, for the navigation in memory.</summary>
internal sealed class NavigationRepository(ScopeAccessor scopes, DocumentMemory documents, ContentTypeCache contentTypes)
    : INavigationRepository
{
    public IEnumerable<INavigationModel> GetContentNodesByObjectType(Guid objectTypeKey) =>
        [.. InOrder(Nodes(objectTypeKey).Where(node => !node.Trashed))];

    public IEnumerable<INavigationModel> GetTrashedContentNodesByObjectType(Guid objectTypeKey) =>
        [.. InOrder(Nodes(objectTypeKey).Where(node => node.Trashed))];

    /// <summary>Read by one statement, so what it says was true together, unless all of it was read since the last change.</summary>
    public IEnumerable<INavigationModel> GetContentNodeWithAncestors(Guid key, Guid objectTypeKey) => FromMemory(key, objectTypeKey) ??
    [
        .. InOrder(Nodes(objectTypeKey, scopes.Db.Set<NodeRow>().FromSql($"""
            WITH RECURSIVE path AS (
                SELECT node.* FROM node WHERE node.key = {key} AND node.object_type = {objectTypeKey}
                UNION
                SELECT above.* FROM node AS above JOIN path ON above.id = path.parent_id WHERE above.object_type = {objectTypeKey})
            SELECT * FROM path
            """))),
    ];

    private static IQueryable<NavigationModel> InOrder(IQueryable<NavigationModel> nodes) =>
        nodes.OrderBy(node => node.Level).ThenBy(node => node.SortOrder).ThenBy(node => node.Id);

    // The kernel reads an item when it hears of a change, and asks where it stands then.
    private List<NavigationModel>? FromMemory(Guid key, Guid objectType)
    {
        var memory = documents.Content;
        var path = new List<NavigationModel>();
        var isKnown = memory.TryGet(objectType, key, out var record);
        while (isKnown && path.TrueForAll(node => node.Id != record!.Id))
        {
            path.Insert(0, ToModel(record!));
            if (record!.ParentId < 0)
            {
                return path;
            }

            isKnown = memory.TryGet(objectType, record.ParentId, out record);
        }

        return null;
    }

    private NavigationModel ToModel(DocumentRecord record) => new()
    {
        Id = record.Id,
        Key = record.Key,
        ContentTypeKey = contentTypes.Content.ById[record.ContentTypeId].Key,
        ParentId = record.ParentId,
        SortOrder = record.SortOrder,
        Trashed = record.Trashed,
        Level = record.Level,
    };

    private IQueryable<NavigationModel> Nodes(Guid objectType) => Nodes(objectType, scopes.Db.Set<NodeRow>());

    private IQueryable<NavigationModel> Nodes(Guid objectType, IQueryable<NodeRow> nodes)
    {
        var db = scopes.Db;
        var contentTypes = objectType == Constants.ObjectTypes.Media
            ? db.Set<MediaRow>().Select(row => new { row.NodeId, row.ContentTypeId })
            : db.Set<DocumentRow>().Select(row => new { row.NodeId, row.ContentTypeId });
        return from node in nodes
               where node.ObjectType == objectType
               join content in contentTypes on node.Id equals content.NodeId
               join type in db.Set<NodeRow>() on content.ContentTypeId equals type.Id
               select new NavigationModel
               {
                   Id = node.Id,
                   Key = node.Key,
                   ContentTypeKey = type.Key,
                   ParentId = node.ParentId,
                   SortOrder = node.SortOrder,
                   Trashed = node.Trashed,
                   Level = node.Level,
               };
    }

    private sealed class NavigationModel : INavigationModel
    {
        public int Id { get; set; }

        public Guid Key { get; set; }

        public Guid ContentTypeKey { get; set; }

        public int ParentId { get; set; }

        public int SortOrder { get; set; }

        public bool Trashed { get; set; }

        public int Level { get; set; }
    }
}
