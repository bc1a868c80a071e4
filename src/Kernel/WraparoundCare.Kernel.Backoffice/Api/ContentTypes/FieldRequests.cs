using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using Core = Umbraco.Cms.Core.Models.ContentTypeEditing;

namespace WraparoundCare.Kernel.Backoffice.Api.ContentTypes;

/// <summary>A field as somebody wants it to be.</summary>
internal sealed record PropertyTypeRequest : IValidatableObject
{
    private const int LongestName = 255;
    private const int LongestRule = 1000;

    public required Guid Id { get; init; }

    public ReferenceById? Container { get; init; }

    public int SortOrder { get; init; }

    [StringLength(LongestName)]
    public required string Alias { get; init; }

    [StringLength(LongestName)]
    public required string Name { get; init; }

    public string? Description { get; init; }

    public required ReferenceById DataType { get; init; }

    public bool VariesByCulture { get; init; }

    public bool VariesBySegment { get; init; }

    public PropertyTypeValidation? Validation { get; init; }

    public PropertyTypeAppearance? Appearance { get; init; }

    /// <summary>An expression that cannot be read would fail each document that has the field.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        string?[] texts = [Validation?.MandatoryMessage, Validation?.RegEx, Validation?.RegExMessage];
        if (texts.Any(text => text?.Length > LongestRule) || !IsExpression(Validation?.RegEx))
        {
            yield return new ValidationResult("This is no rule that can be kept.", [nameof(Validation)]);
        }
    }

    /// <param name="type">It has the field; a field varies no further than its type, as when a type is changed.</param>
    public TProperty To<TProperty>(TypeRequest type)
        where TProperty : PropertyTypeModelBase, new() => new()
        {
            Key = Id,
            ContainerKey = Container?.Id,
            SortOrder = SortOrder,
            Alias = Alias,
            Name = Name,
            Description = Description,
            DataTypeKey = DataType.Id,
            VariesByCulture = VariesByCulture && type.VariesByCulture,
            VariesBySegment = VariesBySegment && type.VariesBySegment,
            Validation = new Core.PropertyTypeValidation
            {
                Mandatory = Validation?.Mandatory == true,
                MandatoryMessage = Validation?.MandatoryMessage,
                RegularExpression = Validation?.RegEx,
                RegularExpressionMessage = Validation?.RegExMessage,
            },
            Appearance = new Core.PropertyTypeAppearance { LabelOnTop = Appearance?.LabelOnTop == true },
        };

    private static bool IsExpression(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) || new Regex(text, RegexOptions.None, TimeSpan.FromSeconds(1)) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>A tab, or a group on one, as somebody wants it to be.</summary>
internal sealed record ContainerRequest
{
    // The alias of a group has that of its tab before it, and both fit in 255 characters.
    private const int LongestName = 126;

    public required Guid Id { get; init; }

    public ReferenceById? Parent { get; init; }

    [StringLength(LongestName)]
    public string? Name { get; init; }

    public required string Type { get; init; }

    public int SortOrder { get; init; }

    /// <summary>As far as names are told apart.</summary>
    [JsonIgnore]
    public string? Alias => Name?.Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();

    public TContainer To<TContainer>()
        where TContainer : PropertyTypeContainerModelBase, new() => new()
        {
            Key = Id,
            ParentKey = Parent?.Id,
            Name = Name,
            Type = Type,
            SortOrder = SortOrder,
        };
}
