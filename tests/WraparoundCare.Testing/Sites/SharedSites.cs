using System.Collections.Concurrent;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Testing.Sites;

/// <summary>
/// One freshly installed site for each kind of database, started at first use and shared by the tests of an assembly that only read.
/// The assembly says <c>[assembly: AssemblyFixture(typeof(SharedSites))]</c>; test classes take it in their constructor.
/// </summary>
public sealed class SharedSites : IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<InstalledSite>>> _sites = new();

    public async Task<SiteProcess> OnAsync(DatabaseKind kind)
        => (await _sites.GetOrAdd(kind, key => new Lazy<Task<InstalledSite>>(() => InstalledSite.StartAsync(key))).Value).Process;

    public async ValueTask DisposeAsync()
    {
        foreach (var starting in _sites.Values)
        {
            await using var site = await starting.Value;
        }
    }

    private sealed record InstalledSite(TestDatabase Database, TemporaryFolder Folder, SiteProcess Process) : IAsyncDisposable
    {
        public static async Task<InstalledSite> StartAsync(DatabaseKind kind)
        {
            var database = await TestDatabase.CreateAsync(kind);
            var folder = new TemporaryFolder("site");
            return new InstalledSite(database, folder, await SiteProcess.StartAsync(database, folder));
        }

        public async ValueTask DisposeAsync()
        {
            await Process.DisposeAsync();
            await Database.DisposeAsync();
            Folder.Dispose();
        }
    }
}
