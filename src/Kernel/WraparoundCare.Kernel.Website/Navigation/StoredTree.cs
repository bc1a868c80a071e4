using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace WraparoundCare.Kernel.Website.Navigation;

/// <summary>The structure of documents or media as the database has it at this moment.</summary>
internal abstract class StoredTree(ICoreScopeProvider scopes, INavigationRepository nodes, Guid objectType)
{
    private static readonly Guid Nowhere = new("00000000-0000-4000-8000-000000000001");

    /// <summary>Everything. What changes meanwhile may stand at its old place or nowhere, until the message of that change.</summary>
    public ContentTree All()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var rows = nodes.GetContentNodesByObjectType(objectType)
            .Concat(nodes.GetTrashedContentNodesByObjectType(objectType))
            .DistinctBy(row => row.Id)
            .ToList();
        var keys = rows.ToDictionary(row => row.Id, row => row.Key);
        var cultures = AllCultures();
        return ContentTree.Of([
            .. rows.Select(row => Place(row, ParentOf(row, keys)) is var place && cultures.TryGetValue(row.Key, out var published)
                ? place with { Cultures = published }
                : place)]);
    }

    /// <summary>An item after all that it stands in, from the top, without their cultures. Nothing when there is no such item.</summary>
    public IReadOnlyList<TreeNode> PathTo(Guid key)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var rows = nodes.GetContentNodeWithAncestors(key, objectType).ToDictionary(row => row.Id);
        var keys = rows.Values.ToDictionary(row => row.Id, row => row.Key);
        var path = new Stack<TreeNode>();
        var next = rows.Values.FirstOrDefault(row => row.Key == key);
        for (var row = next; row is not null && path.Count < rows.Count; row = next)
        {
            path.Push(Place(row, ParentOf(row, keys)));
            next = rows.GetValueOrDefault(row.ParentId);
        }

        // What stands in something that is not there has no place, as when everything is read.
        return path.TryPeek(out var top) && top.ParentKey is null ? [.. path] : [];
    }

    public IReadOnlySet<string> CulturesOf(Guid key)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return ReadCultures(key);
    }

    /// <summary>The cultures of an item and all below it, by key.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlySet<string>> CulturesBelow(Guid key)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return ReadCulturesBelow(key);
    }

    protected abstract IReadOnlyDictionary<Guid, IReadOnlySet<string>> AllCultures();

    protected abstract IReadOnlySet<string> ReadCultures(Guid key);

    protected abstract IReadOnlyDictionary<Guid, IReadOnlySet<string>> ReadCulturesBelow(Guid key);

    private static Guid ParentOf(INavigationModel row, Dictionary<int, Guid> keys) => row.ParentId switch
    {
        Constants.System.Root => ContentTree.Top,
        Constants.System.RecycleBinContent or Constants.System.RecycleBinMedia => ContentTree.Bin,
        _ => keys.GetValueOrDefault(row.ParentId, Nowhere),
    };

    private static TreeNode Place(INavigationModel row, Guid parent) =>
        new(row.Key, row.Id, row.ContentTypeKey, parent, row.SortOrder, row.Trashed);
}

internal sealed class StoredDocuments(ICoreScopeProvider scopes, INavigationRepository nodes, IPublishStatusRepository published)
    : StoredTree(scopes, nodes, Constants.ObjectTypes.Document)
{
    protected override IReadOnlyDictionary<Guid, IReadOnlySet<string>> AllCultures() =>
        ReadOnly(Synchronously.Run(() => published.GetAllPublishStatusAsync(CancellationToken.None)));

    protected override IReadOnlySet<string> ReadCultures(Guid key) =>
        ReadOnly(Synchronously.Run(() => published.GetPublishStatusAsync(key, CancellationToken.None)));

    protected override IReadOnlyDictionary<Guid, IReadOnlySet<string>> ReadCulturesBelow(Guid key) =>
        ReadOnly(Synchronously.Run(() => published.GetDescendantsOrSelfPublishStatusAsync(key, CancellationToken.None)));

    private static Dictionary<Guid, IReadOnlySet<string>> ReadOnly(IDictionary<Guid, ISet<string>> cultures) =>
        cultures.ToDictionary(entry => entry.Key, entry => ReadOnly(entry.Value));

    private static IReadOnlySet<string> ReadOnly(ISet<string> cultures) =>
        cultures as IReadOnlySet<string> ?? cultures.ToHashSet(StringComparer.OrdinalIgnoreCase);
}

/// <summary>Media are not published: all that are not in the recycle bin can be seen.</summary>
internal sealed class StoredMedia(ICoreScopeProvider scopes, INavigationRepository nodes)
    : StoredTree(scopes, nodes, Constants.ObjectTypes.Media)
{
    private static readonly IReadOnlyDictionary<Guid, IReadOnlySet<string>> None = new Dictionary<Guid, IReadOnlySet<string>>();

    protected override IReadOnlyDictionary<Guid, IReadOnlySet<string>> AllCultures() => None;

    protected override IReadOnlySet<string> ReadCultures(Guid key) => new HashSet<string>();

    protected override IReadOnlyDictionary<Guid, IReadOnlySet<string>> ReadCulturesBelow(Guid key) => None;
}
