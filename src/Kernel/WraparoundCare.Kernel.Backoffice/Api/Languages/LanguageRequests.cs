using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Backoffice.Api.Languages;

/// <summary>A language as somebody wants it to be.</summary>
internal record UpdateLanguageRequest
{
    private const int LongestName = 100;

    [Required, StringLength(LongestName)]
    public required string Name { get; init; }

    public bool IsDefault { get; init; }

    public bool IsMandatory { get; init; }

    public string? FallbackIsoCode { get; init; }

    public ILanguage WriteTo(ILanguage language)
    {
        language.CultureName = Name;
        language.IsDefault = IsDefault;
        language.IsMandatory = IsMandatory;
        language.FallbackIsoCode = FallbackIsoCode;
        return language;
    }
}

/// <summary>A new language.</summary>
internal sealed record CreateLanguageRequest : UpdateLanguageRequest
{
    private const int LongestCode = 14;

    [StringLength(LongestCode)]
    public required string IsoCode { get; init; }
}
