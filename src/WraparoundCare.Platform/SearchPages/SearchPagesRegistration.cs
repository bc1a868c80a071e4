using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Platform.SearchPages.Editors;
using WraparoundCare.Platform.SearchPages.Urgent;
using WraparoundCare.Platform.Shared.Editors;
using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Search;
using WraparoundCare.Search.Index;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Platform.SearchPages;

internal static class SearchPagesRegistration
{
    public static IUmbracoBuilder AddSearchPages(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSearchEngine();
        services.AddScoped<ISearchSource, PageSearch>();
        services.AddPageType<SearchPage>(foundAs: null, _ => new PageSchema("SearchResultsPage"));
        services.AddScoped<SiteSearchSettings>();
        services.AddSingleton<UrgentWords>();
        services.AddScoped<SearchHelp>();
        services.AddScoped(provider => new SiteSearch(
            provider.GetRequiredService<Searcher>(),
            provider.GetRequiredService<SiteSearchSettings>(),
            provider.GetRequiredService<SearchReadiness>()));
        services.AddScoped<SearchPageBuilder>();
        services.AddScoped<SynonymPreview>();
        services.AddScoped<SearchWordsCheck>();
        services.AddScoped<SearchWordsStore>();
        services.AddScoped<SearchWordsService>();
        services.AddSingleton(new EditorMenuItem(
            SearchWeekController.Address,
            "Waar zoeken bezoekers naar?",
            "Wat bezoekers per week het meest zoeken, en wat ze niet vinden."));
        services.AddSingleton(new EditorMenuItem(
            SearchWordsController.Address,
            "Synoniemen en zoekwoorden",
            "Woorden die hetzelfde betekenen, stopwoorden en pagina’s die bovenaan horen. Je ziet eerst wat het doet."));
        return builder.AddContentNotes();
    }

    private static IUmbracoBuilder AddContentNotes(this IUmbracoBuilder builder) => builder
        .AddNotificationHandler<ContentPublishingNotification, ContentNotes>()
        .AddNotificationHandler<ContentUnpublishingNotification, ContentNotes>()
        .AddNotificationHandler<ContentMovingNotification, ContentNotes>()
        .AddNotificationHandler<ContentMovingToRecycleBinNotification, ContentNotes>()
        .AddNotificationHandler<ContentDeletingNotification, ContentNotes>()
        .AddNotificationHandler<PublicAccessEntrySavingNotification, ContentNotes>()
        .AddNotificationHandler<PublicAccessEntryDeletingNotification, ContentNotes>()
        .AddNotificationHandler<ContentTypeSavingNotification, ContentNotes>()
        .AddNotificationHandler<ContentCacheRefresherNotification, ContentNotes>()
        .AddNotificationHandler<ContentTypeCacheRefresherNotification, ContentNotes>()
        .AddNotificationHandler<PublicAccessCacheRefresherNotification, ContentNotes>()
        .AddNotificationHandler<MediaCacheRefresherNotification, ContentNotes>();
}
