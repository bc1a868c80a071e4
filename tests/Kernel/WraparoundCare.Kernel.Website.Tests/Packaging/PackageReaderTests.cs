using WraparoundCare.Kernel.Website.Packaging;

namespace WraparoundCare.Kernel.Website.Tests.Packaging;

public sealed class PackageReaderTests : IDisposable
{
    private readonly TestPackage _package = new();

    public void Dispose() => _package.Dispose();

    [Fact]
    public async Task Read_WithPackage_FindsNameVersionAndParts()
    {
        var package = await PackageReader.ReadAsync(_package.Path, TestContext.Current.CancellationToken);

        Assert.Equal(TestPackage.Name, package.Name);
        Assert.Equal(new Version(1, 0, 0), package.Version);
        Assert.Equal(3, package.Documents.Count());
        Assert.Single(package.Media);
    }

    [Fact]
    public async Task Read_WithFileAboveTheLimit_RefusesIt()
    {
        var exception = await Assert.ThrowsAsync<PackageException>(
            () => PackageReader.ReadAsync(_package.Path, TestContext.Current.CancellationToken, maxBytes: 100));

        Assert.Contains("more than the 100 that are allowed", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WithVeryDeepNesting_RefusesIt()
    {
        var depth = PackageReader.MaxDepth + 10;
        _package.Replace(
            "</umbPackage>",
            string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth)) + "</umbPackage>");

        var exception = await Assert.ThrowsAsync<PackageException>(
            () => PackageReader.ReadAsync(_package.Path, TestContext.Current.CancellationToken));

        Assert.Contains("nested more than", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WithExternalEntity_DoesNotFetchIt()
    {
        var secret = Path.Combine(_package.Folder, "secret.txt");
        await File.WriteAllTextAsync(secret, "secret", TestContext.Current.CancellationToken);
        _package.Replace("<umbPackage>", $"<!DOCTYPE x [<!ENTITY s SYSTEM 'file://{secret}'>]><umbPackage>").Replace("Welcome", "&s;");

        await Assert.ThrowsAsync<PackageException>(() => PackageReader.ReadAsync(_package.Path, TestContext.Current.CancellationToken));
    }
}
