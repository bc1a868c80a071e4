using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Kernel.Website.Navigation;

/// <summary>
/// The kernel's navigation, but for what comes back from the recycle bin without its trashed parent. The kernel leaves such an item
/// among the children of that parent too; when the parent follows and is put below it, the tree has become a circle, and the next one
/// who asks for descendants ends the process with a stack overflow. Then the tree is built anew.
/// </summary>
internal abstract class RestoringNavigation(INavigationManagementService tree, IRecycleBinNavigationManagementService bin, IRecycleBinNavigationQueryService trashed)
    : INavigationManagementService, IRecycleBinNavigationManagementService
{
    public Task RebuildAsync() => tree.RebuildAsync();

    public bool MoveToBin(Guid key) => tree.MoveToBin(key);

    public bool Add(Guid key, Guid contentTypeKey, Guid? parentKey = null, int? sortOrder = null) =>
        tree.Add(key, contentTypeKey, parentKey, sortOrder);

    public bool Move(Guid key, Guid? targetParentKey = null) => tree.Move(key, targetParentKey);

    public bool UpdateSortOrder(Guid key, int newSortOrder) => tree.UpdateSortOrder(key, newSortOrder);

    public Task RebuildBinAsync() => bin.RebuildBinAsync();

    public bool RemoveFromBin(Guid key) => bin.RemoveFromBin(key);

    public bool RestoreFromBin(Guid key, Guid? targetParentKey = null)
    {
        var leavesItsParent = trashed.TryGetParentKeyInBin(key, out var parent) && parent is not null;
        if (!leavesItsParent)
        {
            return bin.RestoreFromBin(key, targetParentKey);
        }

        Synchronously.Run(async () =>
        {
            await tree.RebuildAsync();
            await bin.RebuildBinAsync();
            return true;
        });
        return true;
    }
}

internal sealed class DocumentNavigation(IDocumentNavigationQueryService kernel)
    : RestoringNavigation((INavigationManagementService)kernel, (IRecycleBinNavigationManagementService)kernel, kernel), IDocumentNavigationManagementService;

internal sealed class MediaNavigation(IMediaNavigationQueryService kernel)
    : RestoringNavigation((INavigationManagementService)kernel, (IRecycleBinNavigationManagementService)kernel, kernel), IMediaNavigationManagementService;
