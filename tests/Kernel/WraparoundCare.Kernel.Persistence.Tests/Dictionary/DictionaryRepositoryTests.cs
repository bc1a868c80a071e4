using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Dictionary;

public sealed class DictionaryRepositoryTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private readonly string title = Unique.Name("Titel");

    [Theory, AllDatabases]
    public async Task Create_WithTranslation_IsReadAfterARestart(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var parent = await CreateAsync(host, "Menu");
        var child = await CreateAsync(host, "Menu.Zoeken", parent.Key, "Zoeken");

        await host.RestartAsync();

        var service = host.Get<IDictionaryItemService>();
        var read = (await service.GetAsync("Menu.Zoeken"))!;
        Assert.Equal((child.Id, child.Key, (Guid?)parent.Key), (read.Id, read.Key, read.ParentId));
        Assert.Equal("Zoeken", read.GetTranslatedValue("nl-NL"));
        Assert.Equal([parent.Key], (await service.GetAtRootAsync()).Select(item => item.Key));
        Assert.Equal([child.Key], (await service.GetChildrenAsync(parent.Key)).Select(item => item.Key));
        Assert.Equal(1, await service.CountChildrenAsync(parent.Key));
    }

    [Theory, AllDatabases]
    public async Task Update_ChangedTranslation_ReplacesIt(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var service = host.Get<IDictionaryItemService>();
        var item = (await service.GetAsync((await CreateAsync(host, title, value: "Oud")).Key))!;

        item.AddOrUpdateDictionaryValue((await host.Get<ILanguageService>().GetDefaultLanguageAsync())!, "Nieuw");
        var updated = await service.UpdateAsync(item, Constants.Security.SuperUserKey);

        Assert.Equal(DictionaryItemOperationStatus.Success, updated.Status);
        var read = (await service.GetAsync(title.ToLowerInvariant()))!;
        Assert.Equal("Nieuw", Assert.Single(read.Translations).Value);
    }

    [Theory, AllDatabases]
    public async Task Create_KeyThatExists_IsRefused(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await CreateAsync(host, title);

        var second = await host.Get<IDictionaryItemService>().CreateAsync(
            new DictionaryItem(title.ToUpperInvariant()), Constants.Security.SuperUserKey);

        Assert.Equal(DictionaryItemOperationStatus.DuplicateItemKey, second.Status);
    }

    [Theory, AllDatabases]
    public async Task Delete_ItemWithItemsBelow_DeletesThemAll(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IDictionaryItemService>();
        var top = await CreateAsync(host, "A");
        var middle = await CreateAsync(host, "A.B", top.Key);
        await CreateAsync(host, "A.B.C", middle.Key, "tekst");

        await service.DeleteAsync(top.Key, Constants.Security.SuperUserKey);

        Assert.Empty(await service.GetDescendantsAsync(null));
        Assert.Null(await service.GetAsync("A.B.C"));
    }

    [Theory, AllDatabases]
    public async Task GetDescendants_WithFilter_FindsTheStartOfTheKey(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IDictionaryItemService>();
        var top = await CreateAsync(host, "Formulier");
        await CreateAsync(host, "Formulier.Naam", top.Key);
        await CreateAsync(host, "Zoeken");

        Assert.Equal(["Formulier", "Formulier.Naam"], (await service.GetDescendantsAsync(null, "form")).Select(item => item.ItemKey));
        Assert.Equal(["Formulier.Naam"], (await service.GetDescendantsAsync(top.Key)).Select(item => item.ItemKey));
    }

    [Theory, AllDatabases]
    public async Task DeleteLanguage_WithTranslations_RemovesThem(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var languages = host.Get<ILanguageService>();
        var english = new Language("en-GB", "English");
        await languages.CreateAsync(english, Constants.Security.SuperUserKey);
        var item = new DictionaryItem("Titel");
        item.AddOrUpdateDictionaryValue(english, "Title");
        await host.Get<IDictionaryItemService>().CreateAsync(item, Constants.Security.SuperUserKey);

        await languages.DeleteAsync("en-GB", Constants.Security.SuperUserKey);

        Assert.Empty((await host.Get<IDictionaryItemService>().GetAsync("Titel"))!.Translations);
    }

    [Theory, AllDatabases]
    public async Task Create_InAScopeThatRollsBack_LeavesNothing(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);

        using (host.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            await CreateAsync(host, title);
            Assert.NotNull(await host.Get<IDictionaryItemService>().GetAsync(title));
        }

        Assert.Null(await host.Get<IDictionaryItemService>().GetAsync(title));
    }

    private static async Task<IDictionaryItem> CreateAsync(KernelHost host, string key, Guid? parent = null, string? value = null)
    {
        var item = new DictionaryItem(parent, key);
        if (value is not null)
        {
            item.AddOrUpdateDictionaryValue((await host.Get<ILanguageService>().GetDefaultLanguageAsync())!, value);
        }

        var created = await host.Get<IDictionaryItemService>().CreateAsync(item, Constants.Security.SuperUserKey);
        Assert.Equal(DictionaryItemOperationStatus.Success, created.Status);
        return created.Result!;
    }
}
