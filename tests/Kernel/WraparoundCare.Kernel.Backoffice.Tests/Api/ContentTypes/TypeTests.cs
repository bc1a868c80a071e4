using System.Net;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.ContentTypes;

/// <summary>Types, as the editors of documents and media read them.</summary>
[Collection(nameof(KernelHost))]
public sealed class TypeTests
{
    private static readonly Guid MediaList = Guid.Parse("3a0156c4-3b8c-4803-bdc1-6871faa83fff");

    [Theory, AllDatabases]
    public async Task Get_DocumentType_HasTheChainOfItsFields(DatabaseKind kind)
    {
        await using var site = await MediaSite.OpenAsync(kind);
        var type = await site.Host.CreateDocumentTypeAsync("page", "text");
        var editor = await site.EditorAsync();

        var answer = await editor.GetAsync($"document-type/{type.Key}");
        var field = answer.Body["properties"]![0]!;
        var group = Assert.Single(answer.Body["containers"]!.AsArray())!;

        Assert.Equal("text", field["alias"]!.GetValue<string>());
        Assert.Equal(string.Empty, field["description"]!.GetValue<string>());
        Assert.Equal(string.Empty, answer.Body["description"]!.GetValue<string>());
        Assert.Equal(group["id"]!.GetValue<Guid>(), field["container"]!["id"]!.GetValue<Guid>());
        Assert.Equal(["page"], (await editor.GetAsync($"item/document-type?id={type.Key}")).Names);
        Assert.Equal(["page"], (await editor.GetAsync("item/document-type/search?query=pag")).Names);
        Assert.Equal(0, (await editor.GetAsync($"document-type/{type.Key}/blueprint")).Total);
        Assert.Equal(0, (await editor.GetAsync($"document-type/{type.Key}/allowed-children?parentContentKey=")).Total);
    }

    [Fact]
    public async Task Get_TypesThatTheClientKnowsByHeart_AreThere()
    {
        await using var site = await MediaSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();

        var list = await editor.GetAsync($"data-type/{MediaList}");
        var layouts = list.Body["values"]!.AsArray().Single(value => value!["alias"]!.GetValue<string>() == "layouts")!["value"]!.AsArray();

        Assert.Equal("Umb.PropertyEditorUi.Collection", list.Body["editorUiAlias"]!.GetValue<string>());
        Assert.Equal("Umb.CollectionView.Media.Grid", layouts[0]!["collectionView"]!.GetValue<string>());
        Assert.False(list.Body["isDeletable"]!.GetValue<bool>());
        Assert.Equal("Folder", (await editor.GetAsync($"media-type/{MediaSite.Folder}")).Body["alias"]!.GetValue<string>());
        Assert.Equal(7, (await editor.GetAsync($"media-type/{MediaSite.Folder}/allowed-children?take=0")).Total);
        Assert.Contains("Image", (await editor.GetAsync("media-type/allowed-at-root")).Names);
        Assert.Contains("File", (await editor.GetAsync("item/media-type/allowed?fileExtension=pdf&skip=0&take=100")).Names);
        Assert.Equal(["Folder"], (await editor.GetAsync("item/media-type/folders")).Names);
        Assert.Equal(["List View - Media"], (await editor.GetAsync($"item/data-type?id={MediaList}")).Names);
        Assert.Empty((await editor.GetAsync("item/data-type?id=")).Names);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("document-type/configuration")).Status);
        Assert.Equal(MediaList, (await editor.GetAsync("data-type/configuration")).Body["mediaListViewId"]!.GetValue<Guid>());
    }
}
