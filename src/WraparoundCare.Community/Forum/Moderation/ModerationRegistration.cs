using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Community.Forum.Moderation.Appeals;
using WraparoundCare.Community.Forum.Moderation.Flags;
using WraparoundCare.Community.Forum.Moderation.Log;
using WraparoundCare.Community.Forum.Moderation.Queue;
using WraparoundCare.Community.Forum.Moderation.Term;
using WraparoundCare.Community.Forum.Moderation.TopicDecisions;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Forum.Moderation;

internal static class ModerationRegistration
{
    // Reports of members, after a moderator has looked.
    private static readonly RetentionRule Flags = new("forum_flag", "decided_at", TimeSpan.FromDays(90), 100_000);

    // Who works on what, long after nobody counts it, and when a moderator was told that something waits.
    private static readonly RetentionRule Claims = new("forum_claim", "claimed_at", TimeSpan.FromDays(1), 10_000);
    private static readonly RetentionRule Reminders = new("forum_reminder", "sent_at", TimeSpan.FromDays(30), 10_000);

    // Objections, a year after their answer.
    private static readonly RetentionRule Objections = new("forum_appeal", "answered_at", TimeSpan.FromDays(365), 100_000);

    public static IServiceCollection AddModeration(this IServiceCollection services) => services
        .AddSingleton<ForumFlags>()
        .AddSingleton<ForumDecisions>()
        .AddSingleton<PostCases>()
        .AddSingleton<PostModeration>()
        .AddSingleton<PostVerdicts>()
        .AddSingleton<TopicModeration>()
        .AddSingleton<TopicSplits>()
        .AddSingleton<TopicMerges>()
        .AddSingleton<PersonalData, ModerationPersonalData>()
        .AddSingleton<ModerationLog>()
        .AddSingleton<ForumAppeals>()
        .AddSingleton<AppealAnswers>()
        .AddSingleton<ModerationQueue>()
        .AddSingleton<ForumClaims>()
        .AddSingleton<QueueReminders>()
        .AddHostedService<QueueReminderService>()
        .AddSingleton<ForumTerm>()
        .AddHostedService<ForumTermService>()
        .AddRetention(Flags)
        .AddRetention(Claims)
        .AddRetention(Objections)
        .AddRetention(Reminders);
}
