using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Sync;

namespace WraparoundCare.Kernel.Persistence.Messaging;

/// <summary>A cache message that waits for the end of a scope, as the kernel's own notifications do.</summary>
internal sealed record WaitingMessage(IReadOnlyList<RefreshInstruction> Instructions, Action Deliver) : INotification;

internal sealed class WaitingMessageHandler(ServerMessenger messenger) : IDistributedCacheNotificationHandler<WaitingMessage>
{
    public void Handle(WaitingMessage notification) => messenger.Resend(notification);
}
