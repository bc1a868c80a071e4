using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using static WraparoundCare.Kernel.Backoffice.Tests.Api.ContentTypes.TypeSteps;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.ContentTypes;

/// <summary>Data types, as an administrator's program makes them.</summary>
[Collection(nameof(KernelHost))]
public sealed class DataTypeApiTests
{
    [Theory, AllDatabases]
    public async Task Create_WithSettings_IsReadAsItWasSent(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();

        var made = await administrator.MakeAsync("data-type", DataType(
            "Keuze", "Umbraco.DropDown.Flexible", ("multiple", true), ("items", new JsonArray("een", "twee")), ("leeg", null)));
        var read = (await administrator.GetAsync($"data-type/{made}")).Body;
        var again = await administrator.MakeAsync("data-type", DataType("Keuze"));

        Assert.Equal(("Keuze", "Umbraco.DropDown.Flexible"), (Text(read["name"]), Text(read["editorAlias"])));
        Assert.Equal("Umb.PropertyEditorUi.DropDown.Flexible", Text(read["editorUiAlias"]));
        Assert.True(Setting(read, "multiple")!.GetValue<bool>());
        Assert.Equal(["een", "twee"], Setting(read, "items")!.AsArray().Select(Text));
        Assert.True(read["isDeletable"]!.GetValue<bool>());
        Assert.Equal("Keuze (1)", Text((await administrator.GetAsync($"data-type/{again}")).Body["name"]));
        Assert.Equal(["Keuze", "Keuze (1)"], (await administrator.GetAsync("filter/data-type?name=keuze")).Names.Order());
        Assert.Equal(["Keuze (1)"], (await administrator.GetAsync("filter/data-type?name=keuze&editorAlias=Umbraco.TextBox")).Names);
        Assert.Equal(2, (await administrator.GetAsync("item/data-type/search?query=keuze&skip=0&take=1")).Total);
        Assert.Equal(["Keuze"], (await administrator.GetAsync($"item/data-type?id={made}")).Names);
    }

