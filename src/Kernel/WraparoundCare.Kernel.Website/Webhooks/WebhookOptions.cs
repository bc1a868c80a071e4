using System.ComponentModel.DataAnnotations;

namespace WraparoundCare.Kernel.Website.Webhooks;

/// <summary>What Umbraco's own settings of webhooks do not say.</summary>
public sealed class WebhookOptions
{
    public const string Section = "Website:Webhooks";

    /// <summary>
    /// Signs what is sent, so that receivers know that it is from this site: a text of 24 characters or more, or <c>whsec_</c> and
    /// base64 as receivers' libraries know it. Without it nothing is signed.
    /// </summary>
    [MinLength(24)]
    public string? Secret { get; set; }

    /// <summary>Whether messages may go to this computer and its private network.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How long a receiver may take.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
