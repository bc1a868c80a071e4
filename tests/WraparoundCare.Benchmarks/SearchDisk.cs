using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WraparoundCare.Search.Index;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Benchmarks;

/// <summary>What the database takes: room for the tables of search, and processor time of a server.</summary>
internal sealed class SearchDisk(SearchDatabase database, DatabaseKind kind)
{
    private const double TicksASecond = 100;

    /// <summary>In bytes. SQLite: of the whole file.</summary>
    public async Task<long> SizeAsync()
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        if (kind == DatabaseKind.Sqlite)
        {
            return await db.Database
                .SqlQueryRaw<long>("SELECT page_count * page_size AS Value FROM pragma_page_count(), pragma_page_size()")
                .SingleAsync();
        }

        // The throw-away server has nobody who does this by itself.
        await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        return await db.Database
            .SqlQueryRaw<long>(
                "SELECT sum(pg_total_relation_size(oid))::bigint AS \"Value\" FROM pg_class "
                + "WHERE relkind = 'r' AND relname LIKE 'search%'")
            .SingleAsync();
    }

    /// <summary>Of the processes that serve our connections; nothing for SQLite, which runs in ours.</summary>
    public async Task<TimeSpan> ProcessorTimeAsync()
    {
        if (kind == DatabaseKind.Sqlite)
        {
            return TimeSpan.Zero;
        }

        await using var db = await database.Contexts.CreateDbContextAsync();
        var processes = await db.Database
            .SqlQueryRaw<int>("SELECT pid AS \"Value\" FROM pg_stat_activity WHERE datname = current_database()")
            .ToListAsync();
        return TimeSpan.FromSeconds(processes.Sum(Ticks) / TicksASecond);
    }

    private static long Ticks(int process)
    {
        var path = $"/proc/{process}/stat";
        if (!File.Exists(path))
        {
            return 0;
        }

        // After the name in brackets; the twelfth and thirteenth are time in the process and in the kernel.
        var line = File.ReadAllText(path);
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
    }
}
