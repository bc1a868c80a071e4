using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>Tells the kernel what happened to a user, from which address and by whom.</summary>
internal sealed class UserNotifications(IEventAggregator events, IHttpContextAccessor requests, IBackOfficeSecurityAccessor security)
{
    private const int SuperUserId = -1;

    private string Address => requests.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? string.Empty;

    /// <summary>The id of who does it; the site itself when there is nobody.</summary>
    public string Performer => (security.BackOfficeSecurity?.CurrentUser?.Id ?? SuperUserId).ToInvariantString();

    /// <param name="create">Makes the notification from the address of the visitor, who is the user.</param>
    public Task PublishAsync(Func<string, INotification> create) => events.PublishAsync(create(Address));

    /// <param name="create">Makes the notification from the address of the visitor and the id of who did it.</param>
    public void Publish<TNotification>(Func<string, string, TNotification> create)
        where TNotification : INotification =>
        events.Publish(create(Address, Performer));
}
