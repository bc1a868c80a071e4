using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Contents;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;
using WraparoundCare.Kernel.Backoffice.Api.Documents;

namespace WraparoundCare.Kernel.Backoffice.Api.DocumentBlueprints;

/// <summary>The client makes one of a document, under a name.</summary>
internal sealed record BlueprintFromDocumentRequest(ReferenceById Document, Guid? Id, string Name);

/// <summary>A blueprint as somebody wants it to be.</summary>
internal record UpdateBlueprintRequest
{
    [NoNulls]
    public IReadOnlyList<ValueRequest> Values { get; init; } = [];

    [NoNulls]
    public IReadOnlyList<VariantRequest> Variants { get; init; } = [];

    public ContentBlueprintUpdateModel ToModel() => new()
    {
        Properties = [.. Values.Select(value => value.ToModel())],
        Variants = [.. Variants.Select(variant => variant.ToModel())],
    };
}

/// <summary>A new blueprint.</summary>
internal sealed record CreateBlueprintRequest : UpdateBlueprintRequest
{
    public Guid? Id { get; init; }

    public required ReferenceById DocumentType { get; init; }

    public ContentBlueprintCreateModel ToCreation() => new()
    {
        Key = Id,
        ContentTypeKey = DocumentType.Id,
        Properties = [.. Values.Select(value => value.ToModel())],
        Variants = [.. Variants.Select(variant => variant.ToModel())],
    };
}

/// <summary>A blueprint among those of a type.</summary>
internal sealed record TypeBlueprint(Guid Id, string Name)
{
    public IReadOnlyList<Flag> Flags { get; } = Flag.None;
}

/// <summary>A blueprint by name.</summary>
internal sealed record BlueprintItem(Guid Id, string Name, DocumentTypeReference DocumentType)
{
    public IReadOnlyList<Flag> Flags { get; } = Flag.None;
}

/// <summary>What a new document begins with.</summary>
internal sealed record Blueprint(
    Guid Id, DocumentTypeReference DocumentType, IReadOnlyList<DocumentValue> Values, IReadOnlyList<DocumentVariant> Variants)
{
    public IReadOnlyList<Flag> Flags { get; } = Flag.None;
}

/// <summary>Makes the forms in which the client knows blueprints.</summary>
internal sealed class DocumentBlueprintModels(IContentTypeService types, DocumentModels documents)
{
    public async Task<Blueprint> DescribeAsync(IContent blueprint)
    {
        var whole = await documents.DescribeAsync(blueprint);
        return new Blueprint(blueprint.Key, whole.DocumentType, whole.Values, whole.Variants);
    }

    public BlueprintItem DescribeItem(IContent blueprint)
    {
        var type = types.Get(blueprint.ContentType.Key) ?? throw new InvalidOperationException($"Blueprint {blueprint.Key} has no type.");
        var reference = new DocumentTypeReference(type.Key, type.Icon ?? string.Empty, ReferenceById.Of(type.ListView));
        return new BlueprintItem(blueprint.Key, blueprint.Name ?? string.Empty, reference);
    }
}
