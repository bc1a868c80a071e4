using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace WraparoundCare.Kernel.Backoffice.Api.Editing;

/// <summary>With an editor goes what they typed and did not save.</summary>
internal sealed class ForgetEditors(EditingSessions sessions) : INotificationHandler<UserDeletedNotification>
{
    public void Handle(UserDeletedNotification notification) =>
        sessions.Forget([.. notification.DeletedEntities.Select(user => user.Key)]);
}
