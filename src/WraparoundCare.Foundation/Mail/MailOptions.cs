using System.ComponentModel.DataAnnotations;

namespace WraparoundCare.Foundation.Mail;

/// <summary>Settings in the section Website:Mail.</summary>
public sealed class MailOptions
{
    public const string Section = "Website:Mail";

    /// <summary>Umbraco's own key for where the site is.</summary>
    public const string AddressKey = "Umbraco:CMS:WebRouting:UmbracoApplicationUrl";

    /// <summary>Who writes: the name of the sender and below each mail.</summary>
    [Required]
    public string SiteName { get; set; } = "Kennisplatform Wraparound Care";

    /// <summary>Where the mails of servers that could not deliver ours are put, one in a file; each is read and removed.</summary>
    public string? BounceFolder { get; set; }

    public DkimOptions Dkim { get; set; } = new();

    /// <summary>Where the site is, or null in Development without a setting.</summary>
    internal Uri? SiteAddress { get; set; }
}

/// <summary>What signs the mails; all of it or nothing.</summary>
public sealed class DkimOptions
{
    /// <summary>The domain of the signature: that of the sender, or one above it.</summary>
    public string? Domain { get; set; }

    /// <summary>Under which name the public key is in the DNS: NAME._domainkey.DOMAIN.</summary>
    public string? Selector { get; set; }

    /// <summary>A file with the private key (RSA, PEM).</summary>
    public string? KeyFile { get; set; }

    internal bool IsSet => KeyFile is { Length: > 0 } || Domain is { Length: > 0 } || Selector is { Length: > 0 };
}
