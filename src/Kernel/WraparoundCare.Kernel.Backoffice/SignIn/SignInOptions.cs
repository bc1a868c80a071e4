using System.ComponentModel.DataAnnotations;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>
/// Settings in the section Backoffice:SignIn. What Umbraco has a setting for (time-out, lock-out, passwords) is not here.
/// </summary>
public sealed class SignInOptions
{
    public const string Section = "Backoffice:SignIn";

    /// <summary>How many times one address may try in ten minutes. Colleagues in one office share an address.</summary>
    [Range(1, 10_000)]
    public int AttemptsPerTenMinutes { get; set; } = 30;

    /// <summary>How many mails with a link for a new password one address may ask for in ten minutes.</summary>
    [Range(1, 10_000)]
    public int MailsPerTenMinutes { get; set; } = 10;

    /// <summary>What the mails call the site; its host says.</summary>
    public string SiteName { get; set; } = "Umbraco";

    /// <summary>After this long everybody signs in again, however busy they were.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan LongestSession { get; set; } = TimeSpan.FromHours(12);
}
