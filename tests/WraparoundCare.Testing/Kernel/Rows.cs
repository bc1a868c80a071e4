using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Testing.Kernel;

/// <summary>A look into the database, behind the kernel's back.</summary>
internal static class Rows
{
    /// <param name="host">The site.</param>
    /// <param name="sources">What follows FROM, each.</param>
    public static async Task<IReadOnlyList<long>> CountAsync(KernelHost host, params string[] sources)
    {
        await using var db = await host.Get<IDbContextFactory<SiteDbContext>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        var counts = new List<long>();
        foreach (var source in sources)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM " + source;
            counts.Add((long)(await command.ExecuteScalarAsync())!);
        }

        return counts;
    }

    /// <summary>Breaks something on purpose.</summary>
    public static async Task ExecuteAsync(KernelHost host, string sql)
    {
        await using var db = await host.Get<IDbContextFactory<SiteDbContext>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
