using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using WraparoundCare.Kernel.Website.Images;

namespace WraparoundCare.Kernel.Website.Tests.Images;

public sealed class ImageProcessorTests : IDisposable
{
    private readonly ImageProcessor _processor = new(
        Options.Create(new ImagingSettings()), Options.Create(new ImageOptions()), NullLogger<ImageProcessor>.Instance);

    [Theory]
    [InlineData("?width=200", 200, 150)]
    [InlineData("?height=150", 200, 150)]
    [InlineData("?width=800", 800, 600)]
    [InlineData("?width=200&height=200", 200, 200)]
    [InlineData("?width=800&height=200", 800, 200)]
    [InlineData("?width=200&height=200&rmode=max", 200, 150)]
    [InlineData("?width=200&height=200&rmode=min", 267, 200)]
    [InlineData("?width=4000&height=4000&rmode=min", 400, 300)]
    [InlineData("?width=200&height=50&rmode=stretch", 200, 50)]
    [InlineData("?width=200&height=200&rmode=pad", 200, 200)]
    [InlineData("?width=500&height=500&rmode=boxpad", 500, 500)]
    [InlineData("?width=100&cc=0.5,0,0,0", 100, 150)]
    [InlineData("?width=9999999&height=150", 200, 150)]
    [InlineData("?width=-1&height=x&rmode=7", 400, 300)]
    [InlineData("?cc=0.6,0,0.6,0&quality=50", 400, 300)]
    public async Task Make_Size_IsAsAsked(string query, int width, int height)
    {
        foreach (var orientation in new[] { 1, 6 })
        {
            var source = orientation == 1 ? TestPictures.Make("jpg", 400, 300) : TestPictures.Make("jpg", 300, 400, orientation);
            Assert.Equal((width, height), TestPictures.SizeOf(await MakeAsync(source, query)));
        }
    }

    [Fact]
    public async Task Make_Crop_IsThePartThatTheEditorChose()
    {
        var green = await MakeAsync(TestPictures.Make("png"), "?cc=0.5,0,0,0.5&width=100&height=100");
        var blue = await MakeAsync(TestPictures.Make("png"), "?cc=0,0.5,0.5,0&width=100&height=100");

        Assert.All([(0.05, 0.05), (0.95, 0.95)], at => TestPictures.AssertColour(TestPictures.Green, green, at.Item1, at.Item2));
        Assert.All([(0.05, 0.05), (0.95, 0.95)], at => TestPictures.AssertColour(TestPictures.Blue, blue, at.Item1, at.Item2));
    }

    [Theory]
    [InlineData("rxy=0.1,0.1")]
    [InlineData("ranchor=topleft")]
    public async Task Make_PointToKeep_StaysInView(string point)
    {
        var made = await MakeAsync(TestPictures.Make("png", 400, 300), $"?width=100&height=300&{point}");
        var middle = await MakeAsync(TestPictures.Make("png", 400, 300), "?width=100&height=300");

        TestPictures.AssertColour(TestPictures.Red, made, 0.95, 0.1);
        TestPictures.AssertColour(TestPictures.Green, middle, 0.95, 0.1);
    }

    [Theory]
    [InlineData(3, 255, 255, 255)]
    [InlineData(6, 0, 0, 255)]
    [InlineData(8, 0, 255, 0)]
    public async Task Make_PictureThatLies_StandsUpright(int orientation, int red, int green, int blue)
    {
        var made = await MakeAsync(TestPictures.Make("jpg", 300, 400, orientation), "?width=100");

        TestPictures.AssertColour([red, green, blue], made, 0.1, 0.1);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("gif")]
    [InlineData("webp")]
    [InlineData("avif")]
    public async Task Make_EveryKind_IsReadAndMadeIntoEvery(string extension)
    {
        foreach (var format in new[] { ImageFormat.Jpeg, ImageFormat.Png, ImageFormat.WebP, ImageFormat.Avif })
        {
            var made = await MakeAsync(TestPictures.Make(extension), "?width=100", format);

            Assert.Equal((format, 100, 75), (ImageFile.Read(made)!.Format, ImageFile.Read(made)!.Width, ImageFile.Read(made)!.Height));
            TestPictures.AssertColour(TestPictures.Red, made, 0.2, 0.2);
        }
    }

    [Theory]
    [InlineData(30000, 30000, 0)]
    [InlineData(100000, 100000, 0)]
    [InlineData(9000, 9000, 1)]
    public async Task Make_Bomb_IsLeftAlone(int width, int height, byte interlace) =>
        Assert.Null(await TryAsync(TestPictures.PngBomb(width, height, interlace)));

    [Fact]
    public async Task Make_JpegThatSaysItIsHuge_IsLeftAlone() => Assert.Null(await TryAsync(TestPictures.JpegThatSays(65500, 65500)));

    [Fact]
    public async Task Make_Animation_IsLeftAlone() => Assert.Null(await TryAsync(TestPictures.Animation()));

    [Fact]
    public async Task Make_NotesThatUnpackToMuch_AreNotUnpacked()
    {
        var source = TestPictures.PngWithNotes(megabytes: 2000);

        Assert.NotNull(await TryAsync(source));
        Assert.True(ImageFile.Read(source)!.Clean.Length < 10_000);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>alert(1)</script></svg>")]
    [InlineData("%PDF-1.7\n1 0 obj<<>>endobj")]
    [InlineData("P3 1 1 255 0 0 0")]
    [InlineData("GIF89a/*\u0001\u0001*/=1;alert(1)//")]
    public async Task Make_OtherThanAPicture_IsLeftAlone(string content) =>
        Assert.Null(await TryAsync(System.Text.Encoding.Latin1.GetBytes(content)));

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("gif")]
    [InlineData("webp")]
    [InlineData("avif")]
    public async Task Make_DamagedPictures_GiveAPictureOrNothing(string extension)
    {
        var original = TestPictures.Make(extension, 60, 40);
        var random = new Random(23);
        for (var round = 0; round < 60; round++)
        {
            var damaged = round % 2 == 0 ? original[..random.Next(original.Length)] : (byte[])original.Clone();
            for (var hits = random.Next(5); hits > 0 && damaged.Length > 0; hits--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            var made = await TryAsync(damaged);
            Assert.True(made is null || TestPictures.SizeOf(made).Width == 30);
        }
    }

    public void Dispose() => _processor.Dispose();

    private async Task<byte[]> MakeAsync(byte[] source, string query, ImageFormat format = ImageFormat.Png)
    {
        var commands = ImageCommands.Parse(new QueryCollection(QueryHelpers.ParseQuery(query)), new ImagingResizeSettings());
        return (await _processor.MakeAsync(() => new MemoryStream(source), commands, format))!;
    }

    private Task<byte[]?> TryAsync(byte[] source) =>
        _processor.MakeAsync(() => new MemoryStream(source), new ImageCommands { Width = 30 }, ImageFormat.WebP);
}
