using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using static WraparoundCare.Kernel.Backoffice.Tests.Api.ContentTypes.TypeSteps;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.ContentTypes;

/// <summary>Types of documents, as an administrator's program makes them.</summary>
[Collection(nameof(KernelHost))]
public sealed class DocumentTypeApiTests
{
    private static readonly string Long = new('x', 5000);

    private static JsonArray Hole => new((JsonNode?)null);

    [Theory, AllDatabases]
    public async Task Create_WithTabsAndAPart_GivesDocumentsTheirFields(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var (tab, group) = (Guid.NewGuid(), Guid.NewGuid());
        var part = await administrator.MakeAsync("document-type", DocumentType("deel", Property("intro")));
        var whole = DocumentType("geheel", Property("text", container: group));
        whole["containers"] = new JsonArray(Container(tab, "Tab"), Container(group, "Group", tab));
        whole["compositions"] = new JsonArray(
            new JsonObject { ["documentType"] = Reference(part), ["compositionType"] = "Composition" });
        whole["cleanup"] = new JsonObject { ["preventCleanup"] = true, ["keepAllVersionsNewerThanDays"] = 3 };

        var made = await administrator.MakeAsync("document-type", whole);
        var type = (await administrator.GetAsync($"document-type/{made}")).Body;
        var page = await administrator.AddPageAsync(site.Host.Get<IContentTypeService>().Get(made)!, "Pagina", "wat er staat");

        Assert.Equal(whole["id"]!.GetValue<Guid>(), made);
        Assert.Equal(("geheel", "icon-document", true), (Text(type["alias"]), Text(type["icon"]), type["allowedAsRoot"]!.GetValue<bool>()));
        Assert.Equal(group, type["properties"]![0]!["container"]!["id"]!.GetValue<Guid>());
        Assert.True(type["properties"]![0]!["appearance"]!["labelOnTop"]!.GetValue<bool>());
        Assert.Equal(tab, type["containers"]!.AsArray().Single(own => Text(own!["type"]) == "Group")!["parent"]!["id"]!.GetValue<Guid>());
        Assert.Equal(part, type["compositions"]![0]!["documentType"]!["id"]!.GetValue<Guid>());
        Assert.Equal(3, Number(type["cleanup"]!["keepAllVersionsNewerThanDays"]));
        Assert.True(type["cleanup"]!["preventCleanup"]!.GetValue<bool>());
        Assert.Equal("wat er staat", Text((await administrator.GetAsync($"document/{page}")).Body["values"]!.AsArray()
            .Single(value => Text(value!["alias"]) == "text")!["value"]));
        Assert.Contains("geheel", (await administrator.GetAsync("document-type/allowed-at-root")).Names);
    }

