using System.Security.Cryptography;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Website.Startup;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;
using WraparoundCare.Web;

namespace WraparoundCare.Platform.Tests.Downloads;

// The kernel keeps a static service provider: tests that host it inside the test process run one after the other.
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
        await using var database = await TestDatabase.CreateAsync(kind);
        using var folder = new TemporaryFolder("site");
        await using var site = Site.Build([.. SiteSettings.For(database, folder.Path), "--urls=http://127.0.0.1:0"]);
        await site.BootUmbracoAsync(TestContext.Current.CancellationToken);
        await site.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(site.Urls.Single()) };

        Upload(site, tool);
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(path, TestContext.Current.CancellationToken));
        var file = page.QuerySelector(".file")!;
        var link = Assert.Single(page.Links(".file"), address => address.StartsWith("/media/", StringComparison.Ordinal));

        Assert.DoesNotContain("Bestand volgt", file.TextContent, StringComparison.Ordinal);
        Assert.Equal("handreiking.txt", file.QuerySelector(".file__name")!.TextContent);
        Assert.Contains("TXT, 3 kB", file.TextContent, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Text)), file.QuerySelector(".file__hash")!.TextContent.Trim());
        Assert.Equal(Text, await client.GetByteArrayAsync(link, TestContext.Current.CancellationToken));
        await site.StopAsync(TestContext.Current.CancellationToken);
    }

    private static void Upload(WebApplication site, string name)
    {
        var services = site.Services;
        var (media, documents) = (services.GetRequiredService<IMediaService>(), services.GetRequiredService<IContentService>());
        var file = media.CreateMedia("Handreiking", Constants.System.Root, Constants.Conventions.MediaTypes.File);
        using var stream = new MemoryStream(Text);
        file.SetValue(
            services.GetRequiredService<MediaFileManager>(),
            services.GetRequiredService<MediaUrlGeneratorCollection>(),
            services.GetRequiredService<IShortStringHelper>(),
            services.GetRequiredService<IContentTypeBaseServiceProvider>(),
            Constants.Conventions.Media.File,
            "handreiking.txt",
            stream);
        Assert.True(media.Save(file).Success);
        var tool = documents.GetPagedDescendants(-1, 0, int.MaxValue, out _).Single(document => document.Name == name);
        tool.SetValue("file", $$"""[{"key":"{{Guid.NewGuid()}}","mediaKey":"{{file.Key}}","mediaTypeAlias":"File","crops":[],"focalPoint":null}]""");
        tool.SetValue("filePending", false);
        Assert.True(documents.Save(tool).Success);
        Assert.True(documents.Publish(tool, ["*"]).Success);
    }
}
