using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Data.Migrations;
using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Files;
using WraparoundCare.Search.Index;
using WraparoundCare.Search.Log;
using WraparoundCare.Search.PostgreSql;
using WraparoundCare.Search.Query;
using WraparoundCare.Search.Sqlite;

namespace WraparoundCare.Search;

public static class SearchRegistration
{
    private static readonly MigrationSource Migrations = new("search", typeof(SearchRegistration).Assembly);

    /// <summary>The search engine. What can be found comes from each <see cref="ISearchSource"/> that is registered.</summary>
    public static IServiceCollection AddSearchEngine(this IServiceCollection services)
    {
        services.AddSingleton<IEntityModel, SearchEntityModel>();
        services.AddSingleton(Migrations);
        services.AddSingleton<DutchAnalyzer>();
        services.AddSingleton<FileProcess>();
        services.AddSingleton<PdfChecker>();
        services.AddSingleton<FileReader>();
        services.AddSingleton<UnreadableFiles>();
        services.AddSingleton<FileTexts>();
        services.AddSingleton<DocumentBuilder>();
        services.AddSingleton<IndexSnapshot>();
        services.AddSingleton<IndexSnapshotLoader>();
        services.AddSingleton<SearchDatabase>();
        services.AddSingleton<SearchNotes>();
        services.AddSingleton<SearchStore>();
        services.AddSingleton(provider => CreateTokenIndex(provider.GetRequiredService<DatabaseOptions>().Provider));
        services.AddSingleton<SearchUpdates>();
        services.AddSingleton<ISearchUpdates>(provider => provider.GetRequiredService<SearchUpdates>());
        services.AddScoped<IReadOnlyList<ISearchSource>>(provider => [.. provider.GetServices<ISearchSource>()]);
        services.AddScoped<SearchIndexer>();
        services.AddSingleton<Searcher>();
        services.AddSingleton<SearchReadiness>();
        services.AddSingleton<Suggester>();
        services.AddSingleton<TellableQueries>();
        services.AddSingleton<QueryKey>();
        services.AddSingleton<QueryLog>();
        services.AddHostedService<QueryLogService>();
        services.AddHealthChecks().AddCheck<IndexReadyCheck>("search index", tags: ["ready"]);
        return services.AddHostedService<SearchIndexService>();
    }

    private static ITokenIndex CreateTokenIndex(DatabaseProvider provider)
    {
        var definition = Migrations.Definition(provider, "search_token");
        return provider == DatabaseProvider.Sqlite ? new SqliteTokenIndex(definition) : new PostgreSqlTokenIndex(definition);
    }
}
