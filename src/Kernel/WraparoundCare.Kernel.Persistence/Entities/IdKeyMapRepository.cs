using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.Documents;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Entities;

/// <summary>Between the two identities of a node. An unknown object type asks for any.</summary>
internal sealed class IdKeyMapRepository(ScopeAccessor scopes, DocumentMemory documents) : IIdKeyMapRepository
{
    public int? GetIdForKey(Guid key, UmbracoObjectTypes umbracoObjectType) =>
        documents.Content.TryGetId(umbracoObjectType.GetGuid(), key, out var known)
            ? known
            : Nodes(umbracoObjectType).Where(node => node.Key == key).Select(node => (int?)node.Id).FirstOrDefault();

    public Guid? GetIdForKey(int id, UmbracoObjectTypes umbracoObjectType) =>
        documents.Content.TryGetKey(umbracoObjectType.GetGuid(), id, out var known)
            ? known
            : Nodes(umbracoObjectType).Where(node => node.Id == id).Select(node => (Guid?)node.Key).FirstOrDefault();

    private IQueryable<NodeRow> Nodes(UmbracoObjectTypes type)
    {
        var nodes = scopes.Db.Set<NodeRow>().AsNoTracking();
        if (type == UmbracoObjectTypes.Unknown)
        {
            return nodes;
        }

        var objectType = type.GetGuid();
        var reservation = UmbracoObjectTypes.IdReservation.GetGuid();
        return nodes.Where(node => node.ObjectType == objectType || node.ObjectType == reservation);
    }
}
