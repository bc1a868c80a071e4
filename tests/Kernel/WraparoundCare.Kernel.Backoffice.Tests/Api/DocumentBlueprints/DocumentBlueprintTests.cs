using System.Net;
using Umbraco.Cms.Core;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.DocumentBlueprints;

/// <summary>What editors begin new documents with.</summary>
[Collection(nameof(KernelHost))]
public sealed class DocumentBlueprintTests
{
    [Theory, AllDatabases]
    public async Task Create_OfADocument_IsOfferedToBeginAnotherOneWith(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var (editor, type) = (await site.EditorAsync(), await site.MakePageTypeAsync());
        var manager = await site.MemberOfAsync(
            new GroupRights { Sections = [Constants.Applications.Content, Constants.Applications.Settings] });
        var page = await editor.AddPageAsync(type, "Verslag", "zo begint een verslag");

        var made = await editor.PostAsync("document-blueprint/from-document", Of(page, "Voorbeeld van een verslag"));
        var again = await editor.PostAsync("document-blueprint/from-document", Of(page, "Voorbeeld van een verslag"));
        var offered = await editor.GetAsync($"document-type/{type.Key}/blueprint");
        var scaffold = (await editor.GetAsync($"document-blueprint/{made.Made}/scaffold")).Body;
        var items = await editor.GetAsync($"item/document-blueprint?id={made.Made}");
        var tree = await editor.GetAsync("tree/document/root");
        var removed = await manager.DeleteAsync($"document-blueprint/{made.Made}");

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal((HttpStatusCode.Conflict, "Er is hier al iets met deze naam."), (again.Status, again.Title));
        Assert.Equal((1, "Voorbeeld van een verslag"), (offered.Total, Assert.Single(offered.Names)));
        Assert.Equal("zo begint een verslag", scaffold["values"]![0]!["value"]!.GetValue<string>());
        Assert.Equal(type.Key, scaffold["documentType"]!["id"]!.GetValue<Guid>());
        Assert.Equal(["Voorbeeld van een verslag"], items.Names);
        Assert.Equal(["Verslag"], tree.Names);
        Assert.Equal(HttpStatusCode.OK, removed.Status);
        Assert.Equal(0, (await editor.GetAsync($"document-type/{type.Key}/blueprint")).Total);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"document-blueprint/{made.Made}")).Status);
    }

    [Fact]
    public async Task Create_WithoutThatRight_IsRefusedAndOfWhatMayNotBeSeenNotFound()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var (all, type) = (await site.EditorAsync(), await site.MakePageTypeAsync());
        var page = await all.AddPageAsync(type, "Verslag");
        var blueprint = (await all.PostAsync("document-blueprint/from-document", Of(page, "Voorbeeld"))).Made;
        var reader = await site.MemberOfAsync(
            new GroupRights { Sections = [Constants.Applications.Content], Verbs = ["Umb.Document.Read"] });

        var refused = await reader.PostAsync("document-blueprint/from-document", Of(page, "Van mij"));

        Assert.Equal(
            (HttpStatusCode.BadRequest, "Je hebt hier geen rechten voor. Vraag het aan je beheerder."), (refused.Status, refused.Title));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.PostAsync("document-blueprint/from-document", Of(Guid.NewGuid(), "x"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.DeleteAsync($"document-blueprint/{blueprint}")).Status);
    }

    private static object Of(Guid page, string name) => new { id = Guid.NewGuid(), document = new { id = page }, name };
}