    [Theory, AllDatabases]
    public async Task Update_OfATypeInUse_ChangesItAndKeepsWhatWasTyped(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var body = DocumentType("pagina", Property("text"));
        var made = await administrator.MakeAsync("document-type", body);
        var page = await administrator.AddPageAsync(site.Host.Get<IContentTypeService>().Get(made)!, "Pagina", "blijft");

        body["name"] = "Andere naam";
        body["alias"] = "andereAlias";
        body["allowedDocumentTypes"] = new JsonArray(new JsonObject { ["documentType"] = Reference(made), ["sortOrder"] = 0 });
        body["properties"]!.AsArray().Add((JsonNode)Property("erbij"));
        body["properties"]![0]!["alias"] = "tekst";
        var changed = await administrator.PutAsync($"document-type/{made}", body);
        var type = (await administrator.GetAsync($"document-type/{made}")).Body;

        Assert.True(changed.Status == HttpStatusCode.OK, changed.Text);
        Assert.Equal(("Andere naam", "andereAlias"), (Text(type["name"]), Text(type["alias"])));
        Assert.Equal(["erbij", "tekst"], type["properties"]!.AsArray().Select(own => Text(own!["alias"])).Order());
        Assert.Equal(["Andere naam"], (await administrator.GetAsync($"document-type/{made}/allowed-children")).Names);
        Assert.Equal("blijft", Text((await administrator.GetAsync($"document/{page}")).Body["values"]!.AsArray()
            .Single(value => Text(value!["alias"]) == "tekst")!["value"]));
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.PutAsync($"document-type/{Guid.NewGuid()}", body)).Status);
    }

    [Theory, AllDatabases]
    public async Task Create_ThatVariesByCulture_TakesADocumentInEachLanguage(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var body = DocumentType("tweetalig", Property("tekst"), Property("datum"));
        body["variesByCulture"] = true;
        body["properties"]![0]!["variesByCulture"] = true;
        var type = await administrator.MakeAsync("document-type", body);
        var culture = (await administrator.GetAsync("item/language/default")).Body["isoCode"]!.GetValue<string>();

        var made = await (await site.EditorAsync()).PostAsync("document", new
        {
            id = Guid.NewGuid(),
            documentType = new { id = type },
            variants = new[] { new { name = "Pagina", culture, segment = (string?)null } },
            values = new[] { new { alias = "tekst", culture, segment = (string?)null, value = "hallo" } },
        });

        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        Assert.Equal(culture, Text((await administrator.GetAsync($"document/{made.Made}")).Body["values"]!.AsArray()
            .Single(value => Text(value!["alias"]) == "tekst")!["culture"]));
    }

    [Theory, AllDatabases]
    public async Task Create_WhatCannotBe_IsRefusedWithTheReason(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var there = DocumentType("pagina", Property("text"));
        await administrator.MakeAsync("document-type", there);

        Assert.Equal((409, "DuplicateKey"), await SaidOfAsync(With("z", type => type["id"] = there["id"]!.DeepClone())));
        Assert.Equal((400, "DuplicateAlias"), await SaidOfAsync(DocumentType("pagina")));
        Assert.Equal((400, "InvalidAlias"), await SaidOfAsync(DocumentType("System")));
        Assert.Equal((400, "InvalidAlias"), await SaidOfAsync(DocumentType("#")));
        Assert.Equal((400, "InvalidParent"), await SaidOfAsync(With("a", type => type["parent"] = Reference(Guid.NewGuid()))));
        Assert.Equal((400, "DataTypeNotFound"), await SaidOfAsync(DocumentType("b", Property("text", Guid.NewGuid()))));
        Assert.Equal((400, "InvalidPropertyTypeAlias"), await SaidOfAsync(DocumentType("c", Property("level"))));
        Assert.Equal(
            (400, "DuplicatePropertyTypeAlias"), await SaidOfAsync(DocumentType("d", Property("x"), Property("x"))));
        Assert.Equal(
            (400, "PropertyTypeAliasCannotEqualContentTypeAlias"), await SaidOfAsync(DocumentType("e", Property("e"))));
        Assert.Equal(
            (400, "MissingContainer"), await SaidOfAsync(DocumentType("f", Property("text", container: Guid.NewGuid()))));
        Assert.Equal((400, "InvalidContainerType"), await SaidOfAsync(
            With("g", type => type["containers"] = new JsonArray(Container(Guid.NewGuid(), "Kist")))));
        Assert.Equal((400, "InvalidComposition"), await SaidOfAsync(With("h", type => type["compositions"] = new JsonArray(
            new JsonObject { ["documentType"] = Reference(Guid.NewGuid()), ["compositionType"] = "Composition" }))));
        Assert.Equal((400, "Malformed"), await SaidOfAsync(With("j", type =>
            type["containers"] = new JsonArray(Container(Guid.NewGuid(), "Group"), Container(Guid.NewGuid(), "Group")))));
        Assert.Equal((409, "DuplicateKey"), await SaidOfAsync(
            With("i", type => type["properties"] = there["properties"]!.DeepClone())));

        async Task<(int Status, string? Operation)> SaidOfAsync(JsonObject type) =>
            (await administrator.PostAsync("document-type", type)).Said();
    }

    [Theory, AllDatabases]
    public async Task Update_OfAPart_MayNotTakeAnAliasOfTheWhole(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var part = DocumentType("deel");
        var made = await administrator.MakeAsync("document-type", part);
        await administrator.MakeAsync("document-type", With("geheel", type =>
        {
            type["properties"] = new JsonArray(Property("text"));
            type["compositions"] = new JsonArray(
                new JsonObject { ["documentType"] = Reference(made), ["compositionType"] = "Composition" });
        }));

        part["properties"] = new JsonArray(Property("text"));
        var refused = await administrator.PutAsync($"document-type/{made}", part);

        Assert.True(refused.Status == HttpStatusCode.BadRequest, refused.Text);
        Assert.Empty((await administrator.GetAsync($"document-type/{made}")).Body["properties"]!.AsArray());
    }

    [Theory, AllDatabases]
    public async Task Create_OfAnythingElse_IsNoFaultOfTheSite(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var wrong = new List<string>();

        foreach (var name in DocumentType("x").Select(member => member.Key).ToList())
        {
            foreach (var value in new JsonNode?[] { null, "x", 7, new JsonArray(7), Hole, new JsonObject(), Long })
            {
                var type = With("a" + Guid.NewGuid().ToString("N"), type => type[name] = value?.DeepClone());
                var answer = await administrator.PostAsync("document-type", type);
                wrong.AddRange(answer.Status >= HttpStatusCode.InternalServerError ? [$"{name} {value} {answer.Status}"] : []);
            }
        }

        foreach (var name in Property("x").Select(member => member.Key).ToList())
        {
            foreach (var value in new JsonNode?[] { null, "x", 7, new JsonArray(7), new JsonObject(), Long, Rule("("), Rule(Long) })
            {
                var field = Property("veld");
                field[name] = value?.DeepClone();
                var answer = await administrator.PostAsync("document-type", DocumentType("b" + Guid.NewGuid().ToString("N"), field));
                wrong.AddRange(answer.Status >= HttpStatusCode.InternalServerError ? [$"field {name} {value} {answer.Status}"] : []);
            }
        }

        Assert.Empty(wrong);

        static JsonObject Rule(string expression) => new() { ["mandatory"] = true, ["regEx"] = expression };
    }

    [Theory, AllDatabases]
    public async Task Delete_OfATypeInUse_RemovesItsDocuments(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var made = await administrator.MakeAsync("document-type", DocumentType("pagina", Property("text")));
        var page = await administrator.AddPageAsync(site.Host.Get<IContentTypeService>().Get(made)!, "Pagina");

        Assert.Equal(HttpStatusCode.OK, (await administrator.DeleteAsync($"document-type/{made}")).Status);

        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"document-type/{made}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"document/{page}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.DeleteAsync($"document-type/{made}")).Status);
    }

    [Theory, AllDatabases]
    public async Task Arrange_TypesInFolders_ShowsThemInTheTree(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var folder = await administrator.MakeAsync("document-type/folder", new JsonObject { ["name"] = "Map", ["parent"] = null });
        var inner = await administrator.MakeAsync(
            "document-type/folder", new JsonObject { ["name"] = "Binnen", ["parent"] = Reference(folder), ["id"] = Guid.NewGuid() });
        var type = await administrator.MakeAsync("document-type", With("pagina", type => type["parent"] = Reference(folder)));
        await administrator.MakeAsync("document-type", DocumentType("aan het begin"));

        var root = await administrator.GetAsync("tree/document-type/root?skip=0&take=10000&foldersOnly=false");
        var below = await administrator.GetAsync($"tree/document-type/children?parentId={folder}&skip=0&take=10000&foldersOnly=false");
        var around = (await administrator.GetAsync($"tree/document-type/siblings?target={type}&before=0&after=0")).Body;

        Assert.Equal(["Map", "aan het begin"], root.Names);
        Assert.True(root.Body["items"]![0]!["isFolder"]!.GetValue<bool>());
        Assert.True(root.Body["items"]![0]!["hasChildren"]!.GetValue<bool>());
        Assert.Equal(["Binnen", "pagina"], below.Names);
        Assert.Equal(folder, below.Body["items"]![1]!["parent"]!["id"]!.GetValue<Guid>());
        Assert.Equal(["Binnen"], (await administrator.GetAsync($"tree/document-type/children?parentId={folder}&foldersOnly=true")).Names);
        Assert.Equal((1, 0), (Number(around["totalBefore"]), Number(around["totalAfter"])));
        Assert.Equal(type, around["items"]![0]!["id"]!.GetValue<Guid>());
        Assert.Equal(["Map", "pagina"], (await administrator.GetAsync($"tree/document-type/ancestors?descendantId={type}")).Names);
        Assert.Equal("Binnen", Text((await administrator.GetAsync($"document-type/folder/{inner}")).Body["name"]));
        Assert.Equal(HttpStatusCode.OK, (await administrator.PutAsync($"document-type/folder/{inner}", new { name = "Anders" })).Status);
        Assert.Equal((400, "NotEmpty"), (await administrator.DeleteAsync($"document-type/folder/{folder}")).Said());
        Assert.Equal(HttpStatusCode.OK, (await administrator.DeleteAsync($"document-type/folder/{inner}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.DeleteAsync($"document-type/folder/{inner}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"document-type/folder/{inner}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync($"tree/document-type/siblings?target={inner}")).Status);
    }

    [Fact]
    public async Task Create_FoldersThatCannotBe_IsRefused()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var administrator = await site.AdministratorAsync();
        var folder = await administrator.MakeAsync("document-type/folder", new JsonObject { ["name"] = "Map" });

        Assert.Equal((409, "DuplicateName"), await SaidOfAsync(new { name = "Map" }));
        Assert.Equal((409, "DuplicateKey"), await SaidOfAsync(new { name = "Andere", id = folder }));
        Assert.Equal((400, "ParentNotFound"), await SaidOfAsync(new { name = "A", parent = new { id = Guid.NewGuid() } }));
        Assert.Equal((400, "Malformed"), await SaidOfAsync(new { name = string.Empty }));
        Assert.Equal((400, "Malformed"), await SaidOfAsync(new { name = new string('x', 256) }));

        async Task<(int Status, string? Operation)> SaidOfAsync(object body) =>
            (await administrator.PostAsync("document-type/folder", body)).Said();
    }

    [Fact]
    public async Task Change_ByAnEditorWithoutSettings_IsForbidden()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var type = await site.MakePageTypeAsync();
        var editor = await site.MemberOfAsync(
            new GroupRights { Sections = [Constants.Applications.Content, Constants.Applications.Media] });

        Assert.Equal(HttpStatusCode.Forbidden, (await editor.PostAsync("document-type", DocumentType("eigen"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.PutAsync($"document-type/{type.Key}", DocumentType("eigen"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.DeleteAsync($"document-type/{type.Key}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync($"document-type/{type.Key}")).Status);
        Assert.Equal(["pagina"], (await editor.GetAsync("tree/document-type/root")).Names);
    }

    private static JsonObject With(string alias, Action<JsonObject> change)
    {
        var type = DocumentType(alias);
        change(type);
        return type;
    }

    private static string? Text(JsonNode? value) => value?.GetValue<string>();

    private static int Number(JsonNode? value) => value!.GetValue<int>();
}
