using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Documents;

/// <summary>A document type changes while there are documents: nothing that was written is lost.</summary>
public sealed class DocumentTypeChangeTests
{
    private const string Dutch = "nl-NL";
    private const string English = "en-GB";

    [Theory, AllDatabases]
    public async Task Publish_CompositionRemovedAndPutBack_HasTheValueAgain(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var summary = await host.CreateDocumentTypeAsync("summary", "intro");
        var article = host.NewDocumentType("article");
        article.AllowedAsRoot = true;
        article.AddPropertyType(host.NewProperty("text"), "content", "Inhoud");
        article.AddContentType(summary);
        await host.CreateAsync(article);
        var contents = host.Get<IContentService>();
        var document = contents.Create("A", Constants.System.Root, "article");
        document.SetValue("intro", "gepubliceerd");
        contents.Save(document);
        contents.Publish(document, ["*"]);
        document.SetValue("intro", "concept");
        contents.Save(document);

        await ChangeAsync(host, "article", type => Assert.True(type.RemoveContentType("summary")));
        document = contents.GetById(document.Id)!;
        Assert.False(document.Edited);
        document.SetValue("text", "later");
        contents.Save(document);
        contents.Publish(document, ["*"]);
        await ChangeAsync(host, "article", type => type.AddContentType(host.DocumentType("summary")));

        var read = contents.GetById(document.Id)!;
        Assert.Equal("concept", read.GetValue("intro"));
        Assert.Equal("gepubliceerd", read.GetValue("intro", published: true));
        Assert.Equal("later", read.GetValue("text", published: true));
        Assert.True(read.Edited);
    }

    [Theory, AllDatabases]
    public async Task Save_PropertyRemovedAndPutBackWithItsKey_HasTheValueAgain(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var contents = await DocumentBuilders.PublishedAsync(host, "een");
        var document = contents.GetRootContent().Single();
        var key = host.DocumentType("article").PropertyTypes.Single().Key;

        await ChangeAsync(host, "article", type => type.RemovePropertyType("text"));
        document = contents.GetById(document.Id)!;
        Assert.Empty(document.Properties);
        document.Name = "B";
        contents.Save(document);
        await ChangeAsync(host, "article", type =>
        {
            var property = host.NewProperty("other");
            property.Key = key;
            type.AddPropertyType(property, "content", "Inhoud");
        });

        Assert.Equal("een", contents.GetById(document.Id)!.GetValue("other"));
        Assert.Equal("een", contents.GetById(document.Id)!.GetValue("other", published: true));
    }

    [Theory, AllDatabases]
    public async Task Save_TypeNoLongerVaries_KeepsTheOtherLanguageForWhenItDoesAgain(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = await DocumentBuilders.BilingualAsync(host);
        var contents = host.Get<IContentService>();
        contents.Publish(document, [Dutch, English]);

        await SetVariationAsync(host, "bilingual", ContentVariation.Nothing);
        var invariant = contents.GetById(document.Id)!;
        Assert.Equal("tekst", invariant.GetValue("text"));
        Assert.Equal("tekst", invariant.GetValue("text", published: true));
        invariant.Name = "Zorg nu";
        invariant.SetValue("text", "nieuw");
        contents.Save(invariant);
        Assert.True(contents.Publish(invariant, ["*"]).Success);
        await SetVariationAsync(host, "bilingual", ContentVariation.Culture);

        var read = contents.GetById(document.Id)!;
        Assert.Equal(("Zorg nu", "Care"), (read.GetCultureName(Dutch), read.GetCultureName(English)));
        Assert.Equal(("nieuw", "text"), (read.GetValue("text", Dutch), read.GetValue("text", English)));
        Assert.Equal(("nieuw", "text"), (read.GetValue("text", Dutch, published: true), read.GetValue("text", English, published: true)));
        Assert.Equal([English, Dutch], read.PublishedCultures.Order());
        Assert.False(read.Edited);
    }

    [Theory, AllDatabases]
    public async Task Read_OnlyTheOtherLanguageWasEditedBeforeTheTypeStoppedVarying_IsNotEdited(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = await DocumentBuilders.BilingualAsync(host);
        var contents = host.Get<IContentService>();
        contents.Publish(document, [Dutch, English]);
        document.SetValue("text", "changed", English);
        contents.Save(document);

        await SetVariationAsync(host, "bilingual", ContentVariation.Nothing);

        Assert.False(contents.GetById(document.Id)!.Edited);
        await SetVariationAsync(host, "bilingual", ContentVariation.Culture);
        Assert.Equal([English], contents.GetById(document.Id)!.EditedCultures);
    }

    [Theory, AllDatabases]
    public async Task Read_DefaultLanguageChangedAfterTheTypeStoppedVarying_StaysInTheLanguageItWas(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = await DocumentBuilders.BilingualAsync(host);
        await SetVariationAsync(host, "bilingual", ContentVariation.Nothing);

        var languages = host.Get<ILanguageService>();
        var english = (await languages.GetAsync(English))!;
        english.IsDefault = true;
        Assert.True((await languages.UpdateAsync(english, TypeBuilders.User)).Success);

        Assert.Equal("tekst", host.Get<IContentService>().GetById(document.Id)!.GetValue("text"));
    }

