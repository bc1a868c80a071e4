using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using System.Numerics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Log;

/// <summary>
/// Counts what is searched for, so that editors learn what is missing. No address, no person, no time within the day; what looks like
/// somebody's data is not counted at all. Until something has been asked on three different days by three askers, the database holds
/// a hash instead of its words.
/// </summary>
public sealed class QueryLog(
    SearchDatabase database, TellableQueries tellable, QueryKey key, TimeProvider time, ILogger<QueryLog> logger)
{
    public const int MinDays = 3;
    public const int MinAskers = 3;

    /// <summary>Further queries of a day are not counted.</summary>
    public const int MaxRowsPerDay = 2000;

    private const int MaxRows = 200_000;
    private const int MaxTold = 50;
    private const int MaxWaiting = 2000;
    private const int MaxFailures = 3;
    private const int BatchSize = 200;
    private const int KeptDays = 366;

    // What few ask is forgotten before what many ask.
    private const int KeptHashedDays = 92;

    private readonly ConcurrentDictionary<(string Term, DateOnly Day), Counts> _waiting = new();

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <param name="query">As typed.</param>
    /// <param name="results">How many were found.</param>
    /// <param name="asker">The address of who asks; forgotten here.</param>
    public void Count(string query, int results, IPAddress? asker)
    {
        if (_waiting.Count >= MaxWaiting || tellable.Of(query) is not { } term)
        {
            return;
        }

        var counted = new Counts(1, results == 0 ? 1 : 0, key.AskerBit(term, asker));
        _waiting.AddOrUpdate((term, Today), counted, (_, known) => known.And(counted));
    }

    /// <summary>Writes what was counted since the last time. What is not written yet is lost when the process is killed.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var waiting = _waiting.Keys.ToList()
            .Select(name => (Name: name, IsThere: _waiting.TryRemove(name, out var counts), Counts: counts))
            .Where(item => item.IsThere)
            .ToLookup(item => item.Name.Day, item => (item.Name.Term, item.Counts));
        foreach (var day in waiting)
        {
            if (!await TryWriteAsync(day.Key, [.. day], cancellationToken))
            {
                await WriteEachAsync(day.Key, [.. day], cancellationToken);
            }
        }
    }

    /// <summary>
    /// Forgets what is old, and takes back the words of what fewer than three asked: after an upgrade, and when days have gone.
    /// </summary>
    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        using (var scope = database.Scopes.CreateCoreScope())
        {
            var (oldest, oldestHashed) = (Today.AddDays(-KeptDays), Today.AddDays(-KeptHashedDays));
            await database.Work.Required.Db.Set<SearchTermRow>()
                .Where(row => row.Day < oldest || (row.Day < oldestHashed && EF.Functions.Like(row.Term, QueryKey.HashPattern)))
                .ExecuteDeleteAsync(cancellationToken);
            scope.Complete();
        }

        while (await TakeBackAsync(cancellationToken))
        {
        }
    }

    /// <summary>What was searched for since a day, most often first; only what was asked on three different days or more.</summary>
    /// <param name="since">The first day to count.</param>
    /// <param name="onlyWithoutResult">Only what was not found, most often not found first.</param>
    public async Task<IReadOnlyList<SearchedTerm>> TermsAsync(DateOnly since, bool onlyWithoutResult, CancellationToken cancellationToken)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(cancellationToken);
        var days = await Told(db).Where(row => row.Day >= since).ToListAsync(cancellationToken);
        return
        [
            .. days.Where(row => !onlyWithoutResult || row.WithoutResult > 0)
                .GroupBy(row => row.Term)
                .Where(group => group.Count() >= MinDays)
                .Select(group => new SearchedTerm(group.Key, group.Sum(row => row.Searches), group.Sum(row => row.WithoutResult)))
                .OrderByDescending(term => onlyWithoutResult ? term.WithoutResult : term.Searches)
                .ThenBy(term => term.Term, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// What was searched for from one day to another, most often first; only what was asked on three different days up to the last one.
    /// </summary>
    public async Task<IReadOnlyList<SearchedTerm>> WeekAsync(
        DateOnly first, DateOnly last, bool onlyWithoutResult, CancellationToken cancellationToken)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(cancellationToken);
        var until = Told(db).Where(row => row.Day <= last && (!onlyWithoutResult || row.WithoutResult > 0));
        var told = until.GroupBy(row => row.Term).Where(group => group.Count() >= MinDays).Select(group => group.Key);
        var terms = await until.Where(row => row.Day >= first && told.Contains(row.Term))
            .GroupBy(row => row.Term)
            .Select(group => new SearchedTerm(group.Key, group.Sum(row => row.Searches), group.Sum(row => row.WithoutResult)))
            .ToListAsync(cancellationToken);
        return
        [
            .. terms.OrderByDescending(term => onlyWithoutResult ? term.WithoutResult : term.Searches)
                .ThenBy(term => term.Term, StringComparer.Ordinal)
                .Take(MaxTold),
        ];
    }

    private static IQueryable<SearchTermRow> Told(SiteDbContext db) =>
        db.Set<SearchTermRow>().AsNoTracking().Where(row => !EF.Functions.Like(row.Term, QueryKey.HashPattern));

    private async Task<bool> TakeBackAsync(CancellationToken cancellationToken)
    {
        using var scope = database.Scopes.CreateCoreScope();
        var rows = database.Work.Required.Db.Set<SearchTermRow>();
        var few = await Told(database.Work.Required.Db).GroupBy(row => row.Term).Where(group => group.Count() < MinDays)
            .Select(group => group.Key)
            .Order()
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
        foreach (var term in few)
        {
            var hash = key.Hash(term);
            await rows.Where(row => row.Term == hash).ExecuteDeleteAsync(cancellationToken);
            await rows.Where(row => row.Term == term)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Term, hash), cancellationToken);
        }

        scope.Complete();
        return few.Count == BatchSize;
    }

    // One that cannot be written must not lose the others, and a database that is away must not be asked a thousand times.
    private async Task WriteEachAsync(DateOnly day, List<(string Term, Counts Counts)> items, CancellationToken cancellationToken)
    {
        var failures = 0;
        foreach (var item in items)
        {
            failures += await TryWriteAsync(day, [item], cancellationToken) ? 0 : 1;
            if (failures >= MaxFailures)
            {
                return;
            }
        }
    }

    private async Task<bool> TryWriteAsync(DateOnly day, List<(string Term, Counts Counts)> items, CancellationToken cancellationToken)
    {
        try
        {
            using var scope = database.Scopes.CreateCoreScope();
            await WriteAsync(database.Work.Required.Db, day, items, cancellationToken);
            scope.Complete();
            return true;
        }
        catch (Exception e) when (e is DbException or TimeoutException)
        {
            // The message might quote what was searched for.
            logger.LogWarning("{Count} counts of searches were not written ({Failure})", items.Count, e.GetType().Name);
            return false;
        }
    }

    private async Task WriteAsync(
        SiteDbContext db, DateOnly day, List<(string Term, Counts Counts)> items, CancellationToken cancellationToken)
    {
        var rows = db.Set<SearchTermRow>();
        List<string> terms = items.ConvertAll(item => item.Term);
        var told = await rows.Where(row => terms.Contains(row.Term)).Select(row => row.Term).Distinct().ToHashSetAsync(cancellationToken);
        var named = items.ConvertAll(item => (Name: told.Contains(item.Term) ? item.Term : key.Hash(item.Term), item.Term, item.Counts));
        List<string> names = named.ConvertAll(item => item.Name);
        var known = await rows.Where(row => row.Day == day && names.Contains(row.Term)).Select(row => row.Term)
            .ToHashSetAsync(cancellationToken);
        var room = Math.Min(
            MaxRowsPerDay - await rows.CountAsync(row => row.Day == day, cancellationToken),
            MaxRows - await rows.CountAsync(cancellationToken));
        foreach (var (name, term, counts) in named.Where(item => known.Contains(item.Name) || room-- > 0))
        {
            await AddAsync(db, name, day, counts, cancellationToken);
            if (name != term)
            {
                await TellAsync(rows, name, term, cancellationToken);
            }
        }
    }

    private static Task<int> AddAsync(SiteDbContext db, string name, DateOnly day, Counts counts, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO search_term (term, day, searches, without_result, askers)
            VALUES ({name}, {day}, {counts.Searches}, {counts.WithoutResult}, {counts.Askers})
            ON CONFLICT (term, day) DO UPDATE SET
                searches = search_term.searches + excluded.searches,
                without_result = search_term.without_result + excluded.without_result,
                askers = search_term.askers | excluded.askers
            """,
            cancellationToken);

    // Enough people asked it: from now on it has its words.
    private static async Task TellAsync(DbSet<SearchTermRow> rows, string hash, string term, CancellationToken cancellationToken)
    {
        var days = await rows.Where(row => row.Term == hash).Select(row => row.Askers).ToListAsync(cancellationToken);
        if (days.Count >= MinDays && BitOperations.PopCount((uint)days.Aggregate(0, (all, askers) => all | askers)) >= MinAskers)
        {
            await rows.Where(row => row.Term == hash)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Term, term), cancellationToken);
        }
    }

    private readonly record struct Counts(int Searches, int WithoutResult, int Askers)
    {
        public Counts And(Counts more) =>
            new(Searches + more.Searches, WithoutResult + more.WithoutResult, Askers | more.Askers);
    }
}

/// <summary>Something that was searched for.</summary>
public sealed record SearchedTerm(string Term, int Searches, int WithoutResult);
