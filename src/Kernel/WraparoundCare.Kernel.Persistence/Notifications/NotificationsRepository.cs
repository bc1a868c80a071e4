using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;
using WraparoundCare.Kernel.Persistence.Users;

namespace WraparoundCare.Kernel.Persistence.Notifications;

internal sealed class NotificationsRepository(ScopeAccessor scopes) : INotificationsRepository
{
    private SiteDbContext Db => scopes.Db;

    private DbSet<UserNotificationRow> Rows => Db.Set<UserNotificationRow>();

    public bool TryCreateNotification(IUser user, IEntity entity, string action, [NotNullWhen(true)] out Notification? notification)
    {
        notification = null;
        if (Rows.Any(row => row.UserId == user.Id && row.NodeId == entity.Id && row.Action == action))
        {
            return false;
        }

        Rows.Add(new UserNotificationRow { UserId = user.Id, NodeId = entity.Id, Action = action });
        Db.SaveChanges();
        var objectType = Db.Set<NodeRow>().Where(node => node.Id == entity.Id).Select(node => node.ObjectType).Single();
        notification = new Notification(entity.Id, user.Id, action, objectType);
        return true;
    }

    public int DeleteNotifications(IUser user) => Delete(Rows.Where(row => row.UserId == user.Id));

    public int DeleteNotifications(IEntity entity) => Delete(Rows.Where(row => row.NodeId == entity.Id));

    public int DeleteNotifications(IUser user, IEntity entity) =>
        Delete(Rows.Where(row => row.UserId == user.Id && row.NodeId == entity.Id));

    public IEnumerable<Notification> GetEntityNotifications(IEntity entity) => Read(Rows.Where(row => row.NodeId == entity.Id));

    public IEnumerable<Notification> GetUserNotifications(IUser user) => Read(Rows.Where(row => row.UserId == user.Id));

    /// <summary>An empty list of users or nodes, or no action, means any. Who may not sign in any more is sent nothing.</summary>
    public IEnumerable<Notification> GetUsersNotifications(
        IEnumerable<int> userIds, string? action, IEnumerable<int> nodeIds, Guid objectType)
    {
        var (users, nodes) = (userIds.ToArray(), nodeIds.ToArray());
        var rows = Rows.Where(row => action == null || row.Action == action);
        rows = nodes.Length > 0 ? rows.Where(row => nodes.Contains(row.NodeId)) : rows;
        rows = users.Length > 0 ? rows.Where(row => users.Contains(row.UserId)) : rows;

        // The kernel asks this at each save and publication, of all pages, and mostly nobody wants a mail: an index says so at once.
        if (!rows.Any(row => row.NodeId > 0))
        {
            return [];
        }

        var active = Db.Set<UserRow>().Where(user => user.IsApproved && !user.IsLockedOut).Select(user => user.Id);
        rows = rows.Where(row => active.Contains(row.UserId));
        return Read(rows, objectType);
    }

    public IEnumerable<Notification> SetNotifications(IUser user, IEntity entity, string[] actions)
    {
        DeleteNotifications(user, entity);
        Rows.AddRange(
            actions.Distinct().Select(action => new UserNotificationRow { UserId = user.Id, NodeId = entity.Id, Action = action }));
        Db.SaveChanges();
        return Read(Rows.Where(row => row.UserId == user.Id && row.NodeId == entity.Id));
    }

    private List<Notification> Read(IQueryable<UserNotificationRow> rows, Guid? objectType = null) =>
    [
        .. from row in rows.AsNoTracking()
           join node in Db.Set<NodeRow>() on row.NodeId equals node.Id
           where objectType == null || node.ObjectType == objectType
           orderby row.UserId, node.Level, node.SortOrder, node.Id, row.Action
           select new Notification(row.NodeId, row.UserId, row.Action, node.ObjectType),
    ];

    // Through the context, so that what is set again in the same scope is known to be gone.
    private int Delete(IQueryable<UserNotificationRow> rows)
    {
        Db.RemoveRange(rows.ToList());
        return Db.SaveChanges();
    }
}
