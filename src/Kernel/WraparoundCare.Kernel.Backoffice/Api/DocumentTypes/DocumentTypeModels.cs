using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;

namespace WraparoundCare.Kernel.Backoffice.Api.DocumentTypes;

/// <summary>A type of documents as pickers name it.</summary>
internal sealed record DocumentTypeItem(Guid Id, string Name, bool IsElement, string? Icon, string Description)
{
    public IReadOnlyList<Flag> Flags { get; } = Flag.None;

    public static DocumentTypeItem Of(IContentType type) =>
        new(type.Key, type.Name ?? type.Alias, type.IsElement, type.Icon, type.Description ?? string.Empty);
}

internal sealed record DocumentTypeSort(ReferenceById DocumentType, int SortOrder);

internal sealed record DocumentTypeComposition(ReferenceById DocumentType, CompositionType CompositionType);

/// <summary>How long old versions are kept.</summary>
internal sealed record DocumentTypeCleanup(
    bool PreventCleanup, int? KeepAllVersionsNewerThanDays, int? KeepLatestVersionPerDayForDays);

/// <summary>A whole type of documents.</summary>
internal sealed record DocumentTypeModel
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

    public required IReadOnlyList<ReferenceById> AllowedTemplates { get; init; }

    public required ReferenceById? DefaultTemplate { get; init; }

    public required DocumentTypeCleanup Cleanup { get; init; }

    public required IReadOnlyList<DocumentTypeSort> AllowedDocumentTypes { get; init; }

    public required IReadOnlyList<DocumentTypeComposition> Compositions { get; init; }

    public static DocumentTypeModel Of(IContentType type) => new()
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
        AllowedTemplates = [.. type.AllowedTemplates?.Select(template => new ReferenceById(template.Key)) ?? []],
        DefaultTemplate = ReferenceById.Of(type.DefaultTemplate?.Key),
        Cleanup = CleanupOf(type),
        AllowedDocumentTypes =
            [.. type.AllowedContentTypes?.Select(allowed => new DocumentTypeSort(new ReferenceById(allowed.Key), allowed.SortOrder)) ?? []],
        Compositions = [.. ContentTypeParts.CompositionsOf(type).Select(part => new DocumentTypeComposition(part.Type, part.Kind))],
    };

    private static DocumentTypeCleanup CleanupOf(IContentType type) => new(
        type.HistoryCleanup?.PreventCleanup ?? false,
        type.HistoryCleanup?.KeepAllVersionsNewerThanDays,
        type.HistoryCleanup?.KeepLatestVersionPerDayForDays);
}
