using System.ComponentModel.DataAnnotations;

namespace WraparoundCare.Platform.Shared.Maps;

/// <summary>Settings in the section Platform:MapTiles. Without an address there are no tiles, and no request to a third party.</summary>
public sealed class MapTilesOptions : IValidatableObject
{
    public const string Section = "Platform:MapTiles";

    /// <summary>An address in Web Mercator (EPSG:3857) with {z}, {x} and {y}.</summary>
    public string Address { get; set; } = string.Empty;

    /// <summary>Whom the maker of the tiles wants to be named.</summary>
    public string Attribution { get; set; } = string.Empty;

    /// <summary>A step higher is twice as detailed and four times as many tiles.</summary>
    [Range(8, 12)]
    public int Zoom { get; set; } = 10;

    public bool IsOn => Address.Length > 0;

    /// <summary>Where the tiles come from, for the content security policy; null when there are none.</summary>
    public string? Origin() => IsOn ? new Uri(Address.Replace('{', '_').Replace('}', '_')).GetLeftPart(UriPartial.Authority) : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
        {
            yield break;
        }

        if (!Address.StartsWith("https://", StringComparison.Ordinal)
            || !Uri.TryCreate(Address.Replace('{', '_').Replace('}', '_'), UriKind.Absolute, out _)
            || !((string[])["{z}", "{x}", "{y}"]).All(part => Address.Contains(part, StringComparison.Ordinal)))
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(Address)} must start with https:// and hold {{z}}, {{x}} and {{y}}", [nameof(Address)]);
        }

        if (Attribution.Length == 0)
        {
            yield return new ValidationResult($"{Section}:{nameof(Attribution)} must say who made the tiles", [nameof(Attribution)]);
        }
    }
}
