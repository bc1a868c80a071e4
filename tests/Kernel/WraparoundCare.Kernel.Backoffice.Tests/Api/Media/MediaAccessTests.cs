using System.Net;
using Umbraco.Cms.Core;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Media;

/// <summary>What an editor sees of the media library who may not come everywhere.</summary>
[Collection(nameof(KernelHost))]
public sealed class MediaAccessTests
{
    private static readonly byte[] Pdf = "%PDF-1.7 for a test"u8.ToArray();

    [Theory, AllDatabases]
    public async Task Lists_EditorOfOneFolder_ShowThatAndTheWayToIt(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var (above, beside) = (site.MakeFolder("Boven"), site.MakeFolder("Naast"));
        var own = site.MakeFolder("Eigen map", above);
        var editor = await site.EditorAsync();
        await editor.AddFileAsync("van mij.pdf", Pdf, own.Key);
        var hidden = await editor.AddFileAsync("van een ander.pdf", Pdf, beside.Key);
        var member = await site.MemberOfAsync(own.Id, Constants.Applications.Media);

        var root = await member.GetAsync("tree/media/root?skip=0&take=50");
        Assert.Equal(["Boven"], root.Names);
        Assert.Equal(1, root.Total);
        Assert.True(root.Body["items"]![0]!["noAccess"]!.GetValue<bool>());
        Assert.Equal(["Eigen map"], (await member.GetAsync($"tree/media/children?parentId={above.Key}")).Names);
        Assert.Equal(["van mij.pdf"], (await member.GetAsync($"tree/media/children?parentId={own.Key}")).Names);
        Assert.Equal(0, (await member.GetAsync($"tree/media/children?parentId={beside.Key}")).Total);
        Assert.Equal(["Boven"], (await member.GetAsync("collection/media?id=&dataTypeId=&orderBy=name&skip=0&take=50")).Names);
        Assert.Equal(["van mij.pdf"], (await member.GetAsync($"collection/media?id={own.Key}")).Names);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"collection/media?id={beside.Key}")).Status);
        Assert.Equal(["van mij.pdf"], (await member.GetAsync("item/media/search?query=van&skip=0&take=50")).Names);
        Assert.Equal(1, (await member.GetAsync("item/media/search?query=VAN&take=0")).Total);
        Assert.Empty((await member.GetAsync($"item/media?id={hidden}")).Names);
        Assert.Equal("[]", (await member.GetAsync($"media/urls?id={hidden}")).Text);
        Assert.Equal("[]", (await member.GetAsync($"imaging/resize/urls?id={hidden}")).Text);
        Assert.Equal(0, (await member.GetAsync($"media/are-referenced?id={hidden}")).Total);
    }

    [Fact]
    public async Task Changes_OutsideTheOwnFolder_AreRefused()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var (own, beside) = (site.MakeFolder("Eigen map"), site.MakeFolder("Naast"));
        var member = await site.MemberOfAsync(own.Id, Constants.Applications.Media);
        var hidden = beside.Key;
        var inside = await member.AddFileAsync("van mij.pdf", Pdf, own.Key);

        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"media/{hidden}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.DeleteAsync($"media/{hidden}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"media/{hidden}/audit-log")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.PutAsync($"media/{hidden}/move-to-recycle-bin", new { })).Status);
        Assert.Equal(
            HttpStatusCode.NotFound, (await member.PutAsync($"media/{inside}/move", new { target = new { id = hidden } })).Status);
        var atRoot = await member.PostAsync("media", MediaSteps.Item(ManagementSite.Folder, "Nieuw"));
        Assert.Equal(HttpStatusCode.BadRequest, atRoot.Status);
        Assert.StartsWith("Je hebt hier geen rechten", atRoot.Title, StringComparison.Ordinal);
        Assert.Equal(0, (await member.GetAsync("recycle-bin/media/root")).Total);
        Assert.Equal(HttpStatusCode.BadRequest, (await member.DeleteAsync("recycle-bin/media")).Status);
    }

    [Fact]
    public async Task Endpoints_EditorWithoutTheSection_AreRefused()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var folder = site.MakeFolder("Map").Key;
        var member = await site.MemberOfAsync(startFolder: null, "settings");

        foreach (var resource in new[]
        {
            "tree/media/root", $"media/{folder}", "collection/media", "recycle-bin/media/root", $"item/media?id={folder}",
            "item/media/search?query=map", "media/configuration", $"media/urls?id={folder}",
        })
        {
            Assert.Equal((resource, HttpStatusCode.Forbidden), (resource, (await member.GetAsync(resource)).Status));
        }
    }

    [Fact]
    public async Task Search_RecycleBin_IsLeftOutUnlessAskedFor()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var (_, gone) = (site.MakeFolder("Map een"), site.MakeFolder("Map twee").Key);
        await editor.PutAsync($"media/{gone}/move-to-recycle-bin", new { });

        Assert.Equal(["Map een"], (await editor.GetAsync("item/media/search?query=map&parentId=&culture=")).Names);
        Assert.Equal(["Map een", "Map twee"], (await editor.GetAsync("item/media/search?query=map&trashed=true")).Names);
        Assert.Equal(
            ["Map een"], (await editor.GetAsync($"item/media/search?query=map&allowedMediaTypes={ManagementSite.Folder}")).Names);
        Assert.Empty((await editor.GetAsync($"item/media/search?query=map&allowedMediaTypes={ManagementSite.File}")).Names);
    }

    [Fact]
    public async Task Collection_OrderAndFilter_AreFollowed()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        foreach (var name in new[] { "b", "c", "a", "anders" })
        {
            site.MakeFolder(name);
        }

        Assert.Equal(["c", "b"], (await editor.GetAsync("collection/media?orderBy=name&orderDirection=Descending&take=2")).Names);
        Assert.Equal(
            ["anders", "a"], (await editor.GetAsync("collection/media?orderBy=name&orderDirection=Descending&skip=2&take=2")).Names);
        Assert.Equal(["a", "anders"], (await editor.GetAsync("collection/media?orderBy=name&orderDirection=Ascending&filter=A")).Names);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("collection/media?orderBy=umbracoBytes")).Status);
        Assert.Equal(4, (await editor.GetAsync("collection/media?take=0")).Total);
    }
}
