using System.ComponentModel.DataAnnotations;

namespace WraparoundCare.Platform.Discovery;

/// <summary>Settings in the section Website:SecurityTxt.</summary>
public sealed class SecurityTxtOptions
{
    public const string Section = "Website:SecurityTxt";

    /// <summary>
    /// Where to report a weakness: an address that begins with mailto:, https: or tel:. Without it there is no security.txt.
    /// </summary>
    [RegularExpression(
        @"(mailto:|https://|tel:)\S+",
        ErrorMessage = "Website:SecurityTxt:Contact must begin with mailto:, https:// or tel: and hold no spaces.")]
    public string? Contact { get; set; }
}
