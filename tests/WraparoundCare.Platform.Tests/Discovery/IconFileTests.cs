using System.Buffers.Binary;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Discovery;

/// <summary>The pictures by which browsers, telephones and other sites show this one.</summary>
public class IconFileTests(SharedSites sites)
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    [Theory]
    [InlineData("/icons/apple-touch-icon.png", 180, 180)]
    [InlineData("/icons/icon-192.png", 192, 192)]
    [InlineData("/icons/icon-512.png", 512, 512)]
    [InlineData("/icons/icon-maskable-512.png", 512, 512)]
    [InlineData("/icons/social-card.png", 1200, 630)]
    public async Task Read_Picture_HasTheSizeThatIsPromised(string path, int width, int height)
    {
        var file = await ReadAsync(path);

        Assert.Equal(Png, file[..4]);
        Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)));
        Assert.Equal(height, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)));
    }

    [Fact]
    public async Task Read_FaviconThatOldBrowsersAskFor_HoldsThreeSizes()
    {
        var file = await ReadAsync("/favicon.ico");

        Assert.Equal([0, 0, 1, 0, 3, 0], file[..6]);
        Assert.Equal([16, 32, 48], Enumerable.Range(0, 3).Select(index => (int)file[6 + (16 * index)]));
    }

    private async Task<byte[]> ReadAsync(string path)
    {
        using var browser = new HttpClient { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };
        return await browser.GetByteArrayAsync(path, TestContext.Current.CancellationToken);
    }
}
