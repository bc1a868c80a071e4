using Umbraco.Cms.Core.Models.ContentEditing;
using WraparoundCare.Kernel.Backoffice.Api.Contents;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>A document as somebody wants it to be.</summary>
internal record UpdateDocumentRequest
{
    public IReadOnlyList<ValueRequest> Values { get; init; } = [];

    public IReadOnlyList<VariantRequest> Variants { get; init; } = [];

    public ReferenceById? Template { get; init; }

    public IEnumerable<string?> Cultures => Variants.Select(variant => variant.Culture).Concat(Values.Select(value => value.Culture));

    public ContentUpdateModel ToModel() => new()
    {
        Properties = [.. Values.Select(value => value.ToModel())],
        Variants = [.. Variants.Select(variant => variant.ToModel())],
        TemplateKey = Template?.Id,
    };

    public ValidateContentUpdateModel ToValidation(IEnumerable<string>? cultures) => new()
    {
        Properties = [.. Values.Select(value => value.ToModel())],
        Variants = [.. Variants.Select(variant => variant.ToModel())],
        TemplateKey = Template?.Id,
        Cultures = cultures?.ToHashSet() is { Count: > 0 } named ? named : null,
    };
}


/// <summary>A new document.</summary>
internal sealed record CreateDocumentRequest : UpdateDocumentRequest
{
    public Guid? Id { get; init; }

    public ReferenceById? Parent { get; init; }

    public required ReferenceById DocumentType { get; init; }

    public ContentCreateModel ToCreation() => new()
    {
        Key = Id,
        ParentKey = Parent?.Id,
        ContentTypeKey = DocumentType.Id,
        TemplateKey = Template?.Id,
        Properties = [.. Values.Select(value => value.ToModel())],
        Variants = [.. Variants.Select(variant => variant.ToModel())],
    };
}
