using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using static WraparoundCare.Kernel.Backoffice.Tests.Api.DocumentSteps;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Documents;

/// <summary>Documents as Umbraco's client asks for them.</summary>
[Collection(nameof(KernelHost))]
public sealed class DocumentTests
{
    [Theory, AllDatabases]
    public async Task Create_ThenPublish_StandsInTheTreeAsPublished(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var editor = await site.EditorAsync();
        var type = await site.MakePageTypeAsync();

        var made = await editor.PostAsync("document", Page(type, "Welkom", "eerste tekst"));
        var document = (await editor.GetAsync($"document/{made.Made}")).Body;
        var published = await editor.PutAsync($"document/{made.Made}/publish", Now);
        var tree = (await editor.GetAsync("tree/document/root")).Body["items"]![0]!;

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (made.Status, published.Status));
        Assert.Equal("eerste tekst", document["values"]![0]!["value"]!.GetValue<string>());
        Assert.Equal("Draft", document["variants"]![0]!["state"]!.GetValue<string>());
        Assert.Equal("Published", tree["variants"]![0]!["state"]!.GetValue<string>());
        Assert.Equal("Welkom", tree["variants"]![0]!["name"]!.GetValue<string>());
        Assert.Empty(tree["ancestors"]!.AsArray());
    }

    [Fact]
    public async Task Update_AfterPublishing_KeepsWhatVisitorsSeeUntilItIsPublished()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var type = await site.MakePageTypeAsync();
        var id = (await editor.PostAsync("document", Page(type, "Welkom", "eerste tekst"))).Made;
        await editor.PutAsync($"document/{id}/publish", Now);

        var saved = await editor.PutAsync($"document/{id}", Page(type, "Welkom", "tweede tekst"));
        var draft = (await editor.GetAsync($"document/{id}")).Body;
        var shown = (await editor.GetAsync($"document/{id}/published")).Body;

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal("PublishedPendingChanges", draft["variants"]![0]!["state"]!.GetValue<string>());
        Assert.Equal("tweede tekst", draft["values"]![0]!["value"]!.GetValue<string>());
        Assert.Equal("eerste tekst", shown["values"]![0]!["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task Validate_MandatoryFieldEmpty_SaysSoAtTheField()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var type = await site.MakePageTypeAsync(isMandatory: true);
        var id = (await editor.PostAsync("document", Page(type, "Welkom", "tekst"))).Made;

        var judged = await editor.PutAsync($"../v1.1/document/{id}/validate", Page(type, "Welkom", text: null));
        var saved = await editor.PutAsync($"document/{id}", Page(type, "Welkom", text: null));
        var published = await editor.PutAsync($"document/{id}/publish", Now);

        Assert.Equal(HttpStatusCode.BadRequest, judged.Status);
        Assert.Equal(
            "$.values[?(@.alias == 'text' && @.culture == null && @.segment == null)].value",
            Assert.Single(judged.Body["errors"]!.AsObject()).Key);
        Assert.Equal("Niet alle velden zijn goed ingevuld. Bij elk veld staat wat er mis is.", judged.Title);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(
            (HttpStatusCode.BadRequest, "Niet alle velden zijn goed ingevuld, dus de pagina is niet gepubliceerd."),
            (published.Status, published.Title));
    }

    [Fact]
    public async Task RollBack_ToAnEarlierVersion_BringsItsTextBack()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var type = await site.MakePageTypeAsync();
        var id = (await editor.PostAsync("document", Page(type, "Welkom", "eerste tekst"))).Made;
        await editor.PutAsync($"document/{id}/publish", Now);
        await editor.PutAsync($"document/{id}", Page(type, "Welkom", "tweede tekst"));
        await editor.PutAsync($"document/{id}/publish", Now);

        var versions = (await editor.GetAsync($"document-version?documentId={id}")).Body["items"]!.AsArray();
        var first = versions.Single(version =>
            !version!["isCurrentPublishedVersion"]!.GetValue<bool>() && !version["isCurrentDraftVersion"]!.GetValue<bool>())!["id"];
        var then = (await editor.GetAsync($"document-version/{first}")).Body;
        var back = await editor.PostAsync($"document-version/{first}/rollback", new { });
        var now = (await editor.GetAsync($"document/{id}")).Body;

        Assert.Equal("eerste tekst", then["values"]![0]!["value"]!.GetValue<string>());
        Assert.Equal((HttpStatusCode.OK, "eerste tekst"), (back.Status, now["values"]![0]!["value"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Trash_ThenRestore_PutsItBackWhereItWas()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var type = await site.MakePageTypeAsync();
        var parent = (await editor.PostAsync("document", Page(type, "Boven", "tekst"))).Made;
        var child = (await editor.PostAsync("document", Page(type, "Onder", "tekst", parent))).Made;

        var trashed = await editor.PutAsync($"document/{child}/move-to-recycle-bin", new { });
        var bin = await editor.GetAsync("recycle-bin/document/root");
        var origin = await editor.GetAsync($"recycle-bin/document/{child}/original-parent");
        var restored = await editor.PutAsync($"recycle-bin/document/{child}/restore", new { target = new { id = parent } });
        var children = await editor.GetAsync($"tree/document/children?parentId={parent}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (trashed.Status, restored.Status));
        Assert.Equal(["Onder"], bin.Names);
        Assert.Equal(parent.ToString(), origin.Body["id"]!.GetValue<string>());
        Assert.Equal(["Onder"], children.Names);
    }

    [Theory, AllDatabases]
    public async Task Publish_Later_IsShownUntilItIsTakenBack(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var editor = await site.EditorAsync();
        var page = await editor.AddPageAsync(await site.MakePageTypeAsync(), "Straks");
        var schedule = new { publishTime = "2999-01-01T09:00:00Z", unpublishTime = "2999-02-01T09:00:00Z" };

        var planned = await editor.PutAsync(
            $"document/{page}/publish", new { publishSchedules = new[] { new { culture = (string?)null, schedule } } });
        var shown = (await editor.GetAsync($"document/{page}")).Body["variants"]![0]!;
        var tooSoon = await editor.PutAsync($"document/{page}/publish", Now);
        var none = new { publishTime = (string?)null, unpublishTime = (string?)null };
        var takenBack = await editor.PutAsync(
            $"document/{page}/publish", new { publishSchedules = new[] { new { culture = (string?)null, schedule = none } } });
        var published = await editor.PutAsync($"document/{page}/publish", Now);
        var after = (await editor.GetAsync($"document/{page}")).Body["variants"]![0]!;

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (planned.Status, takenBack.Status));
        Assert.Equal((HttpStatusCode.BadRequest, "Deze pagina wacht op haar begindatum."), (tooSoon.Status, tooSoon.Title));
        Assert.Equal(HttpStatusCode.OK, published.Status);
        Assert.Equal("Draft", shown["state"]!.GetValue<string>());
        Assert.Equal(DateTimeOffset.UnixEpoch.AddYears(1029).AddHours(9), shown["scheduledPublishDate"]!.GetValue<DateTimeOffset>());
        Assert.Equal(2, shown["scheduledUnpublishDate"]!.GetValue<DateTimeOffset>().Month);
        Assert.Equal(("Published", null), (after["state"]!.GetValue<string>(), after["scheduledPublishDate"]?.GetValue<string>()));
    }

    /// <summary>As umbraco/Umbraco-CMS#21986, and #21926: what is in use stays, and what is not can go for good.</summary>
    [Theory, AllDatabases]
    public async Task Trash_PageThatIsUsedOrStandsAboveOne_IsRefused(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var editor = await site.EditorAsync();
        var type = await site.MakePageTypeAsync();
        var parent = await editor.AddPageAsync(type, "Boven");
        var used = await editor.AddPageAsync(type, "Gebruikt", parent: parent);
        var unused = await editor.AddPageAsync(type, "Los");
        await new DocumentTypeBuilder(site.Host.Services, "verwijzer")
            .With("link", Constants.DataTypes.Guids.ContentPickerGuid).CreateAsync();
        var contents = site.Host.Get<IContentService>();
        var referring = contents.Create("Verwijst", Constants.System.Root, "verwijzer");
        referring.SetValue("link", $"umb://document/{used:N}");
        contents.Save(referring);

        var answers = new List<ManagementAnswer>();
        foreach (var page in new[] { used, parent })
        {
            answers.Add(await editor.PutAsync($"document/{page}/move-to-recycle-bin", new { }));
            answers.Add(await editor.DeleteAsync($"document/{page}"));
        }

        var trashed = await editor.PutAsync($"document/{unused}/move-to-recycle-bin", new { });
        var emptied = await editor.DeleteAsync("recycle-bin/document");
        var bin = await editor.GetAsync("recycle-bin/document/root");

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.All(answers, answer => Assert.StartsWith("Andere pagina’s verwijzen ", answer.Title, StringComparison.Ordinal));
        Assert.Equal(["Boven", "Verwijst"], (await editor.GetAsync("tree/document/root")).Names);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, 0), (trashed.Status, emptied.Status, bin.Total));
    }

    [Fact]
    public async Task Ask_WithAStartPage_FindsOnlyWhatStandsBelowIt()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var all = await site.EditorAsync();
        var type = await site.MakePageTypeAsync();
        var top = (await all.PostAsync("document", Page(type, "Boven", "tekst"))).Made;
        var own = (await all.PostAsync("document", Page(type, "Van Kees", "tekst", top))).Made;
        var other = (await all.PostAsync("document", Page(type, "Van een ander", "tekst", top))).Made;
        var start = site.Host.Get<IContentService>().GetById(own!.Value)!.Id;
        var kees = await site.MemberOfAsync(new GroupRights { StartDocument = start, Sections = [Constants.Applications.Content] });

        var tree = await kees.GetAsync($"tree/document/children?parentId={top}");
        var root = (await kees.GetAsync("tree/document/root")).Body["items"]![0]!;

        Assert.Equal(["Van Kees"], tree.Names);
        Assert.Equal(1, tree.Total);
        Assert.True(root["noAccess"]!.GetValue<bool>());
        Assert.Equal(HttpStatusCode.NotFound, (await kees.GetAsync($"document/{other}")).Status);
        Assert.Equal(["Van Kees"], (await kees.GetAsync("item/document/search?query=Van")).Names);
        Assert.Equal(["Van Kees"], (await kees.GetAsync($"item/document?id={own}&id={other}")).Names);
        Assert.Empty((await kees.GetAsync($"document/urls?id={other}")).Body.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await kees.PutAsync($"document/{other}", Page(type, "Van mij", "tekst"))).Status);
    }

    [Fact]
    public async Task Publish_WithoutThatRight_IsRefusedAloud()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var all = await site.EditorAsync();
        var type = await site.MakePageTypeAsync();
        var id = (await all.PostAsync("document", Page(type, "Welkom", "tekst"))).Made;
        var reader = await site.MemberOfAsync(
            new GroupRights { Sections = [Constants.Applications.Content], Verbs = ["Umb.Document.Read"] });

        var refused = await reader.PutAsync($"document/{id}/publish", Now);

        Assert.Equal(
            (HttpStatusCode.BadRequest, "Je hebt hier geen rechten voor. Vraag het aan je beheerder."), (refused.Status, refused.Title));
        Assert.False(site.Host.Get<IContentService>().GetById(id!.Value)!.Published);
    }

    [Theory]
    [InlineData("tree/document/root")]
    [InlineData("document/00000000-0000-0000-0000-000000000001")]
    [InlineData("recycle-bin/document/root")]
    [InlineData("redirect-management")]
    public async Task Ask_WithoutTheSection_IsRefused(string address)
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var nobody = await site.MemberOfAsync(new GroupRights { Sections = ["members"] });

        Assert.Equal(HttpStatusCode.Forbidden, (await nobody.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Ask_ForAnAddressThatIsNone_IsAProblemAndNoPage()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();

        var answer = await editor.GetAsync("no-such-resource");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(("about:blank", 404), (answer.Body["type"]!.GetValue<string>(), answer.Body["status"]!.GetValue<int>()));
    }
}
