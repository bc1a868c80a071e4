using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Media;

/// <summary>The media library as editors work in it.</summary>
[Collection(nameof(KernelHost))]
public sealed class MediaTests
{
    private static readonly byte[] Pdf = "%PDF-1.7 for a test"u8.ToArray();

    // One pixel.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

    [Fact]
    public async Task Put_NewName_IsShownEverywhere()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var item = await editor.AddFileAsync("verslag.pdf", Pdf);
        var whole = await editor.GetAsync($"media/{item}");
        var change = new { values = whole.Body["values"], variants = new[] { new { name = "Jaarverslag", culture = (string?)null } } };

        var judged = await editor.PutAsync($"media/{item}/validate", change);
        var changed = await editor.PutAsync($"media/{item}", change);
        var again = await editor.GetAsync($"media/{item}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (judged.Status, changed.Status));
        Assert.Equal(["Jaarverslag"], (await editor.GetAsync($"item/media?id={item}")).Names);
        Assert.Equal(["Jaarverslag"], (await editor.GetAsync($"tree/media/siblings?target={item}&before=0&after=0")).Names);
        Assert.Equal(
            whole.Body["values"]![0]!["value"]!["src"]!.GetValue<string>(), again.Body["values"]![0]!["value"]!["src"]!.GetValue<string>());
    }

    [Fact]
    public async Task Post_WithoutFile_IsRefusedAtTheField()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var item = new { id = Guid.NewGuid(), mediaType = new { id = ManagementSite.File }, variants = new[] { new { name = "leeg" } } };

