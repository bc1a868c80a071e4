using System.Collections.Concurrent;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Foundation.Tests.Data.Migrations.Upgrades;

/// <summary>One former site on each database, upgraded at first use.</summary>
public sealed class FormerSites : IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<FormerSite>>> _sites = new();

    public Task<FormerSite> OnAsync(DatabaseKind kind) =>
        _sites.GetOrAdd(kind, key => new Lazy<Task<FormerSite>>(() => FormerSite.StartAsync(key))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var starting in _sites.Values)
        {
            await (await starting.Value).DisposeAsync();
        }
    }
}
