using System.ComponentModel.DataAnnotations;

namespace WraparoundCare.Platform.Shared.Contact;

/// <summary>How readers reach the editors. Nothing of it is known until the owner of the site says so.</summary>
public sealed class ContactOptions
{
    public const string Section = "Platform:Contact";

    [EmailAddress]
    public string? Email { get; set; }

    [Phone]
    public string? Phone { get; set; }

    /// <summary>The organisation that answers.</summary>
    public string? Name { get; set; }

    public bool IsSet => !string.IsNullOrWhiteSpace(Email) || !string.IsNullOrWhiteSpace(Phone);
}
