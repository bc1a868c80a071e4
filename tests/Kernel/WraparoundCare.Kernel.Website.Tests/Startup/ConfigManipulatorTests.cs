using Umbraco.Cms.Core.Configuration;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Startup;

public sealed class ConfigManipulatorTests
{
    [Fact]
    public async Task SetGlobalId_SettingsThatAreThere_KeepsThem()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var file = Path.Combine(host.Folder, "appsettings.json");
        await File.WriteAllTextAsync(
            file, """{ "Umbraco": { "CMS": { "Global": { "Site": 1 } } } }""", TestContext.Current.CancellationToken);

        await host.Get<IConfigManipulator>().SetGlobalIdAsync("abc");

        var written = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))
            .Replace(" ", string.Empty, StringComparison.Ordinal)
            .ReplaceLineEndings(string.Empty);
        Assert.Equal("""{"Umbraco":{"CMS":{"Global":{"Site":1,"Id":"abc"}}}}""", written);
    }
}
