using System.Net;
using System.Net.Http.Headers;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Tests.Images;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Kernel.Website.Tests.MediaFiles;

public class MadeImageEndpointTests
{
    private const string PhotoPath = "/media/abc123/foto-één.jpg";
    private const string Chrome = "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8";
    private const string Safari = "image/webp,image/avif;q=0,*/*;q=0.8";

    [Theory]
    [InlineData(Chrome, "image/avif")]
    [InlineData(Safari, "image/webp")]
    [InlineData("*/*", "image/jpeg")]
    public async Task Get_SignedAddress_GivesThePictureThatTheBrowserTakes(string accept, string expected)
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        Upload(site, PhotoPath, TestPictures.Make("jpg"));

        var first = await GetAsync(site, Signed(site, PhotoPath), accept);
        var again = await GetAsync(site, Signed(site, PhotoPath), accept);
        var bytes = await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, expected), (first.StatusCode, first.Content.Headers.ContentType!.MediaType));
        Assert.Equal((100, 75), TestPictures.SizeOf(bytes));
        Assert.Equal(bytes, await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Accept", first.Headers.Vary);
        Assert.Equal(["nosniff"], first.Headers.GetValues("X-Content-Type-Options"));
        Assert.StartsWith("foto-één.", first.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.True(first.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task Get_KnownPartAndHead_AnswerAsForAFile()
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        Upload(site, PhotoPath, TestPictures.Make("jpg"));
        var url = Signed(site, PhotoPath);

        var head = await site.SendAsync(HttpMethod.Head, url);
        var whole = await site.GetAsync(url);
        var known = await site.SendAsync(HttpMethod.Get, url, request => request.Headers.IfNoneMatch.Add(whole.Headers.ETag!));
        var part = await site.SendAsync(HttpMethod.Get, url, request => request.Headers.Range = new RangeHeaderValue(0, 9));
        var other = await GetAsync(site, url, Chrome);

        Assert.Equal((HttpStatusCode.OK, whole.Content.Headers.ContentLength), (head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal((HttpStatusCode.PartialContent, 10L), (part.StatusCode, part.Content.Headers.ContentLength));
        Assert.NotEqual(whole.Headers.ETag, other.Headers.ETag);
    }

    [Fact]
    public async Task Get_AddressWithAVersion_MayBeKept()
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        Upload(site, PhotoPath, TestPictures.Make("jpg"));

        var answer = await site.GetAsync(Signed(site, PhotoPath, "7"));

        Assert.Equal(TimeSpan.FromDays(7), answer.Headers.CacheControl!.MaxAge);
        Assert.Contains(answer.Headers.CacheControl.Extensions, extension => extension.Name == "immutable");
    }

    [Theory]
    [InlineData("?width=100")]
    [InlineData("?width=100&hmac=0123")]
    [InlineData("?format=webp&hmac=")]
    [InlineData("?cc=0.1,0.1,0.1,0.1&hmac=%FF%00")]
    public async Task Get_AddressThatTheSiteDidNotSign_IsRefused(string query)
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        Upload(site, PhotoPath, TestPictures.Make("jpg"));

        var answer = await site.GetAsync(PhotoPath + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?v=3")]
    [InlineData("?utm_source=brief")]
    public async Task Get_AddressThatAsksForNothing_GivesTheFile(string query)
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        var picture = TestPictures.Make("jpg");
        Upload(site, PhotoPath, picture);

        var answer = await GetAsync(site, PhotoPath + query, Chrome);

        Assert.Equal(picture, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Empty(answer.Headers.Vary);
    }

    [Theory, AllDatabases]
    public async Task Get_PictureOfTrashedReplacedAndDeletedMedia_IsGoneNewAndUnknown(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var photo = Upload(site, PhotoPath, TestPictures.Make("jpg"));
        var url = Signed(site, PhotoPath);
        var first = await site.GetAsync(url);

        Assert.True(site.Media.MoveToRecycleBin(photo).Success);
        var trashed = await site.GetAsync(url);
        Assert.True(site.Media.Move(photo, Constants.System.Root).Success);
        Store(site, PhotoPath, TestPictures.Make("jpg", 300, 400));
        var replaced = await site.GetAsync(url);
        Assert.Single(Directory.GetDirectories(CacheFolder(site)));
        Assert.True(site.Media.Delete(photo).Success);
        var deleted = await site.GetAsync(url);

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Gone, HttpStatusCode.OK), (first.StatusCode, trashed.StatusCode, replaced.StatusCode));
        Assert.Equal((100, 133), TestPictures.SizeOf(await replaced.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(HttpStatusCode.NotFound, deleted.StatusCode);
        Assert.Empty(Directory.GetDirectories(CacheFolder(site)));
    }

    [Fact]
    public async Task Get_SamePictureByManyAtOnce_IsMadeOnce()
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        Upload(site, PhotoPath, TestPictures.Make("jpg", 3000, 2000));
        var url = Signed(site, PhotoPath);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => site.GetAsync(url)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.ETag).Distinct());
        Assert.Single(Directory.GetFiles(CacheFolder(site), "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("bomb")]
    [InlineData("truncated")]
    [InlineData("animation")]
    public async Task Get_PictureThatCannotBeMade_IsServedAsItIsAndNotTriedAgain(string kind)
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        var (path, content) = kind switch
        {
            "bomb" => ("/media/b/bom.png", TestPictures.PngBomb(30000, 30000)),
            "truncated" => ("/media/b/half.webp", TestPictures.Make("webp")[..60]),
            _ => ("/media/b/film.gif", TestPictures.Animation()),
        };
        Upload(site, path, content);

        var first = await GetAsync(site, Signed(site, path), Chrome);
        var again = await GetAsync(site, Signed(site, path), Chrome);

        Assert.Equal(content, await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(content, await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["nosniff"], again.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(0, new FileInfo(Directory.GetFiles(CacheFolder(site), "*", SearchOption.AllDirectories).Single()).Length);
    }

    [Fact]
    public async Task Get_DrawingWithScript_IsNeverMadeAndCannotRunIt()
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        var drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>alert(1)</script></svg>"u8.ToArray();
        Upload(site, "/media/c/tekening.svg", drawing);
        Upload(site, "/media/c/tekening.png", drawing);

        var asDrawing = await GetAsync(site, "/media/c/tekening.svg?width=5", Chrome);
        var asPicture = await GetAsync(site, Signed(site, "/media/c/tekening.png"), Chrome);

        Assert.Equal("image/svg+xml", asDrawing.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "default-src 'none'; style-src 'unsafe-inline'; sandbox", asDrawing.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("image/png", asPicture.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["nosniff"], asPicture.Headers.GetValues("X-Content-Type-Options"));
        Assert.StartsWith("default-src 'none'", asPicture.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FileThatIsAlsoSomethingElse_IsServedAsThePictureThatItsNameSays()
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        Upload(site, PhotoPath, [.. TestPictures.Make("jpg"), .. "<script>alert(1)</script>PK\x03\x04"u8]);

        var whole = await site.GetAsync(PhotoPath);
        var made = await site.GetAsync(Signed(site, PhotoPath));

        Assert.Equal("image/jpeg", whole.Content.Headers.ContentType!.ToString());
        Assert.Equal(["nosniff"], whole.Headers.GetValues("X-Content-Type-Options"));
        Assert.DoesNotContain(
            "script", await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> GetAsync(WebsiteHost site, string path, string accept) =>
        site.SendAsync(HttpMethod.Get, path, request => request.Headers.TryAddWithoutValidation("Accept", accept));

    private static string Signed(WebsiteHost site, string path, string? version = null) =>
        site.Get<IImageUrlGenerator>().GetImageUrl(new ImageUrlGenerationOptions(path) { Width = 100, CacheBusterValue = version })!;

    private static string CacheFolder(WebsiteHost site) =>
        Path.Combine(site.Get<Microsoft.Extensions.Hosting.IHostEnvironment>().ContentRootPath, "umbraco", "Data", "TEMP", "MediaCache");

    private static IMedia Upload(WebsiteHost site, string path, byte[] content)
    {
        Store(site, path, content);
        var media = site.Get<IMediaService>()
            .CreateMedia(Path.GetFileName(path), Constants.System.Root, Constants.Conventions.MediaTypes.File);
        media.SetValue(Constants.Conventions.Media.File, path);
        Assert.True(site.Media.Save(media).Success);
        return media;
    }

    private static void Store(WebsiteHost site, string path, byte[] content)
    {
        var files = site.Get<MediaFileManager>().FileSystem;
        files.AddFile(files.GetRelativePath(path), new MemoryStream(content), overrideIfExists: true);
    }
}
