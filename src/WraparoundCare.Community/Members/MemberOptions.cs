using System.ComponentModel.DataAnnotations;

namespace WraparoundCare.Community.Members;

/// <summary>Settings in the section Community:Members.</summary>
public sealed class MemberOptions
{
    public const string Section = "Community:Members";

    /// <summary>Whether new people can make an account.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>How many times one address may try to sign in, in ten minutes. Colleagues in one office share an address.</summary>
    [Range(1, 10_000)]
    public int AttemptsPerTenMinutes { get; set; } = 30;

    /// <summary>How many mails with a link one address may ask for in ten minutes.</summary>
    [Range(1, 10_000)]
    public int MailsPerTenMinutes { get; set; } = 10;

    /// <summary>The same for who does not show that a browser worked for it: without JavaScript, or a robot.</summary>
    [Range(1, 10_000)]
    public int UnprovenMailsPerTenMinutes { get; set; } = 3;

    /// <summary>How many of these mails one mailbox gets in an hour, whoever asks; half of them without JavaScript.</summary>
    [Range(1, 10_000)]
    public int MailsPerMailboxPerHour { get; set; } = 6;

    /// <summary>The same in a day.</summary>
    [Range(1, 10_000)]
    public int MailsPerMailboxPerDay { get; set; } = 20;

    /// <summary>How many hints one address gets in ten minutes while typing a new password.</summary>
    [Range(1, 10_000)]
    public int PasswordHintsPerTenMinutes { get; set; } = 120;

    /// <summary>The wrong password after which one address has to wait.</summary>
    [Range(3, 100)]
    public int MaxFailedAttempts { get; set; } = 5;

    /// <summary>
    /// How long an answer takes at least that is the same for known and unknown addresses, so that its time tells nothing.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10")]
    public TimeSpan MinAnswerTime { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>After so long without a request somebody signs in again.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan TimeOut { get; set; } = TimeSpan.FromHours(12);

    /// <summary>The same for a device that somebody asked to be remembered on.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan RememberedTimeOut { get; set; } = TimeSpan.FromDays(14);

    /// <summary>After this long everybody signs in again, however busy they were.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan LongestSession { get; set; } = TimeSpan.FromDays(30);

    /// <summary>An account that was not used for so long goes.</summary>
    [Range(typeof(TimeSpan), "90.00:00:00", "3650.00:00:00")]
    public TimeSpan InactivityTerm { get; set; } = TimeSpan.FromDays(730);

    /// <summary>How long before that its owner has a mail.</summary>
    [Range(typeof(TimeSpan), "7.00:00:00", "365.00:00:00")]
    public TimeSpan InactivityNotice { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long the link holds that a registration goes on with.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00")]
    public TimeSpan RegistrationLinkExpiry { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long the links hold that sign in or let choose a new password.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan SignInLinkExpiry { get; set; } = TimeSpan.FromMinutes(30);
}
