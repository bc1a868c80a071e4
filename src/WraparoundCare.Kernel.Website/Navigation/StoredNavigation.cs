using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Kernel.Website.Navigation;

/// <summary>
/// The kernel's navigation, but for two things. What gets a new parent is put last by the kernel, with the number of its siblings as
/// its sort order; the database goes on from the highest sort order, so where there are gaps the two disagree, and nodes that follow a
/// change earlier or later disagree with each other: here it gets the sort order that is stored. And what comes back from the recycle
/// bin without its trashed parent is left among the children of that parent too; when the parent follows and is put below it, the tree
/// has become a circle, and the next one who asks for descendants ends the process with a stack overflow: then the tree is built anew.
/// </summary>
internal abstract class StoredNavigation(
    INavigationManagementService tree, IRecycleBinNavigationManagementService bin, IRecycleBinNavigationQueryService trashed, Func<Guid, IContentBase?> find)
    : INavigationManagementService, IRecycleBinNavigationManagementService
{
    public Task RebuildAsync() => tree.RebuildAsync();

    public bool MoveToBin(Guid key) => tree.MoveToBin(key);

    public bool Add(Guid key, Guid contentTypeKey, Guid? parentKey = null, int? sortOrder = null) =>
        tree.Add(key, contentTypeKey, parentKey, sortOrder);

    public bool Move(Guid key, Guid? targetParentKey = null) => tree.Move(key, targetParentKey) && SortAsStored(key);

    public bool UpdateSortOrder(Guid key, int newSortOrder) => tree.UpdateSortOrder(key, newSortOrder);

    public Task RebuildBinAsync() => bin.RebuildBinAsync();

    public bool RemoveFromBin(Guid key) => bin.RemoveFromBin(key);

    public bool RestoreFromBin(Guid key, Guid? targetParentKey = null)
    {
        var leavesItsParent = trashed.TryGetParentKeyInBin(key, out var parent) && parent is not null;
        if (!leavesItsParent)
        {
            return bin.RestoreFromBin(key, targetParentKey) && SortAsStored(key);
        }

        Synchronously.Run(async () =>
        {
            await tree.RebuildAsync();
            await bin.RebuildBinAsync();
            return true;
        });
        return true;
    }

    private bool SortAsStored(Guid key) => find(key) is not { } stored || tree.UpdateSortOrder(key, stored.SortOrder);
}

internal sealed class DocumentNavigation(IDocumentNavigationQueryService kernel, IContentService documents)
    : StoredNavigation((INavigationManagementService)kernel, (IRecycleBinNavigationManagementService)kernel, kernel, key => documents.GetById(key)),
        IDocumentNavigationManagementService;

internal sealed class MediaNavigation(IMediaNavigationQueryService kernel, IMediaService media)
    : StoredNavigation((INavigationManagementService)kernel, (IRecycleBinNavigationManagementService)kernel, kernel, key => media.GetById(key)),
        IMediaNavigationManagementService;
