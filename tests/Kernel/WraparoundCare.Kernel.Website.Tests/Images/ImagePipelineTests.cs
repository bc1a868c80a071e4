using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Website.Images;
using WraparoundCare.Kernel.Website.Tests.PropertyEditors;

namespace WraparoundCare.Kernel.Website.Tests.Images;

public sealed class ImagePipelineTests : IDisposable
{
    private readonly EditorHost _host;
    private readonly byte[] _picture = TestPictures.Make("jpg", 1200, 900);
    private int _read;

    public ImagePipelineTests()
    {
        var files = PortStub.Of<IFileSystem>(
            ("GetLastModified", _ => DateTimeOffset.UnixEpoch),
            ("GetSize", _ => (long)_picture.Length),
            ("OpenFile", _ => Open()));
        _host = new EditorHost(services =>
            services.AddUnique(provider => ActivatorUtilities.CreateInstance<MediaFileManager>(provider, files)));
    }

    [Fact]
    public async Task Get_SamePictureByManyAtOnce_IsMadeOnce()
    {
        var pipeline = _host.Services.GetRequiredService<ImagePipeline>();

        var made = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => pipeline.GetAsync(Request("?width=300"), "a/foto.jpg", Guid.Empty)));
        await pipeline.GetAsync(Request("?width=300"), "a/foto.jpg", Guid.Empty);

        Assert.Equal(1, _read);
        Assert.Single(made.Select(image => image.Content.Length).Distinct());
    }

    [Theory]
    [InlineData("image/avif,image/webp,*/*", "?width=300", "Avif")]
    [InlineData("image/avif,image/webp,*/*", "?width=3000", "WebP")]
    [InlineData("image/avif,image/webp,*/*", "?quality=60", "WebP")]
    [InlineData("image/avif;q=0,image/webp;q=0.1", "?width=300", "WebP")]
    [InlineData("*/*", "?width=300", "Jpeg")]
    [InlineData("", "?width=300", "Jpeg")]
    [InlineData("image/avif", "?width=300&format=png", "Png")]
    [InlineData("image/avif", "?width=300&format=nonsense", "Avif")]
    [InlineData("onzin;;,,", "?width=300", "Jpeg")]
    public async Task Get_Picture_IsOfTheFormatThatSuits(string accept, string query, string expected)
    {
        var request = Request(query);
        request.Headers.Accept = accept;

        await using var content =
            (await _host.Services.GetRequiredService<ImagePipeline>().GetAsync(request, "a/foto.jpg", Guid.Empty)).Content;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, TestContext.Current.CancellationToken);

        Assert.Equal(expected, ImageFile.Read(copy.ToArray())!.Format.ToString());
    }

    public void Dispose() => _host.Dispose();

    private static HttpRequest Request(string query)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);
        return request;
    }

    private MemoryStream Open()
    {
        Interlocked.Increment(ref _read);
        return new MemoryStream(_picture);
    }
}
