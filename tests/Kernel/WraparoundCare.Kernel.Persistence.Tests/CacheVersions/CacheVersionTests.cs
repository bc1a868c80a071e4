using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.CacheVersions;

public sealed class CacheVersionTests
{
    [Theory, AllDatabases]
    public async Task Save_Again_ReplacesTheVersion(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await SaveAsync(host, "talen", "een");
        await SaveAsync(host, "domeinen", "twee");

        await SaveAsync(host, "talen", "drie");

        await host.RestartAsync();
        var repository = host.Get<IRepositoryCacheVersionRepository>();
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        Assert.Equal("drie", (await repository.GetAsync("talen"))?.Version);
        Assert.Null(await repository.GetAsync("onbekend"));
        Assert.Equal(["domeinen", "talen"], (await repository.GetAllAsync()).Select(version => version.Identifier));
    }

    private static async Task SaveAsync(KernelHost host, string identifier, string version)
    {
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope();
        await host.Get<IRepositoryCacheVersionRepository>()
            .SaveAsync(new RepositoryCacheVersion { Identifier = identifier, Version = version });
        scope.Complete();
    }
}
