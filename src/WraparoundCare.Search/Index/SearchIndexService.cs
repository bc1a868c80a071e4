using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Search.Index;

/// <summary>
/// Keeps the index up to date for as long as the site runs. At the start it heals and compares; then it follows notes as they come, and
/// compares again after changes, because one page may show names of others. Comparing takes at most a twentieth of the time.
/// </summary>
internal sealed class SearchIndexService(
    IServiceScopeFactory services,
    SearchUpdates updates,
    SearchReadiness readiness,
    ILogger<SearchIndexService> logger) : BackgroundService
{
    // Notes of other nodes ring no bell here.
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);
    private const int CompareShare = 20;

    private TimeSpan _lastCompare;
    private long _comparedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The site answers its first request while the index is looked after.
        await Task.Yield();
        var healthy = await TryAsync(StartAsync, stoppingToken);
        var changed = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // The bell rings when the published content is the new one. A note may have been followed
                // just before that, with the old one.
                changed |= await updates.WaitAsync(healthy ? MaxWait : AfterFailure, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            healthy = await TryAsync(
                async (indexer, cancellationToken) =>
                {
                    while (await indexer.FollowNotesAsync(cancellationToken) > 0)
                    {
                        changed = true;
                    }

                    if (changed && Stopwatch.GetElapsedTime(_comparedAt) >= _lastCompare * CompareShare)
                    {
                        changed = false;
                        await CompareAsync(indexer, cancellationToken);
                    }
                },
                stoppingToken);
        }
    }

    private async Task StartAsync(SearchIndexer indexer, CancellationToken cancellationToken)
    {
        await indexer.RepairAsync(cancellationToken);
        await CompareAsync(indexer, cancellationToken);
        readiness.Set();
    }

    private async Task CompareAsync(SearchIndexer indexer, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var changes = await indexer.CompareAsync(cancellationToken);
        (_comparedAt, _lastCompare) = (Stopwatch.GetTimestamp(), Stopwatch.GetElapsedTime(start));
        if (changes > 0)
        {
            logger.LogInformation("Search: {Changes} documents updated in {Elapsed}", changes, _lastCompare);
        }
    }

    // A failure here must not end the site, and its message may quote content.
    private async Task<bool> TryAsync(Func<SearchIndexer, CancellationToken, Task> action, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            using var context = scope.ServiceProvider.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
            await action(scope.ServiceProvider.GetRequiredService<SearchIndexer>(), cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception e)
        {
            SearchTelemetry.IndexFailures.Add(1);
            logger.LogError("The search index could not be updated ({Failure}); it is tried again", e.GetType().Name);
            return false;
        }
    }
}