        var judged = await editor.PostAsync("media/validate", item);
        var made = await editor.PostAsync("media", item);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (judged.Status, made.Status));
        Assert.Contains("umbracoFile", Assert.Single(judged.Body["errors"]!.AsObject()).Key, StringComparison.Ordinal);
        Assert.Equal(0, (await editor.GetAsync("tree/media/root?take=0")).Total);
    }

    [Theory, AllDatabases]
    public async Task Move_IntoAFolderAndTheRecycleBin_CanBeUndone(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var editor = await site.EditorAsync();
        var folder = site.MakeFolder("Verslagen").Key;
        var item = await editor.AddFileAsync("verslag.pdf", Pdf);

        var moved = await editor.PutAsync($"media/{item}/move", new { target = new { id = folder } });
        var ancestors = await editor.GetAsync($"tree/media/ancestors?descendantId={item}");
        var trashed = await editor.PutAsync($"media/{item}/move-to-recycle-bin", new { });
        var bin = await editor.GetAsync("recycle-bin/media/root?skip=0&take=50");
        var urls = await editor.GetAsync($"media/urls?id={item}");
        var origin = await editor.GetAsync($"recycle-bin/media/{item}/original-parent");
        var restored = await editor.PutAsync($"recycle-bin/media/{item}/restore", new { target = new { id = folder } });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (moved.Status, trashed.Status, restored.Status));
        Assert.Equal(["Verslagen", "verslag.pdf"], ancestors.Names);
        Assert.Equal(["verslag.pdf"], bin.Names);
        Assert.Empty(urls.Body[0]!["urlInfos"]!.AsArray());
        Assert.Equal(folder, origin.Body["id"]!.GetValue<Guid>());
        Assert.Equal(["verslag.pdf"], (await editor.GetAsync($"tree/media/children?parentId={folder}")).Names);
    }

    [Fact]
    public async Task OriginalParent_Root_IsNull()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var folder = site.MakeFolder("Verslagen").Key;

        await editor.PutAsync($"media/{folder}/move-to-recycle-bin", new { });
        var origin = await editor.GetAsync($"recycle-bin/media/{folder}/original-parent");

        Assert.Equal((HttpStatusCode.OK, "null"), (origin.Status, origin.Text));
    }

    [Fact]
    public async Task Delete_FromTheRecycleBin_IsForGood()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var (one, other) = (site.MakeFolder("Een").Key, site.MakeFolder("Ander").Key);
        await editor.PutAsync($"media/{one}/move-to-recycle-bin", new { });
        await editor.PutAsync($"media/{other}/move-to-recycle-bin", new { });

        var deleted = await editor.DeleteAsync($"recycle-bin/media/{one}");
        var left = await editor.GetAsync("recycle-bin/media/root");
        var emptied = await editor.DeleteAsync("recycle-bin/media");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (deleted.Status, emptied.Status));
        Assert.Equal(["Ander"], left.Names);
        Assert.Equal(0, (await editor.GetAsync("recycle-bin/media/root?take=0")).Total);
    }

    [Fact]
    public async Task Sort_Folders_ChangesTheTree()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var (a, b) = (site.MakeFolder("A").Key, site.MakeFolder("B").Key);

        var sorted = await editor.PutAsync(
            "media/sort", new { parent = (object?)null, sorting = new[] { new { id = b, sortOrder = 0 }, new { id = a, sortOrder = 1 } } });

        Assert.Equal(HttpStatusCode.OK, sorted.Status);
        Assert.Equal(["B", "A"], (await editor.GetAsync("tree/media/root")).Names);
    }

    [Theory, AllDatabases]
    public async Task Delete_ReferencedFileOrItsFolder_IsRefused(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var editor = await site.EditorAsync();
        var folder = site.MakeFolder("Map").Key;
        var item = await editor.AddFileAsync("verslag.pdf", Pdf, folder);
        await ReferToAsync(site, item);

        var above = await editor.PutAsync($"media/{folder}/move-to-recycle-bin", new { });
        var trashed = await editor.PutAsync($"media/{item}/move-to-recycle-bin", new { });
        var deleted = await editor.DeleteAsync($"media/{item}");
        var references = await editor.GetAsync($"media/{item}/referenced-by?skip=0&take=3");
        var among = await editor.GetAsync($"media/are-referenced?id={item}&skip=0&take=10");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (trashed.Status, deleted.Status));
        Assert.Equal(HttpStatusCode.BadRequest, above.Status);
        Assert.StartsWith("Dit bestand wordt nog gebruikt", trashed.Title, StringComparison.Ordinal);
        Assert.Equal("DocumentReferenceResponseModel", references.Body["items"]![0]!["$type"]!.GetValue<string>());
        Assert.Equal(["Pagina met bestand"], references.Names);
        Assert.Equal(1, among.Total);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync($"media/{item}")).Status);
    }

    [Fact]
    public async Task ReferencedBy_PageOutOfReach_CountsWithoutItsName()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var item = await (await site.EditorAsync()).AddFileAsync("verslag.pdf", Pdf);
        await ReferToAsync(site, item);
        var member = await site.MemberOfAsync(new GroupRights { Sections = [Constants.Applications.Media], Verbs = [] });

        var references = await member.GetAsync($"media/{item}/referenced-by");

        Assert.Equal(1, references.Total);
        Assert.Equal("DefaultReferenceResponseModel", references.Body["items"]![0]!["$type"]!.GetValue<string>());
        Assert.DoesNotContain("Pagina met bestand", references.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditLog_NewFile_SaysWhoMadeIt()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var item = await editor.AddFileAsync("verslag.pdf", Pdf);

        var log = await editor.GetAsync($"media/{item}/audit-log?skip=0&take=10");
        var none = await editor.GetAsync($"media/{item}/audit-log?take=0");
        var user = await editor.GetAsync($"item/user?id={log.Body["items"]![0]!["user"]!["id"]}");

        Assert.Equal(log.Total, none.Total);
        Assert.Empty(none.Body["items"]!.AsArray());
        Assert.Equal(["Esra Editor"], user.Names);
    }

    [Fact]
    public async Task ResizeUrls_Picture_AreSignedAndServed()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var picture = await editor.AddFileAsync("foto.png", Png, type: ManagementSite.Image);
        var text = await editor.AddFileAsync("verslag.pdf", Pdf);

        var urls = await editor.GetAsync($"imaging/resize/urls?height=300&id={picture}&id={text}&mode=Min&width=300");
        var byId = urls.Body.AsArray().ToDictionary(item => item!["id"]!.GetValue<Guid>(), item => item!["urlInfos"]!.AsArray());
        using var made = await editor.VisitAsync(byId[picture][0]!["url"]!.GetValue<string>());

        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        Assert.StartsWith("image/", made.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        Assert.Empty(byId[text]);
    }

    private static async Task ReferToAsync(ManagementSite site, Guid item)
    {
        await new DocumentTypeBuilder(site.Host.Services, "page")
            .With("file", Constants.DataTypes.Guids.MediaPicker3Guid).CreateAsync();
        var contents = site.Host.Get<IContentService>();
        var page = contents.Create("Pagina met bestand", Constants.System.Root, "page");
        page.SetValue("file", $$"""[{"key":"{{Guid.NewGuid()}}","mediaKey":"{{item}}","mediaTypeAlias":"File"}]""");
        contents.Save(page);
    }
}
