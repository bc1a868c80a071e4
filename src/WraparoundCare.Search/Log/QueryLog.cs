using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Log;

/// <summary>
/// Counts what is searched for, so that editors learn what is missing. No address, no person, no time within the day; what looks like
/// somebody's data is not counted at all. Nothing is told before it has been asked on three different days.
/// </summary>
public sealed class QueryLog(SearchDatabase database, TimeProvider time)
{
    public const int MinDays = 3;

    private const int MaxTold = 50;
    private const int MaxWaiting = 2000;
    private const int KeptDays = 366;

    private readonly ConcurrentDictionary<(string Term, DateOnly Day), (int Searches, int WithoutResult)> _waiting = new();

    public void Count(string query, int results)
    {
        var term = Normal(query);
        if (term.Length == 0 || PersonalData.IsIn(query) || _waiting.Count >= MaxWaiting)
        {
            return;
        }

        var none = results == 0 ? 1 : 0;
        _waiting.AddOrUpdate(
            (term, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)),
            _ => (1, none),
            (_, counts) => (counts.Searches + 1, counts.WithoutResult + none));
    }

    /// <summary>Writes what was counted since the last time. What is not written yet is lost when the process is killed.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_waiting.IsEmpty)
        {
            return;
        }

        using var scope = database.Scopes.CreateCoreScope();
        var db = database.Work.Required.Db;
        foreach (var key in _waiting.Keys.ToList())
        {
            if (!_waiting.TryRemove(key, out var counts))
            {
                continue;
            }

            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO search_term (term, day, searches, without_result)
                VALUES ({key.Term}, {key.Day}, {counts.Searches}, {counts.WithoutResult})
                ON CONFLICT (term, day) DO UPDATE SET
                    searches = search_term.searches + excluded.searches,
                    without_result = search_term.without_result + excluded.without_result
                """,
                cancellationToken);
        }

        var oldest = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-KeptDays);
        await db.Set<SearchTermRow>().Where(row => row.Day < oldest).ExecuteDeleteAsync(cancellationToken);
        scope.Complete();
    }

    /// <summary>What was searched for since a day, most often first; only what was asked on three different days or more.</summary>
    /// <param name="since">The first day to count.</param>
    /// <param name="onlyWithoutResult">Only what was not found, most often not found first.</param>
    public async Task<IReadOnlyList<SearchedTerm>> TermsAsync(DateOnly since, bool onlyWithoutResult, CancellationToken cancellationToken)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(cancellationToken);
        var days = await db.Set<SearchTermRow>().AsNoTracking().Where(row => row.Day >= since).ToListAsync(cancellationToken);
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
        var until = db.Set<SearchTermRow>().AsNoTracking().Where(row => row.Day <= last && (!onlyWithoutResult || row.WithoutResult > 0));
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

    private static string Normal(string query)
    {
        var term = string.Join(' ', query.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return term.Length <= SearchTermRow.TermLength ? term : string.Empty;
    }
}

/// <summary>Something that was searched for.</summary>
public sealed record SearchedTerm(string Term, int Searches, int WithoutResult);
