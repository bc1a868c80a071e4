using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.KeyValues;

public sealed class KeyValueRepositoryTests
{
    [Theory, AllDatabases]
    public async Task SetValue_NewAndThenChanged_IsReadAfterARestart(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        host.Get<IKeyValueService>().SetValue("test+a", "1");
        host.Get<IKeyValueService>().SetValue("test+a", "2");

        await host.RestartAsync();

        Assert.Equal("2", host.Get<IKeyValueService>().GetValue("test+a"));
        Assert.Null(host.Get<IKeyValueService>().GetValue("test+b"));
    }

    [Theory, AllDatabases]
    public async Task TrySetValue_OriginalNoLongerThere_ChangesNothing(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IKeyValueService>();
        service.SetValue("test+a", "1");

        Assert.False(service.TrySetValue("test+a", "0", "2"));
        Assert.Equal("1", service.GetValue("test+a"));
        Assert.True(service.TrySetValue("test+a", "1", "2"));
        Assert.Equal("2", service.GetValue("test+a"));
    }

    [Theory, AllDatabases]
    public async Task FindByKeyPrefix_WithWildcardsInThePrefix_TakesThemLiterally(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IKeyValueService>();
        service.SetValue("te_t+a", "1");
        service.SetValue("test+b", "2");

        var found = service.FindByKeyPrefix("te_t+");

        Assert.Equal(new Dictionary<string, string?> { ["te_t+a"] = "1" }, found);
    }
}
