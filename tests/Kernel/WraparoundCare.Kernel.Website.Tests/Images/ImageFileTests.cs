using System.Text;
using WraparoundCare.Kernel.Website.Images;

namespace WraparoundCare.Kernel.Website.Tests.Images;

public class ImageFileTests
{
    public static TheoryData<string> Kinds => ["jpg", "png", "gif", "webp", "avif"];

    [Theory, MemberData(nameof(Kinds))]
    public void Read_Picture_TellsKindAndSize(string extension)
    {
        var file = ImageFile.Read(TestPictures.Make(extension, 400, 300))!;

        Assert.Equal(
            (ImageFormats.Find(extension), 400, 300, 1, false), (file.Format, file.Width, file.Height, file.Orientation, file.IsAnimated));
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    public void Read_PictureOfACamera_TellsHowItIsTurnedAndLosesTheRest(string extension)
    {
        var original = TestPictures.Make(extension, 400, 300, orientation: 6);

        var file = ImageFile.Read(original)!;

        Assert.Equal((6, new System.Drawing.Size(300, 400)), (file.Orientation, file.Upright));
        Assert.Contains("Geheime Camera", Encoding.Latin1.GetString(original), StringComparison.Ordinal);
        Assert.DoesNotContain("Geheime Camera", Encoding.Latin1.GetString(file.Clean), StringComparison.Ordinal);
        Assert.Equal((400, 300), TestPictures.SizeOf(file.Clean));
        TestPictures.AssertColour(TestPictures.Blue, file.Clean, 0.2, 0.8);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Read_PictureWithNothingToHide_KeepsItsBytes(string extension)
    {
        var original = ImageFile.Read(TestPictures.Make(extension))!.Clean;

        Assert.Equal(original, ImageFile.Read(original)!.Clean);
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    public void Read_SomethingBehindThePicture_IsCutOff(string extension)
    {
        byte[] polyglot = [.. TestPictures.Make(extension), .. "PK\x03\x04<script>alert(1)</script>"u8];

        Assert.DoesNotContain("script", Encoding.Latin1.GetString(ImageFile.Read(polyglot)!.Clean), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Animation_SaysSo() => Assert.True(ImageFile.Read(TestPictures.Animation())!.IsAnimated);

    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("%PDF-1.7")]
    [InlineData("GIF89a")]
    public void Read_NoPicture_IsNothing(string content) => Assert.Null(ImageFile.Read(Encoding.Latin1.GetBytes(content)));

    [Theory, MemberData(nameof(Kinds))]
    public void Read_DamagedFiles_NeverFail(string extension)
    {
        var original = TestPictures.Make(extension, orientation: extension is "avif" or "gif" ? 1 : 3);
        var random = new Random(17);
        for (var round = 0; round < 2000; round++)
        {
            var damaged = original[..random.Next(original.Length + 1)];
            for (var hits = random.Next(4); hits > 0 && damaged.Length > 0; hits--)
            {
                damaged[random.Next(Math.Min(damaged.Length, 400))] = (byte)random.Next(256);
            }

            var file = ImageFile.Read(damaged);
            Assert.True(file is null || file.Clean.Length <= damaged.Length + 2);
        }
    }
}
