namespace WraparoundCare.Community.Members;

/// <summary>How often one address may have mails sent.</summary>
internal static class MemberMails
{
    public const string Limiter = "Community:Members:Mails";

    /// <summary>For who does not show that a browser worked for it.</summary>
    public const string UnprovenLimiter = "Community:Members:UnprovenMails";

    public const string TooMany = "Er zijn nu te veel mails aangevraagd vanaf dit adres. Probeer het over tien minuten opnieuw.";
}

/// <summary>The page after somebody asked for a mail.</summary>
/// <param name="Heading">What to do now.</param>
/// <param name="Again">Where one asks for another.</param>
/// <param name="Expiry">How long the link in it holds.</param>
internal sealed record MailSentView(string Heading, string Again, TimeSpan Expiry)
{
    /// <summary>How many such mails one mailbox gets in an hour, where that is limited.</summary>
    public int? Limit { get; init; }
}

/// <summary>The page of a link that is worth nothing any more.</summary>
/// <param name="Text">What to do now.</param>
/// <param name="Address">Where.</param>
internal sealed record OldLinkView(string Text, string Address);
