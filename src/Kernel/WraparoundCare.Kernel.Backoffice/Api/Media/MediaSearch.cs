using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.Media;

/// <summary>Where and what to look for.</summary>
internal sealed record MediaSearchQuery
{
    /// <summary>A part of the name.</summary>
    public string Query { get; init; } = string.Empty;

    /// <summary>Whether what lies in the recycle bin is found as well.</summary>
    public bool Trashed { get; init; }

    public Guid? ParentId { get; init; }

    public HashSet<Guid> AllowedMediaTypes { get; init; } = [];

    public int Skip { get; init; }

    public int Take { get; init; } = 100;
}

/// <summary>Finds media by name, where the editor may come.</summary>
internal sealed class MediaSearch(IEntityService entities, ICoreScopeProvider scopes, MediaTree tree, MediaItems items)
{
    private const UmbracoObjectTypes Kind = UmbracoObjectTypes.Media;
    private static readonly Ordering Order = Ordering.By("name");

    public Paged<MediaItem> Find(MediaSearchQuery search)
    {
        var starts = tree.Starts;
        var found = Named(search.Query, search.Trashed)
            .OfType<IMediaEntitySlim>()
            .Where(item => starts.Allows(item.Path))
            .Where(item => search.AllowedMediaTypes.Count == 0 || search.AllowedMediaTypes.Contains(item.ContentTypeKey))
            .Where(tree.Below(search.ParentId));
        return Paged<MediaItem>.Of([.. found], search.Skip, search.Take, items.Describe);
    }

    // All of them, because start nodes and types are no part of a query: those with a name are never so many.
    private IEnumerable<IEntitySlim> Named(string text, bool withTrashed)
    {
        IQuery<IUmbracoEntity>? filter =
            text.Length > 0 ? scopes.CreateQuery<IUmbracoEntity>().Where(item => item.Name!.Contains(text)) : null;
        return entities.GetPagedDescendants(Kind, 0, int.MaxValue, out _, filter, Order, withTrashed);
    }
}
