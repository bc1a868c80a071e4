using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Community.Forum.Moderation.Flags;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Forum.Moderation;

internal static class ModerationRegistration
{
    // Reports of members, after a moderator has looked.
    private static readonly RetentionRule Flags = new("forum_flag", "decided_at", TimeSpan.FromDays(90), 100_000);

    public static IServiceCollection AddModeration(this IServiceCollection services) => services
        .AddSingleton<ForumFlags>()
        .AddSingleton<ForumDecisions>()
        .AddSingleton<PostCases>()
        .AddSingleton<PostModeration>()
        .AddSingleton<PersonalData, ModerationPersonalData>()
        .AddRetention(Flags);
}
