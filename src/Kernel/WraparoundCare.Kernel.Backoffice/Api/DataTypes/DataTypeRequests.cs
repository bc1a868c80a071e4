using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;

namespace WraparoundCare.Kernel.Backoffice.Api.DataTypes;

/// <summary>A setting as somebody wants it to be.</summary>
internal sealed record DataTypeSetting(string Alias, JsonElement? Value);

/// <summary>A data type as somebody wants it to be.</summary>
internal record UpdateDataTypeRequest
{
    private const int LongestName = 255;

    public required string Name { get; init; }

    public required string EditorAlias { get; init; }

    [StringLength(LongestName)]
    public required string EditorUiAlias { get; init; }

    [NoNulls]
    public IReadOnlyList<DataTypeSetting> Values { get; init; } = [];
}

/// <summary>A new data type.</summary>
internal sealed record CreateDataTypeRequest : UpdateDataTypeRequest
{
    public Guid? Id { get; init; }

    /// <summary>A folder; null is the root.</summary>
    public ReferenceById? Parent { get; init; }
}
