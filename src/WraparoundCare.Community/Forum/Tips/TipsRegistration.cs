using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Platform.Shared.Editors;
using WraparoundCare.Platform.Shared.Tips;

namespace WraparoundCare.Community.Forum.Tips;

internal static class TipsRegistration
{
    // Tips that are over, with what their writer said.
    private static readonly RetentionRule Over = new(ForumTipMapping.Table, "ended_at", TimeSpan.FromDays(90), MaxRows: 100_000);

    public static IUmbracoBuilder AddTips(this IUmbracoBuilder builder)
    {
        builder.Services
            .AddSingleton<ForumTips>()
            .AddSingleton<TipSources>()
            .AddSingleton<TipProposals>()
            .AddSingleton<TipAnswers>()
            .AddSingleton<TipRemovals>()
            .AddSingleton<TipMail>()
            .AddScoped<TipLines>()
            .AddSingleton<PageTips>()
            .AddSingleton<TipsOf>(provider => provider.GetRequiredService<PageTips>().Of)
            .AddSingleton<TipTerm>()
            .AddHostedService<TipTermService>()
            .AddSingleton<PersonalData, TipPersonalData>()
            .AddSingleton(new EditorMenuItem(
                TipListController.Address,
                "Tips van het forum",
                "Wat leden schreven en als tip op een stap of artikel staat, of waarom niet."))
            .AddRetention(Over);
        return builder.AddNotificationHandler<MemberCacheRefresherNotification, TipWriters>();
    }
}
