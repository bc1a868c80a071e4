using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Community.Forum.Answers;
using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Bookmarks;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Discussions;
using WraparoundCare.Community.Forum.Drafts;
using WraparoundCare.Community.Forum.Examples;
using WraparoundCare.Community.Forum.Exports;
using WraparoundCare.Community.Forum.Feeds;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Forum.Imports;
using WraparoundCare.Community.Forum.Live;
using WraparoundCare.Community.Forum.Moderation;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Pseudonyms;
using WraparoundCare.Community.Forum.Replies;
using WraparoundCare.Community.Forum.SharedPages;
using WraparoundCare.Community.Forum.Similar;
using WraparoundCare.Community.Forum.Tips;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Forum.Trust;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Search;

namespace WraparoundCare.Community.Forum;

internal static class ForumRegistration
{
    // Files whose post was never placed.
    private static readonly RetentionRule WaitingFiles = new(
        ForumAttachmentMapping.Table, "waits_since", TimeSpan.FromHours(48), MaxRows: 10_000);

    public static IUmbracoBuilder AddForum(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ForumOptions>()
            .Bind(builder.Config.GetSection(ForumOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<WriteTurns>();
        services.AddSingleton<PostLimits>();
        services.AddSingleton<ISearchSource, ForumSearch>();
        services.AddSingleton<ForumChanges>();
        services.AddSingleton<ForumCategories>();
        services.AddSingleton<ForumExamples>();
        services.AddSingleton<ForumTopics>();
        services.AddSingleton<CategoryExport>();
        services.AddSingleton<PostHtml>();
        services.AddWriting();
        services.AddScoped<SimilarPages>();
        services.AddSingleton<ForumPosts>();
        services.AddSingleton<ForumWriting>();
        services.AddSingleton<ForumAuthors>();
        services.AddSingleton<ForumMail>();
        services.AddModeration();
        services.AddSingleton<ForumDrafts>();
        services.AddSingleton<TopicPseudonyms>();
        services.AddSingleton<PostDesk>();
        services.AddRetention(new RetentionRule("forum_draft", "saved_at", TimeSpan.FromDays(90), MaxRows: 1_000_000));
        services.AddSingleton<ForumAnswers>();
        services.AddSingleton<TopicPages>();
        services.AddSingleton<TopicLists>();
        services.AddSingleton<ForumSubjects>();
        services.AddScoped<TopicSchema>();
        services.AddSingleton<ForumFeeds>();
        services.AddSingleton<TrustStandings>();
        services.AddSingleton<TrustSteps>();
        services.AddHostedService<TrustService>();
        services.AddSingleton<ForumExtras>();
        services.AddSingleton<FileCleaner>();
        services.AddSingleton<ForumAttachments>();
        services.AddSingleton<AttachmentForms>();
        services.AddRetention(WaitingFiles);
        services.AddSingleton<PersonalData, ForumPersonalData>();
        services.AddSingleton<PersonalData, AttachmentPersonalData>();
        services.AddFollowing();
        services.AddReplies();
        services.AddBookmarks();
        services.AddImports();
        services.AddSingleton(new MenuLink("Forum", ForumController.Address));
        builder.AddDiscussions().AddLive().AddTips().AddSharedPages();
        return builder.AddNotificationAsyncHandler<UmbracoApplicationStartingNotification, ForumCategoriesAtStart>();
    }
}
