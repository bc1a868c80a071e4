using System.Globalization;
using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Trees;

/// <summary>
/// As umbraco/Umbraco-CMS#22992: a picker that holds hundreds of items, and a tree and a search that come in parts. Nothing is left out,
/// nothing comes twice, and the total is that of all.
/// </summary>
[Collection(nameof(KernelHost))]
public sealed class ManyItemsTests
{
    private const int Number = 230;

    // As the client asks for the names of what was picked.
    private const int Batch = 40;

    [Theory, AllDatabases]
    public async Task Documents_Hundreds_ComeWholeByKeyInTheTreeAndBySearch(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var editor = await site.EditorAsync();
        var type = await site.MakePageTypeAsync();
        var parent = await editor.AddPageAsync(type, "Boven");
        var keys = MakePages(site, type, parent);

        await AssertAreAllAsync(editor, keys, "document", $"tree/document/children?parentId={parent}", "item/document/search?query=Nummer");
    }

    [Theory, AllDatabases]
    public async Task Media_Hundreds_ComeWholeByKeyInTheTreeAndBySearch(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var editor = await site.EditorAsync();
        var parent = site.MakeFolder("Boven");
        var keys = Enumerable.Range(0, Number).Select(number => site.MakeFolder(NameOf(number), parent).Key).ToList();

        await AssertAreAllAsync(editor, keys, "media", $"tree/media/children?parentId={parent.Key}", "item/media/search?query=Nummer");
    }

    [Fact]
    public async Task Documents_OfAnEditorWhoSeesAPart_ComeInPartsOfThatPart()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var all = await site.EditorAsync();
        var type = await site.MakePageTypeAsync();
        var (own, other) = (await all.AddPageAsync(type, "Van Kees"), await all.AddPageAsync(type, "Van een ander"));
        var keys = MakePages(site, type, own);
        MakePages(site, type, other);
        var kees = await site.MemberOfAsync(new GroupRights
        {
            StartDocument = site.Host.Get<IContentService>().GetById(own)!.Id,
            Sections = [Constants.Applications.Content],
        });

        await AssertAreAllAsync(kees, keys, "document", $"tree/document/children?parentId={own}", "item/document/search?query=Nummer");
        Assert.Equal(0, (await kees.GetAsync($"tree/document/children?parentId={other}&take=50")).Total);
    }

    private static async Task AssertAreAllAsync(
        ManagementClient editor, List<Guid> keys, string resource, string tree, string search)
    {
        var names = Enumerable.Range(0, Number).Select(NameOf).ToList();
        var picked = new List<string>();
        foreach (var batch in keys.Chunk(Batch))
        {
            picked.AddRange((await editor.GetAsync($"item/{resource}?{Ids(batch)}")).Names);
        }

        var atOnce = await editor.GetAsync($"item/{resource}?{Ids(keys.Take(200))}");
        var twice = await editor.GetAsync($"item/{resource}?{Ids([keys[0], keys[0], Guid.NewGuid()])}");

        Assert.Equal(names, picked.Order(StringComparer.Ordinal));
        Assert.Equal((HttpStatusCode.OK, 200), (atOnce.Status, atOnce.Body.AsArray().Count));
        Assert.Equal([names[0]], twice.Names);
        foreach (var list in new[] { tree, search })
        {
            foreach (var (skip, take) in new[] { (0, 50), (50, 50), (200, 50), (225, 50), (30, 50), (7, 13), (0, 1), (229, 1), (0, 1000) })
            {
                var part = await editor.GetAsync($"{list}&skip={skip}&take={take}");
                Assert.True(part.Status == HttpStatusCode.OK, $"{list} {skip} {take}: {part.Status} {part.Text}");
                Assert.Equal((list, skip, take, Number), (list, skip, take, part.Total));
                Assert.Equal(names.Skip(skip).Take(take), part.Names);
            }

            var behind = await editor.GetAsync($"{list}&skip=500&take=50");
            var odd = await editor.GetAsync($"{list}&skip=-5&take=-1");
            Assert.Equal((HttpStatusCode.OK, 0), (behind.Status, behind.Body["items"]!.AsArray().Count));
            Assert.Equal((list, HttpStatusCode.OK), (list, odd.Status));
        }

        Assert.Equal(Number, (await editor.GetAsync($"{tree}&take=0")).Total);
        var around = (await editor.GetAsync($"tree/{resource}/siblings?target={keys[100]}&before=10&after=20")).Body;
        Assert.Equal(
            (90, 109, 31),
            (around["totalBefore"]!.GetValue<int>(), around["totalAfter"]!.GetValue<int>(), around["items"]!.AsArray().Count));
    }

    private static List<Guid> MakePages(ManagementSite site, IContentType type, Guid parent)
    {
        var contents = site.Host.Get<IContentService>();
        var above = contents.GetById(parent)!.Id;
        var pages = Enumerable.Range(0, Number).Select(number => contents.Create(NameOf(number), above, type.Alias)).ToList();
        foreach (var page in pages)
        {
            Assert.True(contents.Save(page).Success);
        }

        return [.. pages.Select(page => page.Key)];
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"Nummer {number:000}");

    private static string Ids(IEnumerable<Guid> keys) => string.Join('&', keys.Select(key => $"id={key}"));
}
