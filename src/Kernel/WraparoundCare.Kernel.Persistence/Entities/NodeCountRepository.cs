using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.Media;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Entities;

/// <summary>How much there is outside the recycle bin.</summary>
internal sealed class NodeCountRepository(ScopeAccessor scopes) : INodeCountRepository
{
    public int GetNodeCount(Guid nodeType) => scopes.Db.Set<NodeRow>().Count(node => node.ObjectType == nodeType && !node.Trashed);

    /// <summary>Without folders.</summary>
    public int GetMediaCount()
    {
        var folders = scopes.Db.Set<ContentTypeRow>()
            .Where(type => type.Alias == Constants.Conventions.MediaTypes.Folder)
            .Select(type => type.NodeId);
        return (from media in scopes.Db.Set<MediaRow>()
                join node in scopes.Db.Set<NodeRow>() on media.NodeId equals node.Id
                where !node.Trashed && !folders.Contains(media.ContentTypeId)
                select node).Count();
    }
}
