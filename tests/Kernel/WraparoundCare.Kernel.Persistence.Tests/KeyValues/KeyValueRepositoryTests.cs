using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.KeyValues;

public sealed class KeyValueRepositoryTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private readonly string key = Unique.Name("test+a");

    [Theory, AllDatabases]
    public async Task SetValue_NewAndThenChanged_IsReadAfterARestart(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        host.Get<IKeyValueService>().SetValue(key, "1");
        host.Get<IKeyValueService>().SetValue(key, "2");

        await host.RestartAsync();

        Assert.Equal("2", host.Get<IKeyValueService>().GetValue(key));
        Assert.Null(host.Get<IKeyValueService>().GetValue(key + "b"));
    }

    [Theory, AllDatabases]
    public async Task TrySetValue_OriginalNoLongerThere_ChangesNothing(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var service = host.Get<IKeyValueService>();
        service.SetValue(key, "1");

        Assert.False(service.TrySetValue(key, "0", "2"));
        Assert.Equal("1", service.GetValue(key));
        Assert.True(service.TrySetValue(key, "1", "2"));
        Assert.Equal("2", service.GetValue(key));
    }

    [Theory, AllDatabases]
    public async Task FindByKeyPrefix_WithWildcardsInThePrefix_TakesThemLiterally(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var service = host.Get<IKeyValueService>();
        service.SetValue("te_t+a", "1");
        service.SetValue("test+b", "2");

        var found = service.FindByKeyPrefix("te_t+");

        Assert.Equal(new Dictionary<string, string?> { ["te_t+a"] = "1" }, found);
    }
}
