using System.Net;
using System.Text;
using Umbraco.Cms.Core.IO;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.TemporaryFiles;

/// <summary>Files whose name or content wants to be something else than a file in the media library.</summary>
[Collection(nameof(KernelHost))]
public sealed class HostileUploadTests
{
    private static readonly byte[] Pdf = "%PDF-1.7 for a test"u8.ToArray();

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // One pixel.
    private static readonly byte[] Gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private static readonly string[] Names =
    [
        "../../../../etc/passwd.pdf", "..\\..\\..\\web.config.pdf", "/etc/cron.d/taak.pdf", "C:\\Windows\\x.pdf", "a/b/c.pdf",
        "%2e%2e%2f%2e%2e%2fx.pdf", "..%c0%afx.pdf", "\uFF0E\uFF0E\uFF0Fx.pdf", "..\u2215x.pdf", "....//....//x.pdf", "NUL.pdf", "CON.pdf",
        "aux.pdf", ".pdf", "..pdf", " .pdf", "x.pdf ", "x.pdf.", "x.aspx;.pdf", "x.php.pdf", "x.pdf;x.html.pdf", "x\u202Efdp.exe.pdf",
        "x.aspx::$DATA.pdf", "<script>alert(1)</script>.pdf", "\"onload=\"alert(1).pdf", "regel\neen.pdf", "x\0.pdf",
        "\u0000\u0001\u0008.pdf", "e\u0301e\u0301n.pdf", "\U0001F600.pdf", new string('a', 300) + ".pdf",
        new string('\u00E9', 250) + ".pdf", "x.PDF", "x.pdf/.pdf",
    ];

    [Fact]
    public async Task Post_NameThatIsAPath_StaysOneFileInTheMediaLibrary()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var files = site.Host.Get<MediaFileManager>().FileSystem;
        var root = Path.GetDirectoryName(files.GetFullPath("x"))!;

        foreach (var name in Names)
        {
            var upload = Guid.NewGuid();
            var uploaded = await editor.UploadAsync(upload, name, Pdf);
            var made = uploaded.Made is null
                ? uploaded
                : await editor.PostAsync("media", MediaSteps.Item(ManagementSite.File, "verslag", upload));
            if (made.Made is not { } item)
            {
                Assert.True((name, made.Status) == (name, HttpStatusCode.BadRequest), $"{name}: {made.Status} {made.Text}");
                Assert.False(string.IsNullOrEmpty(made.Title), name);
                continue;
            }

            var address = (await editor.GetAsync($"media/{item}")).Body["values"]![0]!["value"]!["src"]!.GetValue<string>();
            var stored = files.GetFullPath(files.GetRelativePath(address));
            using var served = await editor.VisitAsync(address);

            Assert.Matches(@"\A/media/[a-z0-9]+/[^/\\<>""':;%\x00-\x1f]+\.pdf\z", address);
            Assert.StartsWith(root + Path.DirectorySeparatorChar, Path.GetFullPath(stored), StringComparison.Ordinal);
            Assert.Equal((name, HttpStatusCode.OK), (name, served.StatusCode));
            Assert.Equal("application/pdf", served.Content.Headers.ContentType!.MediaType);
            Assert.Equal("nosniff", served.Headers.GetValues("X-Content-Type-Options").Single());
        }

