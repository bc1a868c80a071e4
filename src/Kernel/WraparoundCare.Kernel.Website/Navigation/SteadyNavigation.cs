using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Kernel.Website.Navigation;

/// <summary>
/// The kernel's navigation, read as it was before or after a change and never in between. The kernel takes an item from its parent before
/// it gives it the next one; whoever reads at that moment finds a page without ancestors, a list without the page, or an exception.
/// Readers take no lock: who finds that something has changed meanwhile reads again (a sequence lock).
/// </summary>
internal abstract class SteadyNavigation<TKernel>(TKernel kernel) : INavigationQueryService, IRecycleBinNavigationQueryService
    where TKernel : class, INavigationQueryService, IRecycleBinNavigationQueryService
{
    private readonly Lock _changing = new();

    // Odd while a change is being made.
    private long _version;

    private delegate bool Query<TAbout, TAnswer>(TKernel kernel, TAbout about, out TAnswer answer);

    public bool TryGetParentKey(Guid childKey, out Guid? parentKey) =>
        Read((tree, key, out answer) => tree.TryGetParentKey(key, out answer), childKey, out parentKey);

    public bool TryGetRootKeys(out IEnumerable<Guid> rootKeys) =>
        Read<bool, IEnumerable<Guid>>((tree, _, out answer) => tree.TryGetRootKeys(out answer), false, out rootKeys);

    public bool TryGetRootKeysOfType(string contentTypeAlias, out IEnumerable<Guid> rootKeys) =>
        Read((tree, type, out answer) => tree.TryGetRootKeysOfType(type, out answer), contentTypeAlias, out rootKeys);

    public bool TryGetChildrenKeys(Guid parentKey, out IEnumerable<Guid> childrenKeys) =>
        Read((tree, key, out answer) => tree.TryGetChildrenKeys(key, out answer), parentKey, out childrenKeys);

    public bool TryGetHasChildren(Guid parentKey, out bool hasChildren) =>
        Read((tree, key, out answer) => tree.TryGetHasChildren(key, out answer), parentKey, out hasChildren);

    public bool TryGetChildrenKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> childrenKeys) =>
        Read(
            (tree, of, out answer) => tree.TryGetChildrenKeysOfType(of.Key, of.Type, out answer),
            (Key: parentKey, Type: contentTypeAlias),
            out childrenKeys);

    public bool TryGetDescendantsKeys(Guid parentKey, out IEnumerable<Guid> descendantsKeys) =>
        Read((tree, key, out answer) => tree.TryGetDescendantsKeys(key, out answer), parentKey, out descendantsKeys);

    public bool TryGetDescendantsKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> descendantsKeys) =>
        Read(
            (tree, of, out answer) => tree.TryGetDescendantsKeysOfType(of.Key, of.Type, out answer),
            (Key: parentKey, Type: contentTypeAlias),
            out descendantsKeys);

    public bool TryGetAncestorsKeys(Guid childKey, out IEnumerable<Guid> ancestorsKeys) =>
        Read((tree, key, out answer) => tree.TryGetAncestorsKeys(key, out answer), childKey, out ancestorsKeys);

    public bool TryGetAncestorsKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> ancestorsKeys) =>
        Read(
            (tree, of, out answer) => tree.TryGetAncestorsKeysOfType(of.Key, of.Type, out answer),
            (Key: parentKey, Type: contentTypeAlias),
            out ancestorsKeys);

    public bool TryGetSiblingsKeys(Guid key, out IEnumerable<Guid> siblingsKeys) =>
        Read((tree, of, out answer) => tree.TryGetSiblingsKeys(of, out answer), key, out siblingsKeys);

    public bool TryGetSiblingsKeysOfType(Guid key, string contentTypeAlias, out IEnumerable<Guid> siblingsKeys) =>
        Read(
            (tree, of, out answer) => tree.TryGetSiblingsKeysOfType(of.Key, of.Type, out answer),
            (Key: key, Type: contentTypeAlias),
            out siblingsKeys);

    public bool TryGetLevel(Guid contentKey, [NotNullWhen(true)] out int? level) =>
        Read((tree, key, out answer) => tree.TryGetLevel(key, out answer), contentKey, out level) && level is not null;

    public bool TryGetParentKeyInBin(Guid childKey, out Guid? parentKey) =>
        Read((tree, key, out answer) => tree.TryGetParentKeyInBin(key, out answer), childKey, out parentKey);

    public bool TryGetChildrenKeysInBin(Guid parentKey, out IEnumerable<Guid> childrenKeys) =>
        Read((tree, key, out answer) => tree.TryGetChildrenKeysInBin(key, out answer), parentKey, out childrenKeys);

    public bool TryGetDescendantsKeysInBin(Guid parentKey, out IEnumerable<Guid> descendantsKeys) =>
        Read((tree, key, out answer) => tree.TryGetDescendantsKeysInBin(key, out answer), parentKey, out descendantsKeys);

    public bool TryGetAncestorsKeysInBin(Guid childKey, out IEnumerable<Guid> ancestorsKeys) =>
        Read((tree, key, out answer) => tree.TryGetAncestorsKeysInBin(key, out answer), childKey, out ancestorsKeys);

    public bool TryGetSiblingsKeysInBin(Guid key, out IEnumerable<Guid> siblingsKeys) =>
        Read((tree, of, out answer) => tree.TryGetSiblingsKeysInBin(of, out answer), key, out siblingsKeys);

    /// <summary>Changes the tree; readers wait, or read again what they read meanwhile.</summary>
    protected bool Change(Func<bool> change)
    {
        lock (_changing)
        {
            Interlocked.Increment(ref _version);
            try
            {
                return change();
            }
            finally
            {
                Interlocked.Increment(ref _version);
            }
        }
    }

    private bool Read<TAbout, TAnswer>(Query<TAbout, TAnswer> query, TAbout about, out TAnswer answer)
    {
        for (var wait = default(SpinWait); ; wait.SpinOnce())
        {
            var version = Volatile.Read(ref _version);
            if (version % 2 != 0)
            {
                continue;
            }

            try
            {
                var found = query(kernel, about, out answer);
                if (IsStill(version))
                {
                    return found;
                }
            }
            catch (Exception) when (!IsStill(version))
            {
                // What was read is half of a change: read again.
            }
        }
    }

    private bool IsStill(long version)
    {
        Interlocked.MemoryBarrier();
        return Volatile.Read(ref _version) == version;
    }
}
