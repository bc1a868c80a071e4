using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Platform.Downloads.Counting;

/// <summary>How often a tool was downloaded, and since when that is counted.</summary>
public sealed record DownloadTotal(int Count, DateOnly Since);

/// <summary>
/// Counts what went out, by COUNTER's rules, and knows the sums. Several nodes add to the same rows; two clicks of which each lands on
/// another node are two downloads.
/// </summary>
public sealed class DownloadCounts : IDisposable
{
    private readonly DownloadQueue _downloads;
    private readonly DownloadStore _store;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _time;
    private readonly ILogger<DownloadCounts> _logger;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CounterRules _rules = new();

    // What is not in the database yet: it stays here until that has it.
    private readonly Dictionary<(CountedFile File, DateOnly Day), DownloadChange> _waiting = [];
    private ConcurrentDictionary<Guid, DownloadTotal>? _totals;

    internal DownloadCounts(
        DownloadQueue downloads, DownloadStore store, IServiceScopeFactory scopes, TimeProvider time, ILogger<DownloadCounts> logger) =>
        (_downloads, _store, _scopes, _time, _logger) = (downloads, store, scopes, time, logger);

    /// <returns>Null when nobody downloaded it since downloads are counted so.</returns>
    public async ValueTask<DownloadTotal?> OfAsync(Guid tool, CancellationToken cancellationToken = default)
    {
        if (_totals is null)
        {
            await ReadTotalsAsync(cancellationToken);
        }

        return _totals!.GetValueOrDefault(tool);
    }

    /// <summary>Counts and writes what went out since the last time. When that fails, all of it is written the next time.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            Count(_downloads.TakeAll());
            _rules.Forget(_time.GetUtcNow());
            foreach (var (place, change) in _rules.TakeChanges())
            {
                _waiting[place] = _waiting.GetValueOrDefault(place).And(change);
            }

            if (_waiting.Count > 0)
            {
                await _store.AddAsync(_waiting, cancellationToken);
                AddToTotals();
                _waiting.Clear();
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Also what other nodes counted.</summary>
    public async Task ReadTotalsAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _totals = new ConcurrentDictionary<Guid, DownloadTotal>(await _store.TotalsAsync(cancellationToken));
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private void Count(List<DownloadRequest> requests)
    {
        var lost = _downloads.TakeLost();
        if (requests.Count > 0)
        {
            lost += CountPeople(requests);
        }

        if (lost > 0)
        {
            _logger.LogWarning("{Count} requests for files were not counted: more come than people send", lost);
        }
    }

    /// <returns>How many downloads were not counted.</returns>
    private int CountPeople(List<DownloadRequest> requests)
    {
        using var scope = _scopes.CreateScope();
        using var context = scope.ServiceProvider.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        var files = scope.ServiceProvider.GetRequiredService<CountedFiles>();

        // Many requests come of few programs, and to know one takes longer than all else.
        Dictionary<string, bool> robots = new(StringComparer.Ordinal);
        bool IsRobot(string agent) =>
            robots.TryGetValue(agent, out var known) ? known : robots[agent] = RobotAgents.IsRobot(agent);
        return requests.Count(request =>
            files.Find(request.Path) is { } file && !IsRobot(request.Agent) && !_rules.Add(file, request));
    }

    private void AddToTotals()
    {
        foreach (var ((file, day), change) in _waiting.Where(change => change.Key.File.Name.Length == 0))
        {
            _totals?.AddOrUpdate(
                file.Tool,
                new DownloadTotal(change.Count, day),
                (_, known) => new DownloadTotal(known.Count + change.Count, day < known.Since ? day : known.Since));
        }
    }
}