        Assert.All(
            Directory.EnumerateFiles(site.Host.Folder, "*.pdf", SearchOption.AllDirectories),
            file => Assert.StartsWith(root, file, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tekening.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("tekening.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("foto.png", "<html><script>alert(1)</script></html>")]
    [InlineData("foto.png", "\u0089PNG\r\n\u001a\n<script>alert(1)</script>")]
    [InlineData("foto.gif", "GIF89a=1;alert(1)//")]
    [InlineData("foto.gif", "GIF89a/*<svg/onload=alert(1)>*/=alert(1)//;")]
    [InlineData("foto.jpg.html", "<!doctype html><script>alert(1)</script>")]
    [InlineData("foto.html.jpg", "<!doctype html><script>alert(1)</script>")]
    [InlineData("lijst.docx", "<html>geen lijst</html>")]
    [InlineData("verslag.pdf", "MZ een programma")]
    [InlineData("script.ashx", "<%@ WebHandler %>")]
    [InlineData("notitie.txt", "#!/bin/sh\nrm -rf /")]
    public async Task Post_ContentThatWouldRun_IsRefused(string name, string content)
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var upload = Guid.NewGuid();

        var answer = await editor.UploadAsync(upload, name, Encoding.Latin1.GetBytes(content));
        var made = await editor.PostAsync("media", MediaSteps.Item(ManagementSite.File, name, upload));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (answer.Status, made.Status));
        Assert.Equal(0, (await editor.GetAsync("tree/media/root?take=0")).Total);
    }

    [Fact]
    public async Task Post_FileThatIsTwoThings_IsServedAsNothingThatRuns()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        (string Name, byte[] Content, string Type, string Shown)[] files =
        [
            ("foto.gif", [.. Gif, .. "<script>alert(1)</script>"u8], "image/gif", "inline"),
            ("lijst.docx", ZipOf("geen-lijst.html"), Word, "attachment"),
            ("verslag.pdf", "%PDF-1.7 <script>alert(1)</script>"u8.ToArray(), "application/pdf", "inline"),
            ("notitie.txt", "tekst met <script>alert(1)</script> erin"u8.ToArray(), "text/plain", "inline"),
            ("gegevens.json", "{\"a\":\"<script>\"}"u8.ToArray(), "application/json", "attachment"),
            ("script.js", "alert(1)"u8.ToArray(), "application/octet-stream", "attachment"),
        ];

        foreach (var (name, content, type, shown) in files)
        {
            var item = await editor.AddFileAsync(name, content);
            var address = (await editor.GetAsync($"media/{item}")).Body["values"]![0]!["value"]!["src"]!.GetValue<string>();
            using var served = await editor.VisitAsync(address);

            Assert.Equal((name, type), (name, served.Content.Headers.ContentType!.MediaType));
            Assert.Equal((name, shown), (name, served.Content.Headers.ContentDisposition!.DispositionType));
            Assert.Equal("nosniff", served.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Contains("default-src 'none'", served.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    /// <summary>Few bytes that say they are 50,000 by 50,000 pixels: ten gigabytes when somebody believes them.</summary>
    public static TheoryData<string, string> PicturesThatUnpackToTooMuch => new()
    {
        { "bom.png", "89504E470D0A1A0A0000000D49484452 0000C350 0000C350 0806000000 00000000 0000000049454E44AE426082" },
        { "bom.gif", "474946383961 50C3 50C3 800000 000000FFFFFF 2C 00000000 50C3 50C3 00 0202440100 3B" },
        { "frame.gif", "474946383961 0100 0100 800000 000000FFFFFF 2C 00000000 50C3 50C3 00 0202440100 3B" },
        { "bom.jpg", "FFD8FFE000104A46494600010100000100010000 FFC00011 08 C350 C350 03012200021101031101 FFD9" },
        { "bom.webp", "52494646 1E000000 57454250 56503858 0A000000 00000000 4FC300 4FC300 00000000000000000000" },
    };

    [Theory, MemberData(nameof(PicturesThatUnpackToTooMuch))]
    public async Task Post_PictureThatUnpacksToTooMuch_IsRefusedWithoutUnpackingIt(string name, string content)
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var upload = Guid.NewGuid();
        var memory = MemoryNow();

        var answer = await editor.UploadAsync(
            upload, name, Convert.FromHexString(content.Replace(" ", string.Empty, StringComparison.Ordinal)));
        var made = await editor.PostAsync("media", MediaSteps.Item(ManagementSite.Image, name, upload));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (answer.Status, made.Status));
        AssertTookLittle(memory);
        Assert.EndsWith("of is een afbeelding met te veel beeldpunten.", answer.Title, StringComparison.Ordinal);
        Assert.Equal(0, (await editor.GetAsync("tree/media/root?take=0")).Total);
    }

    [Theory]
    [InlineData("verslag.docx")]
    [InlineData("groot.svg")]
    public async Task Post_FileThatUnpacksToMuchElsewhere_IsStoredWithoutUnpackingIt(string name)
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var content = name == "verslag.docx"
            ? ZipOf("word/document.xml", new string(' ', 200 * 1024 * 1024))
            : "<svg xmlns='http://www.w3.org/2000/svg' width='50000' height='50000'><path d='M0 0h50000v50000z'/></svg>"u8.ToArray();
        var memory = MemoryNow();

        var item = await editor.AddFileAsync(name, content);
        var address = (await editor.GetAsync($"media/{item}")).Body["values"]![0]!["value"]!["src"]!.GetValue<string>();
        using var served = await editor.VisitAsync(address);

        AssertTookLittle(memory);
        Assert.Equal(content, await served.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains("default-src 'none'", served.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static byte[] ZipOf(string name, string content = "<script>alert(1)</script>")
    {
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create))
        using (var entry = new StreamWriter(zip.CreateEntry(name).Open()))
        {
            entry.Write(content);
        }

        return bytes.ToArray();
    }

    private static (long Allocated, long Held) MemoryNow() => (GC.GetTotalAllocatedBytes(), Environment.WorkingSet);

    private static void AssertTookLittle((long Allocated, long Held) before)
    {
        const long Much = 200L * 1024 * 1024;
        var (allocated, held) = MemoryNow();
        Assert.InRange(allocated - before.Allocated, 0, Much);
        Assert.InRange(held - before.Held, long.MinValue, Much);
    }
}
