using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models.ContentEditing;
using WraparoundCare.Kernel.Backoffice.Api.Contents;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>A document as somebody wants it to be.</summary>
internal record UpdateDocumentRequest
{
    public IReadOnlyList<ValueRequest> Values { get; init; } = [];

    public IReadOnlyList<VariantRequest> Variants { get; init; } = [];

    public ReferenceById? Template { get; init; }

    [JsonIgnore]
    public IEnumerable<string?> WrittenCultures =>
        Variants.Select(variant => variant.Culture).Concat(Values.Select(value => value.Culture));

    public ContentUpdateModel ToModel() => new()
    {
        Properties = [.. Values.Select(value => value.ToModel())],
        Variants = [.. Variants.Select(variant => variant.ToModel())],
        TemplateKey = Template?.Id,
    };
}

/// <summary>A document that is looked at before it is saved.</summary>
internal sealed record ValidateDocumentRequest : UpdateDocumentRequest
{
    /// <summary>What is to be saved of it; none means all.</summary>
    public IReadOnlyList<string>? Cultures { get; init; }

    public ValidateContentUpdateModel ToValidation() => new()
    {
        Properties = [.. Values.Select(value => value.ToModel())],
        Variants = [.. Variants.Select(variant => variant.ToModel())],
        TemplateKey = Template?.Id,
        Cultures = Cultures is { Count: > 0 } named ? named.ToHashSet() : null,
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
