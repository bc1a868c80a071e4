using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>The kernel's own mails of what happened to documents. Nobody else lets it listen.</summary>
internal static class DocumentNotificationMails
{
    public static IUmbracoBuilder AddDocumentNotificationMails(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<UserNotificationsHandler.Notifier>();

        // The kernel puts names and texts into its HTML as they are: a name that is markup would be a link or a picture in the mail.
        builder.Services.PostConfigure<ContentSettings>(content => content.Notifications.DisableHtmlEmail = true);
        return builder
            .AddNotificationHandler<ContentSavedNotification, UserNotificationsHandler>()
            .AddNotificationHandler<ContentSortedNotification, UserNotificationsHandler>()
            .AddNotificationHandler<ContentPublishedNotification, UserNotificationsHandler>()
            .AddNotificationHandler<ContentMovedNotification, UserNotificationsHandler>()
            .AddNotificationHandler<ContentMovedToRecycleBinNotification, UserNotificationsHandler>()
            .AddNotificationHandler<ContentCopiedNotification, UserNotificationsHandler>()
            .AddNotificationHandler<ContentRolledBackNotification, UserNotificationsHandler>()
            .AddNotificationHandler<ContentUnpublishedNotification, UserNotificationsHandler>()
            .AddNotificationHandler<PublicAccessEntrySavedNotification, UserNotificationsHandler>();
    }
}
