using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Mail;

namespace WraparoundCare.Community.Members.MailRequests;

/// <summary>How often mails can be asked for: from one network, and for one mailbox.</summary>
internal sealed class MailRequestLimits(
    [FromKeyedServices(MemberMails.Limiter)] AttemptLimiter everybody,
    [FromKeyedServices(MemberMails.UnprovenLimiter)] AttemptLimiter unproven,
    MailboxPauses pauses,
    IOptions<MemberOptions> options)
{
    public int PerHour => options.Value.MailsPerMailboxPerHour;

    /// <param name="from">The address of the request.</param>
    /// <param name="isProven">Whether its browser worked for it.</param>
    public bool LetsThrough(IPAddress? from, bool isProven) =>
        (isProven || unproven.TryAcquire(from)) && everybody.TryAcquire(from);

    /// <summary>Also for mails that members ask for to go to others.</summary>
    /// <returns>Whether the mailbox may get another one; then it is counted.</returns>
    public bool LetsMailGo(string email, bool isProven) => pauses.TryTake(email, isProven
        ? new MailboxLimit(PerHour, options.Value.MailsPerMailboxPerDay)
        : new MailboxLimit(Half(PerHour), Half(options.Value.MailsPerMailboxPerDay)));

    // Enough for who has no JavaScript, and mistypes once.
    private static int Half(int number) => (number + 1) / 2;
}
