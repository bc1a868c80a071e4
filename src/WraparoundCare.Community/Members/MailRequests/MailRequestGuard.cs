using System.Net;
using WraparoundCare.Foundation.Robots;

namespace WraparoundCare.Community.Members.MailRequests;

/// <summary>What becomes of a form that asks for a mail.</summary>
internal enum MailRequestAnswer
{
    /// <summary>As far as whoever asked can see.</summary>
    Sent,

    TooFast,

    TooOften,
}

/// <summary>
/// Keeps strangers from having mails sent to others, without asking anything of people: the browser works for it, and who cannot show that
/// may do so less often.
/// </summary>
internal sealed class MailRequestGuard(ProofOfWork proofs, MailRequestLimits limits, SteadyAnswers answers)
{
    /// <summary>How many mails one mailbox gets in an hour.</summary>
    public int Limit => limits.PerHour;

    public static string Words(MailRequestAnswer answer) => answer == MailRequestAnswer.TooFast
        ? "Dat ging wel heel snel. Wacht een paar tellen en druk dan nog een keer op de knop."
        : MemberMails.TooMany;

    /// <param name="form">What was filled in.</param>
    /// <param name="page">Where: the browser works for each page anew.</param>
    /// <param name="from">The address of the request.</param>
    /// <param name="send">Sends the mail, to the address as members have it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<MailRequestAnswer> AnswerAsync(
        MailRequestForm form, string page, IPAddress? from, Func<string, Task> send, CancellationToken cancellationToken)
    {
        var proof = proofs.Judge(page, form.Proof);
        if (proof == ProofOutcome.TooFast)
        {
            return MailRequestAnswer.TooFast;
        }

        var isProven = proof == ProofOutcome.Proven;
        if (!limits.LetsThrough(from, isProven))
        {
            return MailRequestAnswer.TooOften;
        }

        // To a program that fills in what nobody sees, and about a mailbox that had enough, it looks the same.
        var started = answers.Begin();
        var email = MemberRecords.Normalize(form.Email!);
        if (string.IsNullOrEmpty(form.Website) && limits.LetsMailGo(email, isProven))
        {
            await send(email);
        }

        await answers.WaitAsync(started, cancellationToken);
        return MailRequestAnswer.Sent;
    }
}
