using Microsoft.EntityFrameworkCore;
using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>What members chose about following.</summary>
internal sealed class FollowSettings(MemberRecords members, ICurrentUnitOfWork work, FollowMailer mailer, TimeProvider time)
{
    public ForumFollowSettingRow Of(Guid member)
    {
        using var scope = members.BeginReading();
        return work.Required.Db.Set<ForumFollowSettingRow>().AsNoTracking().FirstOrDefault(row => row.MemberKey == member)
            ?? new ForumFollowSettingRow { MemberKey = member, FollowsOwn = true };
    }

    /// <summary>When the member has mail; never for who ended it with the link below one.</summary>
    public FollowMail MailOf(Guid member) =>
        members.Get(member) is { } found && !mailer.IsEnded(found.Email) ? Of(member).Mail : FollowMail.Never;

    /// <summary>Under the lock of members, as mails are: of a mail and a choice at the same moment one comes after the other.</summary>
    /// <returns>False when the member is not there any more.</returns>
    public bool Choose(Guid key, FollowMail mail)
    {
        using var scope = members.BeginChange();
        var member = members.Get(key);
        if (member is not null)
        {
            Write(key, mail, wasNever: MailOf(key) is FollowMail.Never);
            if (mail is not FollowMail.Never)
            {
                mailer.Resume(member.Email);
            }
        }

        scope.Complete();
        return member is not null;
    }

    // What was new before somebody wanted mail is none of it.
    private void Write(Guid member, FollowMail mail, bool wasNever)
    {
        var db = work.Required.Db;
        var told = db.Set<ForumNotificationRow>().Where(row => row.MemberKey == member && !row.IsMailed);
        if (wasNever)
        {
            told.ExecuteUpdate(set => set.SetProperty(row => row.IsMailed, true));
        }

        DateTime? due = mail is not FollowMail.Never && told.Any() ? MailMoments.Next(mail, time.GetUtcNow().UtcDateTime) : null;
        db.Database.ExecuteSql(
            $"""
            INSERT INTO forum_follow_setting (member_key, follows_own, mail) VALUES ({member}, {true}, {(int)mail})
            ON CONFLICT (member_key) DO UPDATE SET mail = excluded.mail
            """);
        db.Set<ForumFollowSettingRow>().Where(row => row.MemberKey == member)
            .ExecuteUpdate(set => set.SetProperty(row => row.MailDueAt, due));
    }
}
