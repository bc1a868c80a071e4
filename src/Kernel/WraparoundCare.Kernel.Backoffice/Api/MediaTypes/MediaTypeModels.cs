using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;

namespace WraparoundCare.Kernel.Backoffice.Api.MediaTypes;

/// <summary>A type of media as pickers name it.</summary>
internal sealed record MediaTypeItem(Guid Id, string Name, string? Icon)
{
    public IReadOnlyList<Flag> Flags { get; } = Flag.None;

    public static MediaTypeItem Of(IMediaType type) => new(type.Key, type.Name ?? type.Alias, type.Icon);

    public static Paged<MediaTypeItem> PageOf(PagedModel<IMediaType> page) => new(page.Total, [.. page.Items.Select(Of)]);
}

internal sealed record MediaTypeSort(ReferenceById MediaType, int SortOrder);

internal sealed record MediaTypeComposition(ReferenceById MediaType, CompositionType CompositionType);

/// <summary>A whole type of media.</summary>
internal sealed record MediaTypeModel
{
    public required Guid Id { get; init; }

    public required string Alias { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string Icon { get; init; }

    public required bool AllowedAsRoot { get; init; }

    public required bool VariesByCulture { get; init; }

    public required bool VariesBySegment { get; init; }

    public required ReferenceById? Collection { get; init; }

    public required bool IsElement { get; init; }

    public required IReadOnlyList<PropertyTypeModel> Properties { get; init; }

    public required IReadOnlyList<ContainerModel> Containers { get; init; }

    public required IReadOnlyList<MediaTypeSort> AllowedMediaTypes { get; init; }

    public required IReadOnlyList<MediaTypeComposition> Compositions { get; init; }

    public required bool IsDeletable { get; init; }

    public required bool AliasCanBeChanged { get; init; }

    public static MediaTypeModel Of(IMediaType type) => new()
    {
        Id = type.Key,
        Alias = type.Alias,
        Name = type.Name ?? type.Alias,
        Description = type.Description ?? string.Empty,
        Icon = type.Icon ?? string.Empty,
        AllowedAsRoot = type.AllowedAsRoot,
        VariesByCulture = type.VariesByCulture(),
        VariesBySegment = type.VariesBySegment(),
        Collection = ReferenceById.Of(type.ListView),
        IsElement = type.IsElement,
        Properties = ContentTypeParts.PropertiesOf(type),
        Containers = ContentTypeParts.ContainersOf(type),
        AllowedMediaTypes =
            [.. type.AllowedContentTypes?.Select(allowed => new MediaTypeSort(new ReferenceById(allowed.Key), allowed.SortOrder)) ?? []],
        Compositions = [.. ContentTypeParts.CompositionsOf(type).Select(part => new MediaTypeComposition(part.Type, part.Kind))],
        IsDeletable = !type.IsSystemMediaType(),
        AliasCanBeChanged = !type.IsSystemMediaType(),
    };
}
