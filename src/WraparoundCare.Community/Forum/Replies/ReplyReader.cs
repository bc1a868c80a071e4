using Microsoft.Extensions.Options;
using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Mail;

namespace WraparoundCare.Community.Forum.Replies;

/// <summary>
/// Reads one mail, as little of it as is needed: its head says whether a program wrote it and whether it is from who may answer at that
/// address. Only then the rest is read. Nobody but a member ever has a mail of what came of it.
/// </summary>
internal sealed class ReplyReader(
    MemberRecords members, ReplyAddresses addresses, ReplyPosting posting, IOptions<ReplyOptions> options, TimeProvider time)
{
    public async Task<ReplyResult> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (ReplyHead.Read(file) is not { } head)
        {
            return ReplyResult.Unreadable;
        }

        if (head.IsAutomatic)
        {
            return ReplyResult.Automatic;
        }

        if (FindSender(head) is not { } sender)
        {
            return ReplyResult.Stranger;
        }

        var tokens = addresses.TokensIn(head.To);
        if (tokens.Count == 0)
        {
            return posting.Refuse(sender.Sent(head, string.Empty), topic: null, ReplyRefusal.NoAddress);
        }

        foreach (var token in tokens)
        {
            if (addresses.Read(token, sender.Key) is { } read)
            {
                return await TakeAsync(sender.Sent(head, token), read, file, cancellationToken);
            }
        }

        return ReplyResult.Stranger;
    }

    private async Task<ReplyResult> TakeAsync(
        IncomingReply reply, ReplyToken token, FileStream file, CancellationToken cancellationToken)
    {
        if (file.Length > options.Value.Kilobytes * 1000L)
        {
            return posting.Refuse(reply, token.Topic, ReplyRefusal.TooLarge);
        }

        file.Position = 0;
        var mail = new byte[file.Length];
        await file.ReadExactlyAsync(mail, cancellationToken);
        if (await ReplyBody.ReadAsync(mail, time, cancellationToken) is not { } body)
        {
            return posting.Refuse(reply, token.Topic, ReplyRefusal.Unreadable);
        }

        return addresses.IsOver(token)
            ? posting.Keep(reply, token.Topic, body, ReplyRefusal.Over)
            : await posting.PlaceAsync(reply, token.Topic, body, cancellationToken);
    }

    // By the account of this moment: who left or was blocked is a stranger.
    private Sender? FindSender(ReplyHead head) =>
        head.From is { } from
        && OutgoingMail.IsAddress(from)
        && members.FindByEmail(from) is { IsApproved: true, IsLockedOut: false } member
            ? new Sender(member.Key, member.Email, members.GroupsOf(member), members.SilencedUntil(member.Key))
            : null;

    private sealed record Sender(Guid Key, string Email, IReadOnlyCollection<string> Groups, DateTime? SilencedUntil)
    {
        public IncomingReply Sent(ReplyHead head, string token) => new(
            IncomingReply.IdOf(token, Email, head.MessageId ?? head.Fingerprint),
            new ForumVisitor(Key, Groups) { SilencedUntil = SilencedUntil },
            Email);
    }
}
