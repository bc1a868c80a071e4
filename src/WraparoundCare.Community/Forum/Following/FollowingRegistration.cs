using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Forum.Following;

internal static class FollowingRegistration
{
    private static readonly TimeSpan NotificationTerm = TimeSpan.FromDays(90);

    public static IServiceCollection AddFollowing(this IServiceCollection services)
    {
        services.AddSingleton<ForumFollows>();
        services.AddSingleton<MutedMembers>();
        services.AddSingleton<FollowSettings>();
        services.AddSingleton<ForumFollowing>();
        services.AddSingleton<ForumNotifications>();
        services.AddSingleton<NotificationMaker>();
        services.AddSingleton<FollowMailer>();
        services.AddSingleton<FollowMailing>();
        services.AddHostedService<FollowingService>();
        services.AddSingleton<PersonalData, FollowingPersonalData>();
        services.AddRetention(new RetentionRule("forum_notification", "changed_at", NotificationTerm, MaxRows: 5_000_000));
        return services;
    }
}
