using System.Security.Cryptography;
using AngleSharp.Html.Parser;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.Downloads;

/// <summary>A file that an editor uploads for a tool takes the place of "bestand volgt" and of the files that the site makes.</summary>
[Collection(nameof(KernelHost))]
public sealed class UploadedFileTests
{
    private static readonly byte[] Text = [.. Enumerable.Range(0, 3000).Select(number => (byte)('a' + number % 26))];

    [Theory]
    [AllDatabases("Greep-op-wrap-around-care-tool", "/hulpmiddelen/greep-op-wrap-around-care-tool")]
    [AllDatabases("Voorbeeldformulier Gezinsplan", "/hulpmiddelen/gezinsplan")]
    public async Task Upload_File_IsOfferedWithItsNameSizeAndDigest(DatabaseKind kind, string tool, string path)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var client = site.Client;

        ToolUploads.Upload(site.App.Services, tool, "handreiking.txt", Text);
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(path, TestContext.Current.CancellationToken));
        var file = page.QuerySelector(".file")!;
        var link = Assert.Single(page.Links(".file"), address => address.StartsWith("/media/", StringComparison.Ordinal));

        Assert.DoesNotContain("Bestand volgt", file.TextContent, StringComparison.Ordinal);
        Assert.Equal("handreiking.txt", file.QuerySelector(".file__name")!.TextContent);
        Assert.Contains("TXT, 3 kB", file.TextContent, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Text)), file.QuerySelector(".file__hash")!.TextContent.Trim());
        Assert.Equal(Text, await client.GetByteArrayAsync(link, TestContext.Current.CancellationToken));
    }
}
