using System.Collections.Concurrent;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Testing.Sites;

/// <summary>
/// One freshly installed site for each kind of database, started at first use and shared by the tests of an assembly that only read.
/// The assembly says <c>[assembly: AssemblyFixture(typeof(SharedSites))]</c>; test classes take it in their constructor.
/// </summary>
public sealed class SharedSites : IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<RunningSite>>> _sites = new();

    public async Task<SiteProcess> OnAsync(DatabaseKind kind)
        => (await _sites.GetOrAdd(kind, key => new Lazy<Task<RunningSite>>(() => RunningSite.StartAsync(key))).Value).Process;

    public async ValueTask DisposeAsync()
    {
        foreach (var starting in _sites.Values)
        {
            await using var site = await starting.Value;
        }
    }

    private sealed record RunningSite(InstalledSite Installed, SiteProcess Process) : IAsyncDisposable
    {
        public static async Task<RunningSite> StartAsync(DatabaseKind kind)
        {
            var installed = await InstalledSite.CopyAsync(kind);
            return new RunningSite(installed, await installed.StartAsync());
        }

        public async ValueTask DisposeAsync()
        {
            await Process.DisposeAsync();
            await Installed.DisposeAsync();
        }
    }
}
