using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace WraparoundCare.Community.Forum.SharedPages;

internal static class SharedPagesRegistration
{
    public static IUmbracoBuilder AddSharedPages(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<SharedPageStore>();
        builder.Services.AddSingleton<SharedPageWriter>();
        builder.Services.AddSingleton<SharedPageReaders>();
        return builder
            .AddNotificationHandler<MemberCacheRefresherNotification, SharedPageAuthors>()
            .AddNotificationHandler<AssignedMemberRolesNotification, SharedPageAuthors>()
            .AddNotificationHandler<RemovedMemberRolesNotification, SharedPageAuthors>();
    }
}
