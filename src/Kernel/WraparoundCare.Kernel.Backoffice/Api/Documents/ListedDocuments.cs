using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

internal sealed record ListedDocumentType(Guid Id, string Alias, string Icon, ReferenceById? Collection);

/// <summary>A document in a list.</summary>
internal sealed record ListedDocument
{
    public required Guid Id { get; init; }

    public IReadOnlyList<Flag> Flags { get; } = Flag.None;

    public required IReadOnlyList<DocumentValue> Values { get; init; }

    public required IReadOnlyList<DocumentVariant> Variants { get; init; }

    public required string? Creator { get; init; }

    public required string? Updater { get; init; }

    public required int SortOrder { get; init; }

    public required ListedDocumentType DocumentType { get; init; }

    public required bool IsTrashed { get; init; }

    public required bool IsProtected { get; init; }

    public required IReadOnlyList<ReferenceById> Ancestors { get; init; }
}

/// <summary>Makes the form of documents in a list, with the values of its columns and no others.</summary>
internal sealed class ListedDocuments(
    IContentTypeService types, IDataTypeService dataTypes, IUserService users, DocumentItems items, DocumentModels models)
{
    /// <returns>The aliases of the properties that stand in the columns of a list.</returns>
    public async Task<IReadOnlySet<string>> ColumnsAsync(Guid? list)
    {
        var configuration = list is { } key ? (await dataTypes.GetAsync(key))?.ConfigurationAs<ListViewConfiguration>() : null;
        return (configuration?.IncludeProperties ?? [])
            .Select(property => property.Alias)
            .OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public ListedDocument Describe(IContent document, IReadOnlySet<string> columns)
    {
        var type = types.Get(document.ContentType.Key) ?? throw new InvalidOperationException($"Document {document.Key} has no type.");
        var (values, variants) = models.DescribeParts(document, columns.Contains);
        return new ListedDocument
        {
            Id = document.Key,
            Values = values,
            Variants = variants,
            Creator = users.GetProfileById(document.CreatorId)?.Name,
            Updater = users.GetProfileById(document.WriterId)?.Name,
            SortOrder = document.SortOrder,
            DocumentType = new ListedDocumentType(type.Key, type.Alias, type.Icon ?? string.Empty, ReferenceById.Of(type.ListView)),
            IsTrashed = document.Trashed,
            IsProtected = items.IsProtected(document.Path),
            Ancestors = items.AncestorsOf(document),
        };
    }
}
