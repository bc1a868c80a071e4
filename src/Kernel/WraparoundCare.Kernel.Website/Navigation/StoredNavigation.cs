using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Kernel.Website.Navigation;

/// <summary>
/// The kernel's navigation, changed so that it stays what the database says. What gets a new parent is put last by the kernel, with the
/// number of its siblings as its sort order; the database goes on from the highest sort order, so where there are gaps the two disagree,
/// and nodes that follow a change earlier or later disagree with each other: here it gets the sort order that is stored. And what comes
/// back from the recycle bin without its trashed parent is left among the children of that parent too; when the parent follows and is
/// put below it, the tree has become a circle, and the next one who asks for descendants ends the process with a stack overflow: then
/// the tree is built anew.
/// </summary>
internal abstract class StoredNavigation<TKernel>(TKernel kernel, Func<Guid, IContentBase?> find)
    : SteadyNavigation<TKernel>(kernel), INavigationManagementService, IRecycleBinNavigationManagementService
    where TKernel : class, INavigationQueryService, IRecycleBinNavigationQueryService
{
    private readonly INavigationManagementService _tree = (INavigationManagementService)kernel;
    private readonly IRecycleBinNavigationManagementService _bin = (IRecycleBinNavigationManagementService)kernel;

    public Task RebuildAsync() => _tree.RebuildAsync();

    public Task RebuildBinAsync() => _bin.RebuildBinAsync();

    public bool Add(Guid key, Guid contentTypeKey, Guid? parentKey = null, int? sortOrder = null) =>
        Change(() => _tree.Add(key, contentTypeKey, parentKey, sortOrder));

    public bool UpdateSortOrder(Guid key, int newSortOrder) => Change(() => _tree.UpdateSortOrder(key, newSortOrder));

    public bool MoveToBin(Guid key) => Change(() => _tree.MoveToBin(key));

    public bool RemoveFromBin(Guid key) => Change(() => _bin.RemoveFromBin(key));

    public bool Move(Guid key, Guid? targetParentKey = null)
    {
        var stored = find(key);
        return Change(() => _tree.Move(key, targetParentKey) && Sort(key, stored));
    }

    public bool RestoreFromBin(Guid key, Guid? targetParentKey = null)
    {
        if (TryGetParentKeyInBin(key, out var parent) && parent is not null)
        {
            return Rebuild();
        }

        var stored = find(key);
        return Change(() => _bin.RestoreFromBin(key, targetParentKey) && Sort(key, stored));
    }

    private bool Sort(Guid key, IContentBase? stored) => stored is null || _tree.UpdateSortOrder(key, stored.SortOrder);

    private bool Rebuild() => Synchronously.Run(async () =>
    {
        await _tree.RebuildAsync();
        await _bin.RebuildBinAsync();
        return true;
    });
}
