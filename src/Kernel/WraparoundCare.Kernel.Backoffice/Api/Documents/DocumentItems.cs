using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

internal enum DocumentVariantState
{
    NotCreated,
    Draft,
    Published,
    PublishedPendingChanges,
    Trashed,
}

/// <summary>The type of a document.</summary>
/// <param name="Collection">The data type of its list view, when its children are shown as a list.</param>
internal sealed record DocumentTypeReference(Guid Id, string Icon, ReferenceById? Collection);

/// <summary>A document in one language.</summary>
internal sealed record DocumentVariantItem(string Name, string? Culture, DocumentVariantState State)
{
    public IReadOnlyList<Flag> Flags { get; } = Flag.None;
}

/// <summary>A document as pickers and references name it.</summary>
internal record DocumentItem
{
    public required Guid Id { get; init; }

    public IReadOnlyList<Flag> Flags { get; } = Flag.None;

    public required bool IsTrashed { get; init; }

    public required bool IsProtected { get; init; }

    public required ReferenceById? Parent { get; init; }

    public required bool HasChildren { get; init; }

    public required DocumentTypeReference DocumentType { get; init; }

    public required IReadOnlyList<DocumentVariantItem> Variants { get; init; }
}

/// <summary>A document in the tree.</summary>
internal sealed record DocumentTreeItem : DocumentItem
{
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>Whether it is only shown as the way to where the editor may come.</summary>
    public required bool NoAccess { get; init; }

    /// <summary>From the root down, without the document itself.</summary>
    public required IReadOnlyList<ReferenceById> Ancestors { get; init; }
}

/// <summary>Makes the short forms of documents, which tree, pickers and references show.</summary>
internal sealed class DocumentItems(IEntityService entities, IPublicAccessService access)
{
    public DocumentItem Describe(IDocumentEntitySlim document) => new()
    {
        Id = document.Key,
        IsTrashed = document.Trashed,
        IsProtected = IsProtected(document.Path),
        Parent = ReferenceById.Of(entities.GetPathKeys(document, omitSelf: true) is [.., var parent] ? parent : null),
        HasChildren = document.HasChildren,
        DocumentType = TypeOf(document),
        Variants = VariantsOf(document),
    };

    public DocumentTreeItem DescribeInTree(IDocumentEntitySlim document, bool hasAccess = true)
    {
        var ancestors = entities.GetPathKeys(document, omitSelf: true);
        return new DocumentTreeItem
        {
            Id = document.Key,
            CreateDate = document.CreateDate.ToUniversalTime(),
            IsTrashed = document.Trashed,
            IsProtected = IsProtected(document.Path),
            Parent = ReferenceById.Of(ancestors is [.., var parent] ? parent : null),
            HasChildren = document.HasChildren,
            NoAccess = !hasAccess,
            Ancestors = [.. ancestors.Select(key => new ReferenceById(key))],
            DocumentType = TypeOf(document),
            Variants = VariantsOf(document),
        };
    }

    public bool IsProtected(string path) => access.IsProtected(path).Success;

    /// <summary>From the root down, without the document itself.</summary>
    public IReadOnlyList<ReferenceById> AncestorsOf(ITreeEntity document) =>
        [.. entities.GetPathKeys(document, omitSelf: true).Select(key => new ReferenceById(key))];

    public static DocumentTypeReference TypeOf(IContentEntitySlim document) =>
        new(document.ContentTypeKey, document.ContentTypeIcon ?? string.Empty, ReferenceById.Of(document.ListViewKey));

    public static IReadOnlyList<DocumentVariantItem> VariantsOf(IDocumentEntitySlim document) => document.Variations.VariesByCulture()
        ? [.. document.CultureNames.Select(name => new DocumentVariantItem(name.Value, name.Key, StateOf(document, name.Key)))]
        : [new DocumentVariantItem(document.Name ?? string.Empty, null, StateOf(document, culture: null))];

    public static DocumentVariantState StateOf(bool isTrashed, bool isPublished, bool isEdited) => (isTrashed, isPublished, isEdited) switch
    {
        (true, _, _) => DocumentVariantState.Trashed,
        (_, false, _) => DocumentVariantState.Draft,
        (_, true, true) => DocumentVariantState.PublishedPendingChanges,
        _ => DocumentVariantState.Published,
    };

    private static DocumentVariantState StateOf(IDocumentEntitySlim document, string? culture)
    {
        var published = culture is null ? document.Published : document.PublishedCultures.Contains(culture);
        var edited = culture is null ? document.Edited : document.EditedCultures.Contains(culture);
        return StateOf(document.Trashed, published, edited);
    }
}
