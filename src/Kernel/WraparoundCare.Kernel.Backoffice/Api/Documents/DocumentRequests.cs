using System.Text.Json;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>What somebody typed in a field.</summary>
internal sealed record DocumentValueRequest(string Alias, string? Culture, string? Segment, JsonElement? Value)
{
    // Editors of the kernel take text and numbers as they are, and everything else as JSON.
    public PropertyValueModel ToModel() => new() { Alias = Alias, Culture = Culture, Segment = Segment, Value = Plain(Value) };

    private static object? Plain(JsonElement? value) => value?.ValueKind switch
    {
        null or JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.Value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.Value.TryGetInt64(out var whole) ? whole : value.Value.GetDecimal(),
        _ => value.Value.GetRawText(),
    };
}

internal sealed record DocumentVariantRequest(string Name, string? Culture, string? Segment)
{
    public VariantModel ToModel() => new() { Name = Name, Culture = Culture, Segment = Segment };
}

/// <summary>A document as somebody wants it to be.</summary>
internal record UpdateDocumentRequest
{
    public IReadOnlyList<DocumentValueRequest> Values { get; init; } = [];

    public IReadOnlyList<DocumentVariantRequest> Variants { get; init; } = [];

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