    [Theory, AllDatabases]
    public async Task Update_OfADataTypeInUse_KeepsWhatWasTyped(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var body = DataType("Regel", "Umbraco.TextBox", ("maxChars", 20));
        var made = await administrator.MakeAsync("data-type", body);
        var type = await administrator.MakeAsync("document-type", DocumentType("pagina", Property("text", made)));
        var before = (await administrator.GetAsync($"data-type/{made}/is-used")).Text;
        var page = await administrator.AddPageAsync(site.Host.Get<IContentTypeService>().Get(type)!, "Pagina", "blijft");

        body["name"] = "Lange regel";
        body["values"]![0]!["value"] = 200;
        var changed = await administrator.PutAsync($"data-type/{made}", body);
        var read = (await administrator.GetAsync($"data-type/{made}")).Body;

        var references = (await administrator.GetAsync($"data-type/{made}/referenced-by")).Body["items"]!.AsArray();

        Assert.True(changed.Status == HttpStatusCode.OK, changed.Text);
        Assert.Equal(("text", type), (Text(references.Single()!["alias"]), references[0]!["documentType"]!["id"]!.GetValue<Guid>()));
        Assert.Equal(("Lange regel", 200), (Text(read["name"]), Setting(read, "maxChars")!.GetValue<int>()));
        Assert.Equal(("false", "true"), (before, (await administrator.GetAsync($"data-type/{made}/is-used")).Text));
        Assert.Equal("blijft", Text((await administrator.GetAsync($"document/{page}")).Body["values"]![0]!["value"]));
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.PutAsync($"data-type/{Guid.NewGuid()}", body)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"data-type/{Guid.NewGuid()}/is-used")).Status);
    }

    [Theory, AllDatabases]
    public async Task Delete_OfADataTypeInUse_TakesItsFieldsAndLeavesTheDocuments(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var made = await administrator.MakeAsync("data-type", DataType("Regel"));
        var type = await administrator.MakeAsync("document-type", DocumentType("pagina", Property("text", made), Property("rest")));
        var page = await administrator.AddPageAsync(site.Host.Get<IContentTypeService>().Get(type)!, "Pagina");

        Assert.Equal(HttpStatusCode.OK, (await administrator.DeleteAsync($"data-type/{made}")).Status);

        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"data-type/{made}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.DeleteAsync($"data-type/{made}")).Status);
        Assert.Equal(["rest"], (await administrator.GetAsync($"document-type/{type}")).Body["properties"]!.AsArray()
            .Select(property => Text(property!["alias"])));
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync($"document/{page}")).Status);
    }

    [Theory, AllDatabases]
    public async Task Create_WhatCannotBe_IsRefusedWithTheReason(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var there = DataType("Regel");
        await administrator.MakeAsync("data-type", there);
        var list = Constants.DataTypes.Guids.ListViewContentGuid;

        Assert.Equal((409, "DuplicateKey"), await SaidOfAsync(there));
        Assert.Equal((400, "PropertyEditorNotFound"), await SaidOfAsync(DataType("A", "Umbraco.Bestaat.Niet")));
        Assert.Equal((400, "InvalidConfiguration"), await SaidOfAsync(
            DataType("B", "Umbraco.TextBox", ("maxChars", "veel"))));
        Assert.Equal((400, "InvalidConfiguration"), await SaidOfAsync(
            DataType("C", "Umbraco.DropDown.Flexible", ("items", "een"))));
        Assert.Equal((400, "InvalidName"), await SaidOfAsync(DataType(new string('x', 256))));
        Assert.Equal((400, "InvalidName"), await SaidOfAsync(DataType(string.Empty)));
        Assert.Equal((400, "NonDeletable"), (await administrator.DeleteAsync($"data-type/{list}")).Said());
        var lost = DataType("D");
        lost["parent"] = Reference(Guid.NewGuid());
        Assert.Equal((400, "ParentNotFound"), await SaidOfAsync(lost));

        async Task<(int Status, string? Operation)> SaidOfAsync(JsonObject type) =>
            (await administrator.PostAsync("data-type", type)).Said();
    }

    [Theory, AllDatabases]
    public async Task Create_OfAnythingElse_IsNoFaultOfTheSite(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var wrong = new List<string>();
        string[] editors =
            ["Umbraco.TextBox", "Umbraco.BlockList", "Umbraco.MediaPicker3", "Umbraco.RichText", "Umbraco.Tags", "Umbraco.Slider"];
        string[] settings = ["maxChars", "blocks", "filter", "crops", "toolbar", "storageType", "minVal", "group"];

        foreach (var (editor, setting) in editors.SelectMany(editor => settings.Select(setting => (editor, setting))))
        {
            foreach (var value in new JsonNode?[] { null, "x", 7, new JsonArray(7), new JsonObject { ["x"] = 1 } })
            {
                var answer = await administrator.PostAsync("data-type", DataType("Naam", editor, (setting, value?.DeepClone())));
                wrong.AddRange(answer.Status >= HttpStatusCode.InternalServerError ? [$"{editor} {setting} {value} {answer.Status}"] : []);
                var read = answer.Made is { } made ? await administrator.GetAsync($"data-type/{made}") : answer;
                wrong.AddRange(read.Status >= HttpStatusCode.InternalServerError ? [$"{editor} {setting} {value} cannot be read"] : []);
            }
        }

        Assert.Empty(wrong);
    }

    [Theory, AllDatabases]
    public async Task Arrange_DataTypesInFolders_MovesAndCopiesThem(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var id = Guid.NewGuid();
        var folder = await administrator.MakeAsync("data-type/folder", new JsonObject { ["name"] = "Map", ["id"] = id, ["parent"] = null });
        var made = await administrator.MakeAsync("data-type", DataType("Regel"));

        var moved = await administrator.PutAsync($"data-type/{made}/move", new { target = new { id = folder } });
        var copied = await administrator.PostAsync($"data-type/{made}/copy", new { target = new { id = folder } });
        var below = await administrator.GetAsync($"tree/data-type/children?parentId={folder}&skip=0&take=100&foldersOnly=false");

        Assert.Equal(id, folder);
        Assert.Equal(HttpStatusCode.OK, moved.Status);
        Assert.Equal(HttpStatusCode.Created, copied.Status);
        Assert.Equal(["Regel", "Regel (copy)"], below.Names);
        Assert.Equal("Umb.PropertyEditorUi.TextBox", Text(below.Body["items"]![0]!["editorUiAlias"]));
        Assert.Equal(["Map", "Regel"], (await administrator.GetAsync($"tree/data-type/ancestors?descendantId={made}")).Names);
        Assert.Equal("Map", (await administrator.GetAsync("tree/data-type/root?skip=0&take=10000&foldersOnly=false")).Names[0]);
        Assert.Equal((400, "NotEmpty"), (await administrator.DeleteAsync($"data-type/folder/{folder}")).Said());
        Assert.Equal(
            (400, "ParentNotFound"),
            (await administrator.PutAsync($"data-type/{made}/move", new { target = new { id = Guid.NewGuid() } })).Said());
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.PostAsync($"data-type/{Guid.NewGuid()}/copy", new { })).Status);
    }

    private static string? Text(JsonNode? value) => value?.GetValue<string>();

    private static JsonNode? Setting(JsonNode type, string alias) =>
        type["values"]!.AsArray().Single(setting => Text(setting!["alias"]) == alias)!["value"];
}
