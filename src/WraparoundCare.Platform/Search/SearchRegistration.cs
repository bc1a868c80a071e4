using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Data;
using WraparoundCare.Platform.Search.Analysis;
using WraparoundCare.Platform.Search.Editors;
using WraparoundCare.Platform.Search.Files;
using WraparoundCare.Platform.Search.Index;
using WraparoundCare.Platform.Search.Learning;
using WraparoundCare.Platform.Search.Pages;
using WraparoundCare.Platform.Search.PostgreSql;
using WraparoundCare.Platform.Search.Query;
using WraparoundCare.Platform.Search.Sqlite;
using WraparoundCare.Platform.Shared.Editors;
using WraparoundCare.Platform.Shared.Searching;

namespace WraparoundCare.Platform.Search;

internal static class SearchRegistration
{
    public static IUmbracoBuilder AddSearch(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<DutchAnalyzer>();
        services.AddSingleton<FileTexts>();
        services.AddSingleton<DocumentBuilder>();
        services.AddSingleton<Catalogue>();
        services.AddSingleton<CatalogueLoader>();
        services.AddSingleton<SearchDatabase>();
        services.AddSingleton<SearchNotes>();
        services.AddSingleton<SearchStore>();
        services.AddSingleton<ITokenIndex>(provider =>
            provider.GetRequiredService<DatabaseOptions>().Provider == DatabaseProvider.Sqlite ? new SqliteTokenIndex() : new PostgreSqlTokenIndex());
        services.AddSingleton<SearchUpdates>();
        services.AddSingleton<ISearchUpdates>(provider => provider.GetRequiredService<SearchUpdates>());
        services.AddScoped<IReadOnlyList<ISearchSource>>(provider => [.. provider.GetServices<ISearchSource>()]);
        services.AddScoped<SearchIndexer>();
        services.AddSingleton<Searcher>();
        services.AddSingleton<SearchReadiness>();
        services.AddSingleton<Suggester>();
        services.AddSingleton<SearchLearning>();
        services.AddScoped<SiteSearchSettings>();
        services.AddScoped<SearchPages>();
        services.AddScoped<SynonymPreview>();
        services.AddScoped<SearchWordsCheck>();
        services.AddScoped<SearchWordsStore>();
        services.AddScoped<SearchWordsDesk>();
        services.AddSingleton(new EditorsPlace(SearchWeekController.Address, "Waar zoeken bezoekers naar?", "Wat bezoekers per week het meest zoeken, en wat ze niet vinden."));
        services.AddSingleton(new EditorsPlace(SearchWordsController.Address, "Synoniemen en zoekwoorden", "Woorden die hetzelfde betekenen, stopwoorden en pagina’s die bovenaan horen. Je ziet eerst wat het doet."));
        services.AddHostedService<SearchIndexService>();
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
