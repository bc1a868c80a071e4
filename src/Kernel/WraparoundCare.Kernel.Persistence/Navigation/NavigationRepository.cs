using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.Documents;
using WraparoundCare.Kernel.Persistence.Media;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Navigation;

/// <summary>The whole tree of documents or media, for the navigation in memory.</summary>
internal sealed class NavigationRepository(ScopeAccessor scopes) : INavigationRepository
{
    public IEnumerable<INavigationModel> GetContentNodesByObjectType(Guid objectTypeKey) =>
        [.. InOrder(Nodes(objectTypeKey).Where(node => !node.Trashed))];

    public IEnumerable<INavigationModel> GetTrashedContentNodesByObjectType(Guid objectTypeKey) =>
        [.. InOrder(Nodes(objectTypeKey).Where(node => node.Trashed))];

    public IEnumerable<INavigationModel> GetContentNodeWithAncestors(Guid key, Guid objectTypeKey)
    {
        var path = scopes.Db.Set<NodeRow>().Where(node => node.Key == key && node.ObjectType == objectTypeKey)
            .Select(node => node.Path)
            .FirstOrDefault();
        if (path is null)
        {
            return [];
        }

        var ids = path.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToArray();
        return [.. InOrder(Nodes(objectTypeKey).Where(node => ids.Contains(node.Id)))];
    }

    private static IQueryable<NavigationModel> InOrder(IQueryable<NavigationModel> nodes) =>
        nodes.OrderBy(node => node.Level).ThenBy(node => node.SortOrder).ThenBy(node => node.Id);

    private IQueryable<NavigationModel> Nodes(Guid objectType)
    {
        var db = scopes.Db;
        var contentTypes = objectType == Constants.ObjectTypes.Media
            ? db.Set<MediaRow>().Select(row => new { row.NodeId, row.ContentTypeId })
            : db.Set<DocumentRow>().Select(row => new { row.NodeId, row.ContentTypeId });
        return from node in db.Set<NodeRow>()
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
