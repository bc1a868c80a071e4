using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Images;

public class ImageSigningKeyTests
{
    [Theory, AllDatabases]
    public async Task Value_RestartAndOtherServer_IsTheSame(DatabaseKind kind)
    {
        await using var first = await KernelHost.StartAsync(kind);
        var url = Url(first);

        await first.RestartAsync();
        await using var second = await KernelHost.JoinAsync(first.Database);

        Assert.Equal([url, url], [Url(first), Url(second)]);
    }

    [Fact]
    public async Task Value_KeyOfTheOperator_ComesFirst()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var url = Url(host);

        await host.RestartAsync($"--Umbraco:CMS:Imaging:HMACSecretKey={Convert.ToBase64String("sleutel van de beheerder"u8)}");

        Assert.NotEqual(url, Url(host));
    }

    private static string? Url(KernelHost host) =>
        host.Get<IImageUrlGenerator>().GetImageUrl(new ImageUrlGenerationOptions("/media/a/foto.jpg") { Width = 300 });
}
