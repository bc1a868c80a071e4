using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Images;
using WraparoundCare.Kernel.Website.Tests.PropertyEditors;

namespace WraparoundCare.Kernel.Website.Tests.Images;

public class ImageUrlGeneratorTests
{
    private static readonly byte[] Key = "een sleutel van de site zelf"u8.ToArray();
    private static readonly ImageSigner Signer = new(new ImageSigningKey(
        Options.Create(new ImagingSettings { HMACSecretKey = Key }), PortStub.Of<ICoreScopeProvider>(), PortStub.Of<IKeyValueService>()));

    private static readonly ImageUrlGenerator Generator = new(Signer);

    [Fact]
    public void GetImageUrl_Everything_HasTheNamesOfUmbraco()
    {
        var url = Generator.GetImageUrl(new ImageUrlGenerationOptions("/media/a/foto.jpg")
        {
            Width = 800,
            Height = 200,
            Quality = 70,
            Format = "webp",
            ImageCropMode = ImageCropMode.Crop,
            ImageCropAnchor = ImageCropAnchor.TopLeft,
            FocalPoint = new(0.2m, 0.3m),
            Crop = new(0.1m, 0.2m, 0.3m, 0.4m),
            CacheBusterValue = "1db",
            FurtherOptions = "&rsampler=bicubic",
        })!;

        Assert.StartsWith(
            "/media/a/foto.jpg?cc=0.1,0.2,0.3,0.4&rxy=0.2,0.3&rmode=crop&ranchor=topleft&width=800&height=200"
            + "&format=webp&quality=70&rsampler=bicubic&v=1db&hmac=",
            url,
            StringComparison.Ordinal);
        Assert.True(Signer.IsSigned(Request(url)));
    }

    [Fact]
    public void GetImageUrl_Signature_IsThatOfPathAndCommandsInLowerCase()
    {
        var url = Generator.GetImageUrl(
            new ImageUrlGenerationOptions("/media/A/Foto É.jpg") { Width = 300, FocalPoint = new(0.25m, 0.5m), CacheBusterValue = "7" })!;

        var expected = HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes("/media/a/foto%20%c3%89.jpg?rxy=0.25,0.5&width=300"));
        Assert.EndsWith($"&hmac={Convert.ToHexStringLower(expected)}", url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/media/a/foto.jpg", "/media/a/foto.jpg")]
    [InlineData("/media/a/tekening.svg?width=5", "/media/a/tekening.svg?width=5")]
    public void GetImageUrl_NothingToMake_IsTheFile(string url, string expected) =>
        Assert.Equal(expected, Generator.GetImageUrl(new ImageUrlGenerationOptions(url)));

    [Theory]
    [InlineData("/media/a/foto.jpg?width=300&hmac=oud")]
    [InlineData("https://www.voorbeeld.nl/media/a/foto.jpg?width=300&v=3#deel")]
    [InlineData("/media/a/foto%20é.jpg?WIDTH=300")]
    public void RefreshSignature_AddressOfAnotherKey_IsSignedAnew(string url)
    {
        var refreshed = Generator.RefreshSignature(url);

        Assert.True(Signer.IsSigned(Request(refreshed)), refreshed);
        Assert.Equal(refreshed, Generator.RefreshSignature(refreshed));
    }

    [Fact]
    public void RefreshSignature_AddressAsItStandsInMarkup_IsSignedOnceAndStaysMarkup()
    {
        var refreshed = Generator.RefreshSignature("/media/a/foto.jpg?rmode=max&amp;width=300&amp;hmac=oud");

        Assert.StartsWith("/media/a/foto.jpg?rmode=max&amp;width=300&amp;hmac=", refreshed, StringComparison.Ordinal);
        Assert.True(Signer.IsSigned(Request(WebUtility.HtmlDecode(refreshed))), refreshed);
        Assert.Equal(refreshed, Generator.RefreshSignature(refreshed));
    }

    [Theory]
    [InlineData("width=300", "width=301")]
    [InlineData("foto.jpg", "foto2.jpg")]
    [InlineData("&hmac=", "&quality=1&hmac=")]
    [InlineData("&hmac=", "&width=9&hmac=")]
    [InlineData("&hmac=", "&x=")]
    [InlineData("&hmac=", "&hmac=0&hmac=")]
    public void IsSigned_AddressThatSomebodyChanged_IsNot(string part, string other)
    {
        var url = Generator.GetImageUrl(new ImageUrlGenerationOptions("/media/a/foto.jpg") { Width = 300 })!;

        Assert.True(Signer.IsSigned(Request(url)));
        Assert.False(Signer.IsSigned(Request(url.Replace(part, other, StringComparison.Ordinal))));
    }

    [Fact]
    public void IsSigned_ParametersThatAskForNothing_DoNotMatter() =>
        Assert.True(Signer.IsSigned(
            Request(Generator.GetImageUrl(new ImageUrlGenerationOptions("/media/a/foto.jpg") { Width = 300 }) + "&v=2&utm=x")));

    private static HttpRequest Request(string url)
    {
        var uri = new Uri(new Uri("http://localhost"), url);
        var request = new DefaultHttpContext().Request;
        request.Path = PathString.FromUriComponent(uri);
        request.QueryString = QueryString.FromUriComponent(uri);
        return request;
    }
}
