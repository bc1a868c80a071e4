using System.Net;
using System.Text.Json.Nodes;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using static WraparoundCare.Kernel.Backoffice.Tests.Api.ContentTypes.TypeSteps;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.ContentTypes;

/// <summary>Languages, templates and blueprints, as an administrator's program makes them beside types.</summary>
[Collection(nameof(KernelHost))]
public sealed class LanguageAndTemplateApiTests
{
    [Theory, AllDatabases]
    public async Task Create_ALanguage_IsThereUntilItIsRemoved(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var standard = (await administrator.GetAsync("item/language/default")).Body["isoCode"]!.GetValue<string>();

        var made = await administrator.PostAsync("language", Language("da", standard));
        var changed = await administrator.PutAsync("language/da", Language("da", fallback: null, isMandatory: true));
        var read = (await administrator.GetAsync("language/da")).Body;

        Assert.Equal((HttpStatusCode.Created, "/umbraco/management/api/v1/language/da"), (made.Status, made.Location));
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Equal((true, null), (read["isMandatory"]!.GetValue<bool>(), read["fallbackIsoCode"]?.GetValue<string>()));
        Assert.Equal(
            (400, "DuplicateIsoCode"), (await administrator.PostAsync("language", Language("da", standard))).Said());
        Assert.Equal(
            (400, "InvalidIsoCode"), (await administrator.PostAsync("language", Language("taal", standard))).Said());
        Assert.Equal(
            (400, "InvalidFallback"), (await administrator.PostAsync("language", Language("sv", "fi"))).Said());
        Assert.Equal((400, "MissingDefault"), (await administrator.DeleteAsync($"language/{standard}")).Said());
        Assert.Equal(HttpStatusCode.OK, (await administrator.DeleteAsync("language/da")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync("language/da")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.DeleteAsync("language/da")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.PutAsync("language/da", Language("da", standard))).Status);
    }

    [Theory, AllDatabases]
    public async Task Create_ATemplate_IsGivenToATypeAndRemoved(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var made = await administrator.MakeAsync(
            "template", new JsonObject { ["name"] = "Sjabloon", ["alias"] = "sjabloon", ["content"] = "<h1></h1>", ["id"] = null });
        var body = DocumentType("pagina");
        body["allowedTemplates"] = new JsonArray(Reference(made));
        body["defaultTemplate"] = Reference(made);
        var type = await administrator.MakeAsync("document-type", body);

        var renamed = await administrator.PutAsync($"template/{made}", new { name = "Anders", alias = "sjabloon", content = "<h2></h2>" });
        var read = (await administrator.GetAsync($"template/{made}")).Body;
        var tree = await administrator.GetAsync("tree/template/root?skip=0&take=10000");

        Assert.Equal(made, (await administrator.GetAsync($"document-type/{type}")).Body["defaultTemplate"]!["id"]!.GetValue<Guid>());
        Assert.Equal(HttpStatusCode.OK, renamed.Status);
        Assert.Equal(("Anders", "<h2></h2>"), (read["name"]!.GetValue<string>(), read["content"]!.GetValue<string>()));
        Assert.Contains("Anders", tree.Names);
        Assert.Equal(0, (await administrator.GetAsync($"tree/template/children?parentId={made}&skip=0&take=10000")).Total);
        Assert.Equal(
            (400, "DuplicateAlias"),
            (await administrator.PostAsync("template", new { name = "Nog een", alias = "sjabloon" })).Said());
        Assert.Equal(HttpStatusCode.OK, (await administrator.DeleteAsync($"template/{made}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.DeleteAsync($"template/{made}")).Status);
        Assert.Empty((await administrator.GetAsync($"document-type/{type}")).Body["allowedTemplates"]!.AsArray());
    }

    [Theory, AllDatabases]
    public async Task Create_ABlueprint_IsInTheTreeAndCanBeChanged(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var administrator = await site.AdministratorAsync();
        var type = await site.MakePageTypeAsync();

        var made = await administrator.PostAsync("document-blueprint", Blueprint("Voorbeeld", "begin"));
        var changed = await administrator.PutAsync($"document-blueprint/{made.Made}", Blueprint("Ander voorbeeld", "anders"));
        var tree = await administrator.GetAsync("tree/document-blueprint/root?skip=0&take=1000&foldersOnly=false");

        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        Assert.True(changed.Status == HttpStatusCode.OK, changed.Text);
        Assert.Equal(["Ander voorbeeld"], tree.Names);
        Assert.Equal(type.Key, tree.Body["items"]![0]!["documentType"]!["id"]!.GetValue<Guid>());
        Assert.Equal(
            "anders",
            (await administrator.GetAsync($"document-blueprint/{made.Made}")).Body["values"]![0]!["value"]!.GetValue<string>());

        object Blueprint(string name, string text) => new
        {
            id = Guid.NewGuid(),
            documentType = new { id = type.Key },
            parent = (object?)null,
            variants = new[] { new { name, culture = (string?)null, segment = (string?)null } },
            values = new[] { new { alias = "text", culture = (string?)null, segment = (string?)null, value = text } },
        };
    }

    private static object Language(string isoCode, string? fallback, bool isMandatory = false) =>
        new { isoCode, name = isoCode, isDefault = false, isMandatory, fallbackIsoCode = fallback };
}
