using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.Media;

/// <summary>Which part of a list of media somebody wants to see.</summary>
internal sealed record MediaCollectionQuery
{
    /// <summary>The folder; null is the root.</summary>
    public Guid? Id { get; init; }

    public string OrderBy { get; init; } = "updateDate";

    public Direction OrderDirection { get; init; } = Direction.Descending;

    /// <summary>A part of the name.</summary>
    public string? Filter { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 100;
}

/// <summary>What stands in a folder, as a list: all of it, or the way to where the editor may come.</summary>
internal sealed class MediaCollection(
    IMediaService media, IEntityService entities, ICoreScopeProvider scopes, MediaTree tree, MediaModels models)
{
    // What the database can order by; lists can show properties as well, which have no order of their own.
    private static readonly string[] Orders = ["name", "sortOrder", "createDate", "updateDate", "creator", "owner", "contentTypeAlias"];

    /// <returns>Null when there is no such folder, or the editor may not see it.</returns>
    public async Task<Paged<ListedMedia>?> ListAsync(MediaCollectionQuery query)
    {
        var path = PathOf(query.Id);
        if (path is null || !(tree.Starts.Allows(path) || tree.Starts.LeadsThrough(path)))
        {
            return null;
        }

        var (total, found) = tree.Starts.Allows(path) ? Children(query) : Steps(query);
        var listed = new List<ListedMedia>();
        foreach (var item in found)
        {
            listed.Add(await models.DescribeInListAsync(item));
        }

        return new Paged<ListedMedia>(total, listed);
    }

    private string? PathOf(Guid? folder) =>
        folder is not { } key ? Constants.System.RootString : entities.Get(key, UmbracoObjectTypes.Media)?.Path;

    private (long Total, IEnumerable<IMedia> Items) Children(MediaCollectionQuery query)
    {
        var parent = query.Id is { } key ? media.GetById(key)!.Id : Constants.System.Root;
        IQuery<IMedia>? filter = query.Filter is { } text ? scopes.CreateQuery<IMedia>().Where(item => item.Name!.Contains(text)) : null;
        var order = Array.Find(Orders, known => known.Equals(query.OrderBy, StringComparison.OrdinalIgnoreCase)) ?? "sortOrder";

        // The kernel counts in pages; what is asked for is one when it begins at the end of another.
        var size = Math.Max(query.Take, 1);
        var found = media.GetPagedChildren(
            parent, Math.Max(query.Skip, 0) / size, size, out var total, filter, Ordering.By(order, query.OrderDirection));
        return (total, found.Take(query.Take));
    }

    private (long Total, IEnumerable<IMedia> Items) Steps(MediaCollectionQuery query)
    {
        var steps = tree.StepsBelow(query.Id)
            .Where(step => query.Filter is null || step.Name?.Contains(query.Filter, StringComparison.CurrentCultureIgnoreCase) == true)
            .ToList();
        var keys = steps.Skip(query.Skip).Take(query.Take).Select(step => step.Key).ToList();
        return (steps.Count, keys.Count == 0 ? [] : media.GetByIds(keys));
    }
}
