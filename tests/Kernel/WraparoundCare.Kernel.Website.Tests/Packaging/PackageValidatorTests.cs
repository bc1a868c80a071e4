using WraparoundCare.Kernel.Website.Packaging;
using WraparoundCare.Kernel.Website.Packaging.Validation;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Packaging;

public sealed class PackageValidatorTests : IDisposable
{
    private static readonly SiteInventory Site = new() { Editors = new HashSet<string> { "Umbraco.TextBox", "Umbraco.Integer" } };

    private readonly TestPackage _package = new();

    public static TheoryData<string> Faults => MalformedPackages.Names;

    public void Dispose() => _package.Dispose();

    [Fact]
    public async Task Validate_WithCorrectPackage_Accepts() => await ValidateAsync();

    [Theory, MemberData(nameof(Faults))]
    public async Task Validate_WithFault_NamesFileLineElementAndReason(string fault)
    {
        var message = MalformedPackages.Break(_package, fault);

        var exception = await Assert.ThrowsAsync<PackageException>(ValidateAsync);

        Assert.Contains(exception.Faults, line => line.Contains(message, StringComparison.Ordinal));
        Assert.All(exception.Faults, line => Assert.Matches(@"^Test/package\.xml\(\d+\): ", line));
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public async Task Validate_WithTwoFaults_TellsTheFirstAndTheNumberOfOthers()
    {
        _package.Replace("<order>7</order>", "<order>seven</order>").Replace("<description>First page</description>", "<other />");

        var exception = await Assert.ThrowsAsync<PackageException>(ValidateAsync);

        Assert.Equal(2, exception.Faults.Count);
        Assert.EndsWith("(and 1 more)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_WithReferencesToTheSite_Accepts()
    {
        _package.Edit(root => root.Element("DataTypes")!.RemoveAll())
            .Edit(root => root.Descendants("DocumentType")
                .First(type => type.Element("Info")?.Element("Alias")?.Value == "testSeo")
                .Remove());
        var site = Site with
        {
            DataTypes = new Dictionary<Guid, Umbraco.Cms.Core.Models.ValueStorageType>
            {
                [TestPackage.Text] = Umbraco.Cms.Core.Models.ValueStorageType.Nvarchar,
                [TestPackage.Number] = Umbraco.Cms.Core.Models.ValueStorageType.Integer,
            },
            DocumentTypes = [new TypeShape("testSeo", default, [], [new PropertyShape("description", default, null)])],
        };

        PackageValidator.Validate(await ReadAsync(), site);
    }

    [Fact]
    public async Task Validate_WithTheSitesOwnPackage_Accepts()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "umbraco-packages", "Kennisplatform", "package.xml");
        var package = await PackageReader.ReadAsync(path, TestContext.Current.CancellationToken);
        await using var site = await KernelHost.StartAsync(DatabaseKind.Sqlite);

        PackageValidator.Validate(package, await site.Get<SiteInventoryReader>().ReadAsync());

        Assert.NotEmpty(package.Documents);
    }

    private async Task ValidateAsync() => PackageValidator.Validate(await ReadAsync(), Site);

    private Task<PackageFile> ReadAsync() => PackageReader.ReadAsync(_package.Path, TestContext.Current.CancellationToken);
}
