using System.Drawing;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using WraparoundCare.Kernel.Website.Images;

namespace WraparoundCare.Kernel.Website.Tests.Images;

public sealed class ImageUploadsTests : IDisposable
{
    private readonly ImageProcessor _processor = new(
        Options.Create(new ImagingSettings()), Options.Create(new ImageOptions()), NullLogger<ImageProcessor>.Instance);

    private readonly ImageUploads _uploads;

    public ImageUploadsTests() => _uploads = new ImageUploads(_processor);

    public static TheoryData<string, string> Pictures => new()
    {
        { "png", "89504E470D0A1A0A0000000D494844520000012C000000C8080200000000000000000000000000" },
        { "gif", "4749463839612C01C800F70000000000000000000000000000000000000000000000" },
        { "jpeg", Hex("FFD8FFE000104A46494600010100000100010000FFC0001108 00C8 012C 03012200021101031101") },
        { "webp", "524946460000000057454250565038580A000000000000002B0100C70000000000000000" },
        { "webp lossless", Hex("524946460000000057454250565038 4C000000002F2BC1310000000000000000000000") },
        { "webp lossy", Hex("5249464600000000574542505650382000000000000000 9D012A 2C01 C800 00000000") },
    };

    [Theory, MemberData(nameof(Pictures))]
    public void GetDimensions_Header_GivesItsSize(string kind, string header)
    {
        using var stream = new MemoryStream(Convert.FromHexString(header));

        Size? size = _uploads.GetDimensions(stream);

        Assert.True(size == new Size(300, 200), $"{kind}: {size}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("FFD8")]
    [InlineData("89504E47")]
    [InlineData("FFD8FFE0FFFF00")]
    [InlineData("474946383961000000000000")]
    public void GetDimensions_NoPicture_GivesNothing(string header)
    {
        using var stream = new MemoryStream(Convert.FromHexString(header));

        Assert.Null(_uploads.GetDimensions(stream));
    }

    [Fact]
    public void GetDimensions_PictureOnItsSide_IsThatOfThePictureUpright()
    {
        using var stream = new MemoryStream(TestPictures.Make("jpg", 400, 300, orientation: 6));

        Assert.Equal(new Size(300, 400), _uploads.GetDimensions(stream));
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    public void Prepare_PictureOnItsSide_IsStoredUprightWithoutWhatTheCameraNoted(string extension)
    {
        var stored = Prepare(extension, TestPictures.Make(extension, 400, 300, orientation: 6));

        Assert.Equal((300, 400), TestPictures.SizeOf(stored));
        Assert.Equal(1, ImageFile.Read(stored)!.Orientation);
        Assert.DoesNotContain("Geheime Camera", Encoding.Latin1.GetString(stored), StringComparison.Ordinal);
        TestPictures.AssertColour(TestPictures.Blue, stored, 0.1, 0.1);
    }

    [Fact]
    public void Prepare_UprightPicture_KeepsItsPixelsByteForByte()
    {
        var picture = ImageFile.Read(TestPictures.Make("jpg"))!.Clean;
        byte[] noted = [.. picture[..2], 0xFF, 0xE1, 0, 12, .. "Exif\0\0GPS."u8, .. picture[2..]];

        Assert.Equal(picture, Prepare("jpg", noted));
        Assert.Equal(picture, Prepare("jpg", picture));
    }

    [Fact]
    public void Prepare_AvifOfACamera_LosesWhatItNoted()
    {
        var stored = Prepare("avif", TestPictures.Make("avif", orientation: 3));

        Assert.DoesNotContain("Geheime Camera", Encoding.Latin1.GetString(stored), StringComparison.Ordinal);
        Assert.Equal((400, 300), TestPictures.SizeOf(stored));
    }

    [Fact]
    public void Prepare_PictureThatCannotBeDecoded_LosesWhatTheCameraNotedAllTheSame()
    {
        var broken = TestPictures.Make("webp", orientation: 6);
        var pixels = broken.AsSpan().IndexOf("VP8 "u8);
        broken.AsSpan(pixels + 8, 40).Clear();

        Assert.DoesNotContain("Geheime Camera", Encoding.Latin1.GetString(Prepare("webp", broken)), StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_OtherFile_IsLeftAlone() => Assert.Equal("%PDF-1.7"u8.ToArray(), Prepare("pdf", "%PDF-1.7"u8.ToArray()));

    [Fact]
    public void Accepts_Pictures_UpToTheLimitOfTheSite()
    {
        Assert.True(Accepts("png", TestPictures.Make("png")));
        Assert.True(Accepts("pdf", "%PDF-1.7"u8.ToArray()));
        Assert.False(Accepts("png", TestPictures.PngBomb(30000, 30000)));
        Assert.False(Accepts("jpg", TestPictures.JpegThatSays(65500, 65500)));
        Assert.False(Accepts("gif", TestPictures.GifWithFrame(65000, 65000)));
        Assert.True(Accepts("gif", TestPictures.GifWithFrame(20, 10)));
        Assert.False(Accepts("png", TestPictures.Make("jpg")));
        Assert.False(Accepts("gif", "GIF89a/*"u8.ToArray()));
    }

    public void Dispose() => _processor.Dispose();

    private static string Hex(string parts) => parts.Replace(" ", string.Empty, StringComparison.Ordinal);

    private bool Accepts(string extension, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return _uploads.Accepts(extension, stream);
    }

    private byte[] Prepare(string extension, byte[] content)
    {
        using var prepared = _uploads.Prepare(extension, new MemoryStream(content));
        using var stored = new MemoryStream();
        prepared.CopyTo(stored);
        return stored.ToArray();
    }
}
