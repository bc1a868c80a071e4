using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Backoffice.Api.ContentTypes;

internal sealed record PropertyTypeValidation(bool Mandatory, string? MandatoryMessage, string? RegEx, string? RegExMessage);

internal sealed record PropertyTypeAppearance(bool LabelOnTop);

/// <summary>A field of a type.</summary>
internal sealed record PropertyTypeModel
{
    public required Guid Id { get; init; }

    public required ReferenceById? Container { get; init; }

    public required int SortOrder { get; init; }

    public required string Alias { get; init; }

    public required string Name { get; init; }

    /// <summary>Never null: the client would print that.</summary>
    public required string Description { get; init; }

    public required ReferenceById DataType { get; init; }

    public required bool VariesByCulture { get; init; }

    public required bool VariesBySegment { get; init; }

    public required PropertyTypeValidation Validation { get; init; }

    public required PropertyTypeAppearance Appearance { get; init; }

    public static PropertyTypeModel Of(IPropertyType property, PropertyGroup? group) => new()
    {
        Id = property.Key,
        Container = ReferenceById.Of(group?.Key),
        SortOrder = property.SortOrder,
        Alias = property.Alias,
        Name = property.Name,
        Description = property.Description ?? string.Empty,
        DataType = new ReferenceById(property.DataTypeKey),
        VariesByCulture = property.VariesByCulture(),
        VariesBySegment = property.VariesBySegment(),
        Validation = new PropertyTypeValidation(
            property.Mandatory, property.MandatoryMessage, property.ValidationRegExp, property.ValidationRegExpMessage),
        Appearance = new PropertyTypeAppearance(property.LabelOnTop),
    };
}

/// <summary>A tab, or a group on one.</summary>
internal sealed record ContainerModel(Guid Id, ReferenceById? Parent, string Name, string Type, int SortOrder);

/// <summary>How a type is part of another.</summary>
internal enum CompositionType
{
    Composition,
    Inheritance,
}

/// <summary>The fields of a type and where they stand.</summary>
internal static class ContentTypeParts
{
    /// <summary>Its own fields only: the client asks for the types that it is composed of.</summary>
    public static IReadOnlyList<PropertyTypeModel> PropertiesOf(IContentTypeComposition type) =>
    [
        .. type.PropertyGroups.SelectMany(group =>
            group.PropertyTypes?.Select(property => PropertyTypeModel.Of(property, group)) ?? []),
        .. type.NoGroupPropertyTypes.Select(property => PropertyTypeModel.Of(property, group: null)),
    ];

    /// <summary>The tabs and groups; a group may stand on a tab of a type that this one is composed of.</summary>
    public static IReadOnlyList<ContainerModel> ContainersOf(IContentTypeComposition type)
    {
        var tabs = type.PropertyGroups.Concat(type.CompositionPropertyGroups).Where(group => group.Type == PropertyGroupType.Tab).ToList();
        return [.. type.PropertyGroups.Select(group => new ContainerModel(
            group.Key,
            ReferenceById.Of(tabs.Find(tab => tab.Alias == group.GetParentAlias())?.Key),
            group.Name ?? string.Empty,
            group.Type.ToString(),
            group.SortOrder))];
    }

    public static IEnumerable<(ReferenceById Type, CompositionType Kind)> CompositionsOf(IContentTypeComposition type) =>
        type.ContentTypeComposition.Select(part => (
            new ReferenceById(part.Key),
            part.Id == type.ParentId ? CompositionType.Inheritance : CompositionType.Composition));
}
