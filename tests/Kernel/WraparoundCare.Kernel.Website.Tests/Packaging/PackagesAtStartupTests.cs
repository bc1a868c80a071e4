using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Kernel.Website.Tests.Packaging;

public sealed class PackagesAtStartupTests : IDisposable
{
    private readonly TestPackage _package = new();
    private readonly TemporaryFolder _folder = new("site");

    public void Dispose()
    {
        _package.Dispose();
        _folder.Dispose();
    }

    [Theory, AllDatabases]
    public async Task Start_WithAPackage_InstallsItOnceAndTellsSo(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        await using (var first = await SiteProcess.StartAsync(database, _folder, Setting))
        {
            await first.StopAsync();
            Assert.Contains("Installed package Test 1.0.0", first.Output, StringComparison.Ordinal);
            Assert.Contains("3 documents, 2 published documents", first.Output, StringComparison.Ordinal);
            Assert.Contains("3 of 3 documents created", first.Output, StringComparison.Ordinal);
            Assert.Contains("2 of 2 documents published", first.Output, StringComparison.Ordinal);
        }

        await using var second = await SiteProcess.StartAsync(database, _folder, Setting);
        Assert.DoesNotContain("Installed package", second.Output, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Start_WithAMalformedPackage_SaysWhyInOneLineAndEnds(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        _package.Replace("<order>7</order>", "<order>seven</order>");

        await using var site = await SiteProcess.RunToEndAsync(database, _folder, Setting);

        Assert.Equal(1, site.ExitCode);
        Assert.Contains("<order> in <testPage> 'Home': 'seven' cannot be stored as Integer.", site.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", site.Output, StringComparison.Ordinal);
    }

    private string Setting => $"--Packages:Folder={_package.Folder}";
}
