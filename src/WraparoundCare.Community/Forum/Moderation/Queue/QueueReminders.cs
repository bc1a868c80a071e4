using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Moderation.Queue;

/// <summary>Tells moderators by mail that something waits, each at most once a day. Every node may do so: the row decides.</summary>
internal sealed class QueueReminders(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, ModerationQueue queue, ForumMail mail, TimeProvider time)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <returns>How many were told.</returns>
    public int Send()
    {
        var waiting = queue.Count();
        return waiting == 0 ? 0 : Moderators().Count(moderator => Tell(moderator, waiting));
    }

    private bool Tell(Guid moderator, int waiting)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        var now = time.GetUtcNow().UtcDateTime;
        var isTurn = work.Required.Db.Database.ExecuteSql(
            $"""
            INSERT INTO forum_reminder (member_key, sent_at) VALUES ({moderator}, {now})
            ON CONFLICT (member_key) DO UPDATE SET sent_at = excluded.sent_at WHERE forum_reminder.sent_at <= {now - Day}
            """) == 1;
        if (isTurn)
        {
            mail.TellOfQueue(moderator, waiting);
        }

        scope.Complete();
        return isTurn;
    }

    private List<Guid> Moderators()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. work.Required.Db.Database.SqlQuery<Guid>(
            $"""
            SELECT person.key AS "Value" FROM node person
            JOIN member_to_group ON member_to_group.member_id = person.id
            JOIN node kind ON kind.id = member_to_group.group_id
            WHERE kind.name = {MemberGroups.Moderator}
            """)];
    }
}
