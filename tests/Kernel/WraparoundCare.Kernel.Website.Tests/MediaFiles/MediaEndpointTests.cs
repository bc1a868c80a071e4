using System.Net;
using System.Net.Http.Headers;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Kernel.Website.Tests.MediaFiles;

public class MediaEndpointTests
{
    private const string CardPath = "/media/abc123/werkkaart-één.pdf";

    [Fact]
    public async Task Get_File_SendsItWithTypeNameAndValidators()
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        Upload(site, CardPath, "0123456789"u8.ToArray());

        var whole = await site.GetAsync(CardPath);
        var part = await site.SendAsync(HttpMethod.Get, CardPath, request => request.Headers.Range = new RangeHeaderValue(2, 4));
        var outdated = await site.SendAsync(HttpMethod.Get, CardPath, request =>
        {
            request.Headers.Range = new RangeHeaderValue(2, 4);
            request.Headers.IfRange = new RangeConditionHeaderValue("\"other\"");
        });
        var known = await site.SendAsync(HttpMethod.Get, CardPath, request => request.Headers.IfNoneMatch.Add(whole.Headers.ETag!));
        var head = await site.SendAsync(HttpMethod.Head, CardPath);

        Assert.Equal("application/pdf", whole.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            ("inline", "werkkaart-één.pdf"),
            (whole.Content.Headers.ContentDisposition!.DispositionType, whole.Content.Headers.ContentDisposition.FileNameStar));
        Assert.NotNull(whole.Content.Headers.LastModified);
        Assert.Equal(
            (HttpStatusCode.PartialContent, "234"),
            (part.StatusCode, await part.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(
            (HttpStatusCode.OK, "0123456789"),
            (outdated.StatusCode, await outdated.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal(10, head.Content.Headers.ContentLength);
    }

    [Theory, AllDatabases]
    public async Task Get_FileOfTrashedRestoredAndDeletedMedia_IsGoneThereAndUnknown(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var card = Upload(site, CardPath, "x"u8.ToArray());

        Assert.True(site.Media.MoveToRecycleBin(card).Success);
        var trashed = (await site.GetAsync(CardPath)).StatusCode;
        Assert.True(site.Media.Move(card, Constants.System.Root).Success);
        var restored = (await site.GetAsync(CardPath)).StatusCode;
        Assert.True(site.Media.Delete(card).Success);
        var deleted = (await site.GetAsync(CardPath)).StatusCode;

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.OK, HttpStatusCode.NotFound), (trashed, restored, deleted));
    }

    [Theory]
    [InlineData("/media/losse-file.txt")]
    [InlineData("/media/")]
    [InlineData("/media/abc123/")]
    [InlineData("/media/%2e%2e/%2e%2e/Umbraco.sqlite.db")]
    [InlineData("/media/..%2fUmbraco.sqlite.db")]
    public async Task Get_WhatNoMediaItemOwns_IsNotFound(string path)
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        Upload(site, CardPath, "x"u8.ToArray());
        site.Get<MediaFileManager>().FileSystem.AddFile("losse-file.txt", new MemoryStream("x"u8.ToArray()));

        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Get_ActiveContent_IsSandboxedAndOtherFilesAreDownloaded()
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        Upload(site, "/media/a/plaat.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray());
        Upload(site, "/media/b/lijst.docx", "x"u8.ToArray());

        var drawing = await site.GetAsync("/media/a/plaat.svg");
        var list = await site.GetAsync("/media/b/lijst.docx");

        Assert.EndsWith("sandbox", drawing.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("image/svg+xml", drawing.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", list.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task Get_WhatABrowserWouldRun_IsOnlyBytesToKeep()
    {
        string[] names =
        [
            "a.js", "a.mjs", "a.JS", "a.html", "a.htm", "a.xhtml", "a.xht", "a.xml", "a.xsl", "a.xslt", "a.css", "a.swf", "a.hta", "a.htc",
            "a.mht", "a.mhtml", "a.wasm", "a.rss", "a.atom", "a.mathml", "a.webmanifest", "a.manifest", "a.vbs", "a.cjs", "a.jsx",
            "a.shtml", "a.xap", "a.xbap", "a.appcache", "a", "a.onbekend",
        ];
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        foreach (var (number, name) in names.Index())
        {
            Upload(site, $"/media/{number}/{name}", "alert(1)"u8.ToArray());
            using var answer = await site.GetAsync($"/media/{number}/{name}");

            Assert.Equal((name, "application/octet-stream"), (name, answer.Content.Headers.ContentType!.ToString()));
            Assert.Equal((name, "attachment"), (name, answer.Content.Headers.ContentDisposition!.DispositionType));
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Theory]
    [InlineData("lijst.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("lijst.odt", "application/vnd.oasis.opendocument.text")]
    [InlineData("lijst.csv", "text/csv; charset=utf-8")]
    [InlineData("lijst.zip", "application/x-zip-compressed")]
    public async Task Get_WhatAProgramOpens_KeepsItsTypeAndIsDownloaded(string name, string type)
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        Upload(site, $"/media/a/{name}", "x"u8.ToArray());
        using var answer = await site.GetAsync($"/media/a/{name}");

        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    private static IMedia Upload(WebsiteHost site, string path, byte[] content)
    {
        var files = site.Get<MediaFileManager>().FileSystem;
        files.AddFile(files.GetRelativePath(path), new MemoryStream(content));
        var media = site.Get<IMediaService>()
            .CreateMedia(Path.GetFileName(path), Constants.System.Root, Constants.Conventions.MediaTypes.File);
        media.SetValue(Constants.Conventions.Media.File, path);
        Assert.True(site.Media.Save(media).Success);
        return media;
    }
}
