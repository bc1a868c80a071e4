using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace WraparoundCare.Kernel.Persistence.Scoping;

/// <summary>The notifications of a root scope, which can be looked at before they are published.</summary>
internal sealed class PendingNotifications(IEventAggregator events) : ScopedNotificationPublisher(events)
{
    private List<INotification> _seen = [];
    private bool _isLooking;

    /// <summary>What is pending now. It stays pending, before what is still to come.</summary>
    public IReadOnlyList<INotification> Peek()
    {
        _isLooking = true;
        ScopeExit(completed: true);
        _isLooking = false;
        return _seen;
    }

    protected override void PublishScopedNotifications(IList<INotification> notifications)
    {
        if (_isLooking)
        {
            _seen = [.. notifications];
            return;
        }

        base.PublishScopedNotifications([.. _seen, .. notifications]);
    }
}
