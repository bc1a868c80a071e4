using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Documents;

/// <summary>Which members may see a page, as Umbraco's client asks for it.</summary>
[Collection(nameof(KernelHost))]
public sealed class PublicAccessTests
{
    private static readonly Guid Group = Guid.NewGuid();

    [Theory, AllDatabases]
    public async Task Protect_ForAGroup_HoldsForThePageAndAllBelowUntilItIsTakenAway(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var editor = await site.EditorAsync();
        var ofTheSite = await editor.GetAsync("member-group?skip=0&take=100");
        await site.Host.Get<IMemberGroupService>().CreateAsync(new MemberGroup { Name = "Projecten", Key = Group });
        var type = await site.MakePageTypeAsync();
        var page = await editor.AddPageAsync(type, "Voor leden");
        var below = await editor.AddPageAsync(type, "Daaronder", parent: page);
        var (login, error) = (await editor.AddPageAsync(type, "Inloggen"), await editor.AddPageAsync(type, "Geen toegang"));

        var groups = await editor.GetAsync("member-group?skip=0&take=100");
        var before = await editor.GetAsync($"document/{page}/public-access");
        var nobody = await editor.PostAsync($"document/{page}/public-access", Rule(login, error));
        var both = await editor.PostAsync(
            $"document/{page}/public-access", Rule(login, error, groups: ["Projecten"], members: ["jan@example.org"]));
        var made = await editor.PostAsync($"document/{page}/public-access", Rule(login, error, groups: ["Projecten"]));
        var again = await editor.PostAsync($"document/{page}/public-access", Rule(error, login, groups: ["Projecten"]));
        var rule = (await editor.GetAsync($"document/{page}/public-access")).Body;
        var moved = await editor.PutAsync($"document/{page}/public-access", Rule(error, login, groups: ["Projecten"]));
        var items = (await editor.GetAsync($"item/document?id={page}&id={below}&id={login}")).Body.AsArray();
        var marked = items.ToDictionary(item => item!["id"]!.GetValue<Guid>(), item => item!["isProtected"]!.GetValue<bool>());
        var ofBelow = await editor.GetAsync($"document/{below}/public-access");
        var after = (await editor.GetAsync($"document/{page}/public-access")).Body;
        var removed = await editor.DeleteAsync($"document/{page}/public-access");

        Assert.Equal(["Projecten"], groups.Names.Except(ofTheSite.Names));
        Assert.Equal(["Projecten"], (await editor.GetAsync($"item/member-group?id={Group}")).Names);
        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.Equal((HttpStatusCode.BadRequest, "Kies wie de pagina mag zien: groepen of leden."), (nobody.Status, nobody.Title));
        Assert.Equal((HttpStatusCode.BadRequest, "Kies groepen of leden, niet allebei."), (both.Status, both.Title));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (made.Status, moved.Status));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.StartsWith("Er is al ingesteld wie deze pagina mag zien.", again.Title, StringComparison.Ordinal);
        Assert.Equal(login, rule["loginDocument"]!["id"]!.GetValue<Guid>());
        Assert.Equal("Projecten", Assert.Single(rule["groups"]!.AsArray())!["name"]!.GetValue<string>());
        Assert.Equal(error, after["loginDocument"]!["id"]!.GetValue<Guid>());
        Assert.Equal((true, true, false), (marked[page], marked[below], marked[login]));
        Assert.Equal(HttpStatusCode.NotFound, ofBelow.Status);
        Assert.Equal(HttpStatusCode.OK, removed.Status);
        Assert.Empty(site.Host.Get<IPublicAccessService>().GetAll());
    }

    [Fact]
    public async Task Protect_WithoutThatRightOrOutsideTheStartPage_IsRefused()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var all = await site.EditorAsync();
        var type = await site.MakePageTypeAsync();
        var (own, other) = (await all.AddPageAsync(type, "Van Kees"), await all.AddPageAsync(type, "Van een ander"));
        var start = site.Host.Get<IContentService>().GetById(own)!.Id;
        var kees = await site.MemberOfAsync(new GroupRights
        {
            StartDocument = start,
            Sections = [Constants.Applications.Content],
            Verbs = ["Umb.Document.Read", "Umb.Document.PublicAccess"],
        });

        Assert.Equal(HttpStatusCode.NotFound, (await kees.PostAsync($"document/{other}/public-access", Rule(own, own))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await kees.PostAsync($"document/{own}/public-access", Rule(own, other))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await kees.GetAsync($"document/{other}/public-access")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await kees.DeleteAsync($"document/{other}/public-access")).Status);
    }

    [Theory]
    [InlineData("public-access")]
    [InlineData("notifications")]
    public async Task Ask_WithoutTheVerb_IsRefusedAloud(string resource)
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var page = await (await site.EditorAsync()).AddPageAsync(await site.MakePageTypeAsync(), "Welkom");
        var reader = await site.MemberOfAsync(
            new GroupRights { Sections = [Constants.Applications.Content], Verbs = ["Umb.Document.Read"] });

        var refused = await reader.GetAsync($"document/{page}/{resource}");

        Assert.Equal(
            (HttpStatusCode.BadRequest, "Je hebt hier geen rechten voor. Vraag het aan je beheerder."), (refused.Status, refused.Title));
    }

    private static object Rule(Guid login, Guid error, string[]? groups = null, string[]? members = null) => new
    {
        loginDocument = new { id = login },
        errorDocument = new { id = error },
        memberUserNames = members ?? [],
        memberGroupNames = groups ?? [],
    };
}
