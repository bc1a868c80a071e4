using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Community.Forum.Links;
using WraparoundCare.Community.Forum.Mentions;
using WraparoundCare.Community.Forum.Quotes;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>What posts say of others: quotes, names and links.</summary>
internal static class WritingRegistration
{
    public static IServiceCollection AddWriting(this IServiceCollection services)
    {
        services.AddSingleton<QuotedPosts>();
        services.AddSingleton<ForumQuotes>();
        services.AddSingleton<LostQuotes>();
        services.AddSingleton<LinkTitles>();
        services.AddSingleton<PostTexts>();
        services.AddSingleton<PostInspection>();
        services.AddSingleton<MentionableMembers>();
        services.AddSingleton<ForumMentions>();
        services.AddAttemptLimiter<ForumOptions>(NamesController.Limiter, options => options.NameSuggestionsPerTenMinutes);
        services.AddSingleton<PersonalData, MentionPersonalData>();
        return services;
    }
}
