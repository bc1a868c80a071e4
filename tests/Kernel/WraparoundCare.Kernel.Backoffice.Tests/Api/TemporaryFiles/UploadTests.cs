using System.Net;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.TemporaryFiles;

/// <summary>Files that editors send.</summary>
[Collection(nameof(KernelHost))]
public sealed class UploadTests
{
    private static readonly byte[] Pdf = "%PDF-1.7 for a test"u8.ToArray();

    [Theory, AllDatabases]
    public async Task Post_FileThatBecomesMedia_IsServed(DatabaseKind kind)
    {
        await using var site = await MediaSite.OpenAsync(kind);
        var editor = await site.EditorAsync();

        var item = await editor.AddFileAsync("verslag.pdf", Pdf);
        var whole = await editor.GetAsync($"media/{item}");
        var urls = await editor.GetAsync($"media/urls?id={item}");
        using var file = await editor.VisitAsync(urls.Body[0]!["urlInfos"]![0]!["url"]!.GetValue<string>());

        Assert.Equal("verslag.pdf", whole.Body["variants"]![0]!["name"]!.GetValue<string>());
        Assert.Contains("/media/", whole.Body["values"]![0]!["value"]!["src"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("MZ a program")]
    public async Task Post_SomethingElseNamedJpg_IsRefusedInDutch(string content)
    {
        await using var site = await MediaSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var id = Guid.NewGuid();

        var answer = await editor.UploadAsync(id, "vakantie.jpg", System.Text.Encoding.ASCII.GetBytes(content));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("Dit bestand is geweigerd", answer.Title, StringComparison.Ordinal);
        Assert.Equal("Error", answer.Body["type"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"temporary-file/{id}")).Status);
    }

    [Fact]
    public async Task Post_KindThatIsNotAllowed_IsRefusedInDutch()
    {
        await using var site = await MediaSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();

        var answer = await editor.UploadAsync(Guid.NewGuid(), "pagina.aspx", "tekst"u8.ToArray());

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("Bestanden van deze soort", answer.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MoreThanOtherRequestsMayBring_IsTaken()
    {
        await using var site = await MediaSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var id = Guid.NewGuid();

        var answer = await editor.UploadAsync(id, "groot.pdf", [.. Pdf, .. new byte[6 * 1024 * 1024]]);
        var waiting = await editor.GetAsync($"temporary-file/{id}");

        Assert.Equal((HttpStatusCode.Created, id), (answer.Status, answer.Made));
        Assert.Equal("groot.pdf", waiting.Body["fileName"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, (await editor.DeleteAsync($"temporary-file/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.DeleteAsync($"temporary-file/{id}")).Status);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(101)]
    public async Task Post_LargerThanTheSettingsAllow_SaysHowMuchIsAllowed(int kilobytes)
    {
        await using var site = await MediaSite.OpenAsync(DatabaseKind.Sqlite, "--Umbraco:CMS:Runtime:MaxRequestLength=100");
        var editor = await site.EditorAsync();

        var answer = await editor.UploadAsync(Guid.NewGuid(), "groot.pdf", [.. Pdf, .. new byte[kilobytes * 1024]]);
        var settings = await editor.GetAsync("temporary-file/configuration");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Equal("Dit bestand is te groot: het mag hooguit 102400 bytes zijn.", answer.Title);
        Assert.Equal(100, settings.Body["maxFileSize"]!.GetValue<int>());
    }

    [Fact]
    public async Task Post_WithoutSections_IsRefused()
    {
        await using var site = await MediaSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await site.MemberOfAsync(startFolder: null, "settings");

        Assert.Equal(HttpStatusCode.Forbidden, (await member.UploadAsync(Guid.NewGuid(), "a.pdf", Pdf)).Status);
    }
}
