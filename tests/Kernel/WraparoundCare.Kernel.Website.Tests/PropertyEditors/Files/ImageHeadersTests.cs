using System.Drawing;
using WraparoundCare.Kernel.Website.PropertyEditors.Files;

namespace WraparoundCare.Kernel.Website.Tests.PropertyEditors.Files;

public sealed class ImageHeadersTests
{
    public static TheoryData<string, string> Pictures => new()
    {
        { "png", "89504E470D0A1A0A0000000D494844520000012C000000C8080200000000000000000000000000" },
        { "gif", "4749463839612C01C800F70000000000000000000000000000000000000000000000" },
        { "jpeg", "FFD8FFE000104A46494600010100000100010000FFC0001108 00C8 012C 03012200021101031101".Replace(" ", string.Empty, StringComparison.Ordinal) },
        { "webp", "524946460000000057454250565038580A000000000000002B0100C70000000000000000" },
        { "webp lossless", "524946460000000057454250565038 4C000000002F2BC1310000000000000000000000".Replace(" ", string.Empty, StringComparison.Ordinal) },
        { "webp lossy", "5249464600000000574542505650382000000000000000 9D012A 2C01 C800 00000000".Replace(" ", string.Empty, StringComparison.Ordinal) },
    };

    [Theory, MemberData(nameof(Pictures))]
    public void GetDimensions_Header_GivesItsSize(string kind, string header)
    {
        using var stream = new MemoryStream(Convert.FromHexString(header));

        Size? size = new ImageHeaders().GetDimensions(stream);

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

        Assert.Null(new ImageHeaders().GetDimensions(stream));
    }
}
