using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Scoping;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Kernel.Persistence.Tests.Caching;

public sealed class TableCacheTests
{
    [Fact]
    public async Task Content_ReadTwice_LoadsOnce()
    {
        await using var host = await DatabaseHost.CreateAsync(DatabaseKind.Sqlite);
        var cache = new CountingCache(host.Get<ScopeAccessor>());

        Assert.Equal("1 1", $"{Read(host, cache)} {Read(host, cache)}");
    }

    [Fact]
    public async Task Content_ScopeHasWritten_SeesItsOwnAndOthersDoNot()
    {
        await using var host = await DatabaseHost.CreateAsync(DatabaseKind.Sqlite);
        var cache = new CountingCache(host.Get<ScopeAccessor>());
        Read(host, cache);

        using (Scopes(host).CreateCoreScope())
        {
            cache.Invalidate();
            Assert.Equal(2, cache.Content.Number);
        }

        Assert.Equal(1, Read(host, cache));
    }

    [Fact]
    public async Task Content_WhileAChangeIsCommitted_IsNeitherKeptNorTakenFromMemory()
    {
        await using var host = await DatabaseHost.CreateAsync(DatabaseKind.Sqlite);
        var cache = new CountingCache(host.Get<ScopeAccessor>());
        Read(host, cache);
        using (var scope = Scopes(host).CreateCoreScope())
        {
            cache.Invalidate();
            // Stands for a reader on another thread, in the middle of the commit.
            host.Get<ScopeAccessor>().RequiredScope.UnitOfWork
                .AroundCommit(() => Assert.Equal("2 3", $"{ReadElsewhere(host, cache)} {ReadElsewhere(host, cache)}"), () => { });
            scope.Complete();
        }

        Assert.Equal("4 4", $"{Read(host, cache)} {Read(host, cache)}");
    }

    private static ICoreScopeProvider Scopes(DatabaseHost host) => host.Get<ICoreScopeProvider>();

    private static int Read(DatabaseHost host, CountingCache cache)
    {
        using var scope = Scopes(host).CreateCoreScope(autoComplete: true);
        return cache.Content.Number;
    }

    private static int ReadElsewhere(DatabaseHost host, CountingCache cache)
    {
        var number = 0;
        var thread = new Thread(() => number = Read(host, cache));
        using (ExecutionContext.SuppressFlow())
        {
            thread.Start();
        }

        thread.Join();
        return number;
    }

    private sealed class CountingCache(ScopeAccessor scopes) : TableCache<Loaded>(scopes)
    {
        private int _loads;

        protected override Loaded Load(SiteDbContext db) => new(++_loads);
    }

    private sealed record Loaded(int Number);
}
