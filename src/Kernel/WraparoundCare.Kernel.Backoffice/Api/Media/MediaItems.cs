using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.Media;

/// <summary>The type of a media item.</summary>
/// <param name="Collection">The data type of its list view, when what stands in it is shown as a list.</param>
internal sealed record MediaTypeReference(Guid Id, string Icon, ReferenceById? Collection);

/// <summary>The name of a media item; media have no languages.</summary>
internal sealed record MediaVariantItem(string Name)
{
    public string? Culture { get; }
}

/// <summary>A media item as pickers and references name it.</summary>
internal record MediaItem
{
    public required Guid Id { get; init; }

    public IReadOnlyList<Flag> Flags { get; } = Flag.None;

    public required bool IsTrashed { get; init; }

    public required ReferenceById? Parent { get; init; }

    public required bool HasChildren { get; init; }

    public required MediaTypeReference MediaType { get; init; }

    public required IReadOnlyList<MediaVariantItem> Variants { get; init; }
}

/// <summary>A media item in the tree.</summary>
internal sealed record MediaTreeItem : MediaItem
{
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>Whether it is only shown as the way to where the editor may come.</summary>
    public required bool NoAccess { get; init; }
}

/// <summary>Makes the short forms of media, which tree, pickers and references show.</summary>
internal sealed class MediaItems(IEntityService entities)
{
    public MediaItem Describe(IMediaEntitySlim item) => new()
    {
        Id = item.Key,
        IsTrashed = item.Trashed,
        Parent = ParentOf(item),
        HasChildren = item.HasChildren,
        MediaType = TypeOf(item),
        Variants = VariantsOf(item),
    };

    public MediaTreeItem DescribeInTree(IMediaEntitySlim item, bool hasAccess) => new()
    {
        Id = item.Key,
        CreateDate = item.CreateDate.ToUniversalTime(),
        IsTrashed = item.Trashed,
        Parent = ParentOf(item),
        HasChildren = item.HasChildren,
        NoAccess = !hasAccess,
        MediaType = TypeOf(item),
        Variants = VariantsOf(item),
    };

    public static MediaTypeReference TypeOf(IMediaEntitySlim item) =>
        new(item.ContentTypeKey, item.ContentTypeIcon ?? string.Empty, ReferenceById.Of(item.ListViewKey));

    public static IReadOnlyList<MediaVariantItem> VariantsOf(IMediaEntitySlim item) => [new MediaVariantItem(item.Name ?? string.Empty)];

    private ReferenceById? ParentOf(IMediaEntitySlim item) =>
        ReferenceById.Of(entities.GetPathKeys(item, omitSelf: true) is [.., var parent] ? parent : null);
}
