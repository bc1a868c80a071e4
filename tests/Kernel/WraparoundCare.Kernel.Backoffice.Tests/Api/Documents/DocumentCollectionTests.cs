using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Documents;

/// <summary>Documents in a list view.</summary>
[Collection(nameof(KernelHost))]
public sealed class DocumentCollectionTests
{
    [Theory, AllDatabases]
    public async Task List_FilteredOrderedAndPaged_ShowsThatPartAndCountsTheWhole(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var (editor, type) = (await site.EditorAsync(), await site.MakePageTypeAsync());
        var top = await editor.AddPageAsync(type, "Boven");
        foreach (var name in new[] { "Bericht 3", "Bericht 1", "Iets anders", "Bericht 2" })
        {
            await editor.AddPageAsync(type, name, "tekst", top);
        }

        var list = $"collection/document/{top}?dataTypeId=&orderCulture=en-US";
        var all = await editor.GetAsync($"{list}&orderBy=name&orderDirection=Ascending&skip=0&take=100");
        var second = await editor.GetAsync($"{list}&orderBy=name&orderDirection=Descending&filter=bericht&skip=2&take=2");
        var none = await editor.GetAsync($"{list}&orderBy=updateDate&orderDirection=Descending&skip=0&take=0");
        var item = all.Body["items"]![0]!;

        Assert.Equal(["Bericht 1", "Bericht 2", "Bericht 3", "Iets anders"], all.Names);
        Assert.Equal((3, "Bericht 1"), (second.Total, Assert.Single(second.Names)));
        Assert.Equal((4, 0), (none.Total, none.Names.Count));
        Assert.Equal((type.Alias, "Draft"), (item["documentType"]!["alias"]!.GetValue<string>(), StateOf(item)));
        Assert.Equal(top, Assert.Single(item["ancestors"]!.AsArray())!["id"]!.GetValue<Guid>());
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"collection/document/{Guid.NewGuid()}?skip=0&take=1")).Status);
    }

    [Fact]
    public async Task List_WithAStartPageOrARuleOfItsOwn_NeitherShowsNorCountsWhatIsHidden()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var (all, type) = (await site.EditorAsync(), await site.MakePageTypeAsync());
        var top = await all.AddPageAsync(type, "Boven");
        var part = await all.AddPageAsync(type, "Deel", parent: top);
        await all.AddPageAsync(type, "Ander deel", parent: top);
        await all.AddPageAsync(type, "Van iedereen", parent: part);
        var secret = await all.AddPageAsync(type, "Geheim", parent: part);
        var kees = await site.MemberOfAsync(new GroupRights
        {
            StartDocument = site.Host.Get<IContentService>().GetById(part)!.Id,
            Sections = [Constants.Applications.Content],
        });
        await HideAsync(site, secret);

        var above = await kees.GetAsync($"collection/document/{top}?orderBy=name&skip=0&take=100");
        var inside = await kees.GetAsync($"collection/document/{part}?orderBy=name&skip=0&take=100");

        Assert.Equal((1, "Deel"), (above.Total, Assert.Single(above.Names)));
        Assert.Equal((1, "Van iedereen"), (inside.Total, Assert.Single(inside.Names)));
        Assert.Equal(HttpStatusCode.NotFound, (await kees.GetAsync($"collection/document/{secret}?skip=0&take=1")).Status);
    }

    private static async Task HideAsync(ManagementSite site, Guid document)
    {
        var groups = site.Host.Get<IUserGroupService>();
        var group = await groups.GetAsync("kleineGroep") ?? throw new InvalidOperationException("Kees has no group.");
        group.GranularPermissions.Add(new DocumentGranularPermission { Key = document, Permission = string.Empty });
        var saved = await groups.UpdateAsync(group, Constants.Security.SuperUserKey);
        Assert.True(saved.Success, saved.Status.ToString());
    }

    private static string StateOf(System.Text.Json.Nodes.JsonNode item) => item["variants"]![0]!["state"]!.GetValue<string>();
}
