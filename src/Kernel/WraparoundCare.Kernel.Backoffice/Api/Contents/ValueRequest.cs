using System.Text.Json;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace WraparoundCare.Kernel.Backoffice.Api.Contents;

/// <summary>What somebody typed in a field.</summary>
internal sealed record ValueRequest(string Alias, string? Culture, string? Segment, JsonElement? Value)
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

/// <param name="Name">In this language.</param>
/// <param name="Culture">The language; null for what has none.</param>
/// <param name="Segment">Not used here.</param>
/// <param name="UpdateDate">Of what was read and is changed now; null when that is not known.</param>
internal sealed record VariantRequest(string Name, string? Culture, string? Segment, DateTimeOffset? UpdateDate)
{
    public VariantModel ToModel() => new() { Name = Name, Culture = Culture, Segment = Segment };
}
