using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Documents;

/// <summary>Documents found by name in a picker, which may begin at a place and take some types only.</summary>
[Collection(nameof(KernelHost))]
public sealed class DocumentSearchTests
{
    [Theory, AllDatabases]
    public async Task Search_InAPicker_FindsWhatMayBePicked(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var editor = await site.EditorAsync();
        var type = await site.MakePageTypeAsync();
        var other = await site.Host.CreateDocumentTypeAsync("andere", "text");
        var parent = await editor.AddPageAsync(type, "Zorg");
        await editor.AddPageAsync(type, "Zorg dichtbij", parent: parent);
        await editor.AddPageAsync(type, "Zorg elders");

        Assert.Equal(["Zorg", "Zorg dichtbij", "Zorg elders"], await FindAsync("query=Zorg"));
        Assert.Equal(["Zorg dichtbij"], await FindAsync($"query=Zorg&parentId={parent}"));
        Assert.Equal(["Zorg", "Zorg dichtbij", "Zorg elders"], await FindAsync($"query=Zorg&allowedDocumentTypes={type.Key}"));
        Assert.Empty(await FindAsync($"query=Zorg&allowedDocumentTypes={other.Key}"));
        Assert.Equal(
            ["Zorg elders"],
            await FindAsync($"query=Zorg&allowedDocumentTypes={other.Key}&allowedDocumentTypes={type.Key}&skip=2"));

        async Task<IReadOnlyList<string>> FindAsync(string query) => (await editor.GetAsync("item/document/search?" + query)).Names;
    }

    [Fact]
    public async Task Search_BelowAPlaceThatTheEditorMayNotSee_FindsNothing()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var all = await site.EditorAsync();
        var type = await site.MakePageTypeAsync();
        var (own, other) = (await all.AddPageAsync(type, "Zorg van Kees"), await all.AddPageAsync(type, "Zorg van een ander"));
        await all.AddPageAsync(type, "Zorg daaronder", parent: other);
        var kees = await site.MemberOfAsync(new GroupRights
        {
            StartDocument = site.Host.Get<IContentService>().GetById(own)!.Id,
            Sections = [Constants.Applications.Content],
        });

        Assert.Empty((await kees.GetAsync($"item/document/search?query=Zorg&parentId={other}")).Names);
        Assert.Equal(["Zorg van Kees"], (await kees.GetAsync($"item/document/search?query=Zorg&allowedDocumentTypes={type.Key}")).Names);
    }
}
