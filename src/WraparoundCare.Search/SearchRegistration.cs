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
    /// <summary>The search engine. What can be found comes from each <see cref="ISearchSource"/> that is registered.</summary>
    public static IServiceCollection AddSearchEngine(this IServiceCollection services)
    {
        services.AddSingleton<IEntityModel, SearchEntityModel>();

        // Search was once part of the platform: under that name databases know its migrations.
        services.AddSingleton(new MigrationSource("platform", typeof(SearchRegistration).Assembly));
        services.AddSingleton<DutchAnalyzer>();
        services.AddSingleton<FileTexts>();
        services.AddSingleton<DocumentBuilder>();
        services.AddSingleton<IndexSnapshot>();
        services.AddSingleton<IndexSnapshotLoader>();
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
        services.AddSingleton<QueryLog>();
        services.AddHealthChecks().AddCheck<IndexReadyCheck>("search index", tags: ["ready"]);
        return services.AddHostedService<SearchIndexService>();
    }
}
