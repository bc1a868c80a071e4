using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Documents;

public sealed class DocumentVariantTests
{
    private const string Dutch = "nl-NL";
    private const string English = "en-GB";

    [Theory, AllDatabases]
    public async Task Save_TwoCultures_KeepsNamesAndValuesOfBoth(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = await DocumentBuilders.BilingualAsync(host);

        await host.RestartAsync();

        var read = host.Get<IContentService>().GetById(document.Id)!;
        Assert.Equal("Zorg", read.GetCultureName(Dutch));
        Assert.Equal("Care", read.GetCultureName(English));
        Assert.Equal("Zorg", read.Name);
        Assert.Equal("tekst", read.GetValue("text", Dutch));
        Assert.Equal("text", read.GetValue("text", English));
        Assert.Equal("gedeeld", read.GetValue("shared"));
        Assert.Equal(document.GetUpdateDate(English), read.GetUpdateDate(English));
    }

    [Theory, AllDatabases]
    public async Task Publish_OneCulture_PublishesThatOneOnly(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = await DocumentBuilders.BilingualAsync(host);
        var service = host.Get<IContentService>();

        var result = service.Publish(document, [Dutch]);

        Assert.True(result.Success, result.Result.ToString());
        var read = service.GetById(document.Id)!;
        Assert.True(read.Published);
        Assert.Equal([Dutch], read.PublishedCultures);
        Assert.Equal("tekst", read.GetValue("text", Dutch, published: true));
        Assert.Null(read.GetValue("text", English, published: true));
        Assert.Equal("text", read.GetValue("text", English));
        Assert.False(read.IsCultureEdited(Dutch));
        Assert.True(read.IsCultureEdited(English));
        Assert.NotNull(read.GetPublishDate(Dutch));
        Assert.Null(read.GetPublishDate(English));
    }

    [Theory, AllDatabases]
    public async Task Save_OneCultureOfAPublishedDocument_IsEditedInThatCulture(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = await DocumentBuilders.BilingualAsync(host);
        var service = host.Get<IContentService>();
        service.Publish(document, [Dutch, English]);

        document.SetValue("text", "changed", English);
        service.Save(document);

        var read = service.GetById(document.Id)!;
        Assert.True(read.Edited);
        Assert.Equal([English], read.EditedCultures);
        document.SetCultureName("Nieuwe zorg", Dutch);
        service.Save(document);
        Assert.Equal([English, Dutch], service.GetById(document.Id)!.EditedCultures!.Order());
        Assert.Equal("Zorg", service.GetById(document.Id)!.GetPublishName(Dutch));
    }

    [Theory, AllDatabases]
    public async Task Unpublish_OneCulture_LeavesTheOther(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = await DocumentBuilders.BilingualAsync(host);
        var service = host.Get<IContentService>();
        service.Publish(document, [Dutch, English]);

        service.Unpublish(document, English);
        var one = service.GetById(document.Id)!;
        service.Unpublish(service.GetById(document.Id)!, Dutch);
        var none = service.GetById(document.Id)!;

        Assert.Equal([Dutch], one.PublishedCultures);
        Assert.Null(one.GetValue("text", English, published: true));
        Assert.Equal("tekst", one.GetValue("text", Dutch, published: true));
        Assert.Equal("text", one.GetValue("text", English));
        Assert.False(none.Published);
        Assert.Empty(none.PublishedCultures);
    }

    [Theory, AllDatabases]
    public async Task Save_SameNameInOneCulture_IsNumberedInThatCultureOnly(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await DocumentBuilders.BilingualAsync(host);
        var service = host.Get<IContentService>();
        var second = service.Create("x", Constants.System.Root, "bilingual");
        second.SetCultureName("Iets anders", Dutch);
        second.SetCultureName("Care", English);

        service.Save(second);

        Assert.Equal("Care (1)", second.GetCultureName(English));
        Assert.Equal("Iets anders", second.GetCultureName(Dutch));
        Assert.Equal("Iets anders", second.Name);
    }

    [Theory, AllDatabases]
    public async Task Read_TypeBeganToVary_GivesWhatThereWasToTheDefaultCulture(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = await DocumentBuilders.PublishedAsync(host, "een");
        await DocumentBuilders.AddEnglishAsync(host);
        var types = host.Get<IContentTypeService>();
        var type = types.Get("article")!;
        type.Variations = ContentVariation.Culture;
        type.PropertyTypes.Single().Variations = ContentVariation.Culture;
        await types.UpdateAsync(type, Constants.Security.SuperUserKey);

        var read = service.GetById(service.GetRootContent().Single().Id)!;

        Assert.Equal("A", read.GetCultureName(Dutch));
        Assert.Equal("een", read.GetValue("text", Dutch));
        Assert.Equal("een", read.GetValue("text", Dutch, published: true));
        Assert.Equal([Dutch], read.PublishedCultures);
        read.SetCultureName("B", English);
        read.SetValue("text", "one", English);
        service.Save(read);
        Assert.Equal("een", service.GetById(read.Id)!.GetValue("text", Dutch));
        Assert.Equal("one", service.GetById(read.Id)!.GetValue("text", English));
    }
}