    [Theory, AllDatabases]
    public async Task Read_PropertyOfACompositionBeginsToVary_GivesTheValueToTheDefaultLanguage(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await DocumentBuilders.AddEnglishAsync(host);
        var summary = await host.CreateDocumentTypeAsync("summary", "intro");
        var article = host.NewDocumentType("article");
        article.AllowedAsRoot = true;
        article.Variations = ContentVariation.Culture;
        article.AddContentType(summary);
        await host.CreateAsync(article);
        var contents = host.Get<IContentService>();
        var document = contents.Create("x", Constants.System.Root, "article");
        document.SetCultureName("A", Dutch);
        document.SetValue("intro", "inleiding");
        contents.Save(document);
        contents.Publish(document, [Dutch]);

        await SetVariationAsync(host, "summary", ContentVariation.Culture);

        var read = contents.GetById(document.Id)!;
        Assert.Equal("inleiding", read.GetValue("intro", Dutch));
        Assert.Equal("inleiding", read.GetValue("intro", Dutch, published: true));
        Assert.False(read.Edited);
    }

    [Theory, AllDatabases]
    public async Task Save_ValueDoesNotFitTheNewDataType_IsKept(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var contents = await DocumentBuilders.PublishedAsync(host, "geen getal");
        var other = contents.Create("B", Constants.System.Root, "article");
        other.SetValue("text", "12");
        contents.Save(other);

        await SetDataTypeAsync(host, Constants.DataTypes.Guids.NumericGuid);
        foreach (var each in contents.GetRootContent())
        {
            each.Name += " later";
            contents.Save(each);
        }

        Assert.Equal(12, contents.GetById(other.Id)!.GetValue("text"));
        await SetDataTypeAsync(host, Constants.DataTypes.Guids.TextstringGuid);
        Assert.Equal(["12", "geen getal"], contents.GetRootContent().Select(each => each.GetValue("text")).Order());
    }

    [Theory, AllDatabases]
    public async Task Tags_PropertyBeginsToVary_BelongToTheDefaultLanguage(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await new DocumentTypeBuilder(host.Services, "article").With("tags", Constants.DataTypes.Guids.TagsGuid).CreateAsync();
        var contents = host.Get<IContentService>();
        var document = contents.Create("A", Constants.System.Root, "article");
        document.SetValue("tags", "[\"jeugd\",\"zorg\"]");
        contents.Save(document);
        contents.Publish(document, ["*"]);
        var tags = host.Get<ITagService>();
        Assert.Equal(2, tags.GetTagsForEntity(document.Id).Count());

        await SetVariationAsync(host, "article", ContentVariation.Culture);

        Assert.Equal(["jeugd", "zorg"], tags.GetTagsForEntity(document.Id, culture: Dutch).Select(tag => tag.Text));
        Assert.Empty(tags.GetTagsForEntity(document.Id));
    }

    [Theory, AllDatabases]
    public async Task Save_MediaTypeLostAProperty_KeepsItsValue(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var types = host.Get<IMediaTypeService>();
        var type = types.Get(Constants.Conventions.MediaTypes.Folder)!;
        var property = host.NewProperty("note");
        type.AddPropertyType(property, "content", "Inhoud");
        Assert.True((await types.UpdateAsync(type, TypeBuilders.User)).Success);
        var key = types.Get(type.Key)!.Property("note").Key;
        var media = host.Get<IMediaService>();
        var folder = media.CreateMedia("Map", Constants.System.Root, type.Alias);
        folder.SetValue("note", "bewaar");
        media.Save(folder);

        type = types.Get(type.Key)!;
        type.RemovePropertyType("note");
        await types.UpdateAsync(type, TypeBuilders.User);
        folder = media.GetById(folder.Id)!;
        folder.Name = "Andere map";
        media.Save(folder);
        type = types.Get(type.Key)!;
        var again = host.NewProperty("note");
        again.Key = key;
        type.AddPropertyType(again, "content", "Inhoud");
        await types.UpdateAsync(type, TypeBuilders.User);

        Assert.Equal("bewaar", media.GetById(folder.Id)!.GetValue("note"));
    }

    private static Task SetVariationAsync(KernelHost host, string alias, ContentVariation variation) => ChangeAsync(host, alias, type =>
    {
        type.Variations = variation;
        foreach (var property in type.PropertyTypes.Where(property => property.Alias != "shared"))
        {
            property.Variations = variation;
        }
    });

    private static async Task SetDataTypeAsync(KernelHost host, Guid key)
    {
        var dataType = (await host.Get<IDataTypeService>().GetAsync(key))!;
        await ChangeAsync(host, "article", type =>
        {
            var property = type.PropertyTypes.Single();
            property.DataTypeId = dataType.Id;
            property.DataTypeKey = dataType.Key;
            property.PropertyEditorAlias = dataType.EditorAlias;
        });
    }

    private static async Task ChangeAsync(KernelHost host, string alias, Action<IContentType> change)
    {
        var type = host.DocumentType(alias);
        change(type);
        await host.UpdateAsync(type);
    }
}
