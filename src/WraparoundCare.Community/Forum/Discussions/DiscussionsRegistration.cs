using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Platform.Shared.Discussions;

namespace WraparoundCare.Community.Forum.Discussions;

internal static class DiscussionsRegistration
{
    public static IUmbracoBuilder AddDiscussions(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton(typeof(PageMemory<>));
        builder.Services.AddSingleton<DiscussionUpdates>();
        builder.Services.AddSingleton<PageDiscussions>();
        builder.Services.AddSingleton<DiscussionOf>(provider => provider.GetRequiredService<PageDiscussions>().Of);
        builder.CacheRefreshers().Add<DiscussionRefresher>();
        return builder.AddNotificationHandler<ContentCacheRefresherNotification, DiscussionRefresher>();
    }
}
