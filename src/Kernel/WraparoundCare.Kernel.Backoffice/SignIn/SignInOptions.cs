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

    /// <summary>After this long everybody signs in again, however busy they were.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan LongestSession { get; set; } = TimeSpan.FromHours(12);
}
