using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Mail;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>
/// Mails members who asked for it, when something is new. Each is one transaction under the lock of members, in which the mail is queued
/// and its row says so: nodes take turns, and a kill leaves it sent or not, never twice. There is one for a day or a week at most.
/// </summary>
internal sealed class FollowMailing(
    MemberRecords members, ICurrentUnitOfWork work, ForumNotifications notifications, FollowMailer mailer, TimeProvider time)
{
    /// <summary>How long who wants mail at once has none after the last one.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    /// <summary>Who did not sign in for so long reads no mail of ours either.</summary>
    public static readonly TimeSpan Inactive = TimeSpan.FromDays(180);

    private const int Part = 500;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Sends what is due, the longest first.</summary>
    /// <returns>How many mails went.</returns>
    public int SendDue() => mailer.CanSend ? Due().Count(Send) : 0;

    private List<Guid> Due()
    {
        using var scope = members.BeginReading();
        var now = Now;
        return [.. work.Required.Db.Set<ForumFollowSettingRow>()
            .Where(row => row.MailDueAt <= now)
            .OrderBy(row => row.MailDueAt)
            .Take(Part)
            .Select(row => row.MemberKey)];
    }

    private bool Send(Guid key)
    {
        using var scope = members.BeginChange();
        var now = Now;
        var rows = work.Required.Db.Set<ForumFollowSettingRow>().Where(row => row.MemberKey == key && row.MailDueAt <= now);
        var isSent = rows.AsNoTracking().FirstOrDefault() is { } choice && Send(choice, rows, now);
        scope.Complete();
        return isSent;
    }

    private bool Send(ForumFollowSettingRow choice, IQueryable<ForumFollowSettingRow> row, DateTime now)
    {
        if (NotBefore(choice, now) is { } later)
        {
            row.ExecuteUpdate(set => set.SetProperty(row => row.MailDueAt, later));
            return false;
        }

        var member = members.Get(choice.MemberKey) is { } found && Reads(found, now) ? found : null;
        if (member is not null && mailer.IsEnded(member.Email))
        {
            row.ExecuteUpdate(set => set.SetProperty(row => row.Mail, FollowMail.Never).SetProperty(row => row.MailDueAt, (DateTime?)null));
            return false;
        }

        var reader = member is null ? null : new ForumVisitor(member.Key, members.GroupsOf(member))
        {
            SilencedUntil = members.SilencedUntil(member.Key),
        };
        var news = reader is null ? [] : notifications.NotMailed(reader);
        var mailedAt = news.Count > 0 ? now : choice.MailedAt;
        row.ExecuteUpdate(set => set.SetProperty(row => row.MailDueAt, (DateTime?)null).SetProperty(row => row.MailedAt, mailedAt));
        if (member is null || reader is null || news.Count == 0)
        {
            return false;
        }

        var topics = news.Select(told => told.TopicId).ToList();
        work.Required.Db.Set<ForumNotificationRow>()
            .Where(told => told.MemberKey == member.Key && topics.Contains(told.TopicId))
            .ExecuteUpdate(set => set.SetProperty(told => told.IsMailed, true));
        var replyTo = choice.Mail is FollowMail.AtOnce && news is [var one] ? mailer.AnswerTo(reader, one) : null;
        mailer.Tell(member.Email, news, replyTo);
        return true;
    }

    /// <returns>When it may go, if it was not long enough since the last one.</returns>
    private static DateTime? NotBefore(ForumFollowSettingRow choice, DateTime now) => choice switch
    {
        { MailedAt: null } => null,
        { Mail: FollowMail.AtOnce, MailedAt: { } last } => now < last + Rest ? last + Rest : null,
        { MailedAt: { } last } when MailMoments.PeriodOf(last, choice.Mail) != MailMoments.PeriodOf(now, choice.Mail) => null,
        _ => MailMoments.Next(choice.Mail, now),
    };

    private static bool Reads(IMember member, DateTime now) =>
        member is { IsApproved: true, IsLockedOut: false }
        && OutgoingMail.IsAddress(member.Email)
        && now - (member.LastLoginDate ?? member.CreateDate) <= Inactive;
}
