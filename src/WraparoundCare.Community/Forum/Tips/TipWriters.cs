using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Discussions;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Platform.Shared.Discussions;
using WraparoundCare.Platform.Shared.Tips;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>
/// Hears on every node, after the commit, that a member was changed, blocked or removed, by a moderator, an editor or themselves: pages
/// with a tip of theirs are made anew. A name in them is that of this moment.
/// </summary>
internal sealed class TipWriters(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, PageMemory<IReadOnlyList<PageTip>> memory, RenewPage renewPage)
    : INotificationHandler<MemberCacheRefresherNotification>
{
    public void Handle(MemberCacheRefresherNotification notification)
    {
        if (notification.MessageObject is not MemberCacheRefresher.JsonPayload[] changes)
        {
            return;
        }

        foreach (var page in PagesOf([.. changes.Select(change => change.Id)]))
        {
            memory.Forget(page);
            renewPage(page);
        }
    }

    // Of a member who is removed there is nothing left by which to know whose tip it was.
    private List<Guid> PagesOf(IReadOnlyList<int> members)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = work.Required.Db;
        return [.. db.Database
            .SqlQuery<ShownTip>(
                $"""
                SELECT tip.page_key AS "Page", person.id AS "Writer"
                FROM forum_tip tip LEFT JOIN node person ON person.key = tip.author_key
                WHERE tip.state = {(int)TipState.Shown}
                """)
            .Where(tip => tip.Writer == null || members.Contains(tip.Writer.Value))
            .Select(tip => tip.Page)
            .Distinct()];
    }

    private sealed record ShownTip(Guid Page, int? Writer);
}
