using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Redirects;

/// <summary>The old addresses of pages, in parts and as far as the editor may see the pages.</summary>
[Collection(nameof(KernelHost))]
public sealed class RedirectTests
{
    // Its address is that of the site, whatever its name.
    private const string FirstPage = "Begin";

    [Theory, AllDatabases]
    public async Task List_InParts_GivesEachAddressOnce(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var editor = await site.EditorAsync();
        var type = await site.MakePageTypeAsync();
        await RenameAsync(editor, type, await editor.AddPageAsync(type, FirstPage), FirstPage);
        foreach (var name in new[] { "Eerste", "Tweede", "Derde" })
        {
            await RenameAsync(editor, type, await editor.AddPageAsync(type, name), name + " met een andere naam");
        }

        Assert.Equal(3, (await AddressesAsync("skip=0&take=10")).Count);
        Assert.Equal(3, (await AddressesAsync("skip=0&take=2")).Concat(await AddressesAsync("skip=2&take=2")).Distinct().Count());
        Assert.Single(await AddressesAsync("skip=2&take=2"));
        Assert.Equal("/tweede", Assert.Single(await AddressesAsync("filter=tweede")));

        async Task<IReadOnlyList<string>> AddressesAsync(string query)
        {
            var answer = (await editor.GetAsync("redirect-management?" + query)).Body;
            Assert.Equal(query.StartsWith("filter", StringComparison.Ordinal) ? 1 : 3, answer["total"]!.GetValue<int>());
            return [.. answer["items"]!.AsArray().Select(item => item!["originalUrl"]!.GetValue<string>())];
        }
    }

    [Theory, AllDatabases]
    public async Task List_PagesElsewhere_AreNotEvenCounted(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var all = await site.EditorAsync();
        var type = await site.MakePageTypeAsync();
        await RenameAsync(all, type, await all.AddPageAsync(type, FirstPage), FirstPage);
        var (own, other) = (await all.AddPageAsync(type, "Van Kees"), await all.AddPageAsync(type, "Van een ander"));
        await RenameAsync(all, type, own, "Van Kees, met een andere naam");
        await RenameAsync(all, type, other, "Van een ander, met een andere naam");
        var kees = await site.MemberOfAsync(new GroupRights
        {
            StartDocument = site.Host.Get<IContentService>().GetById(own)!.Id,
            Sections = [Constants.Applications.Content],
        });

        var answer = (await kees.GetAsync("redirect-management?take=1")).Body;

        Assert.Equal(1, answer["total"]!.GetValue<int>());
        Assert.Equal("/van-kees", answer["items"]![0]!["originalUrl"]!.GetValue<string>());
    }

    private static async Task RenameAsync(ManagementClient editor, IContentType type, Guid page, string name)
    {
        Assert.Equal(200, (int)(await editor.PutAsync($"document/{page}/publish", DocumentSteps.Now)).Status);
        Assert.Equal(200, (int)(await editor.PutAsync($"document/{page}", DocumentSteps.Page(type, name, null))).Status);
        Assert.Equal(200, (int)(await editor.PutAsync($"document/{page}/publish", DocumentSteps.Now)).Status);
    }
}
