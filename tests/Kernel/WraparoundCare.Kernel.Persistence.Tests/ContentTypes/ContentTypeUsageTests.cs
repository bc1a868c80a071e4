using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.ContentTypes;

/// <summary>Types that have content, and what changing such a type does to its values.</summary>
public sealed class ContentTypeUsageTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private readonly string article = Unique.Name("article");
    private readonly string other = Unique.Name("other");
    private readonly string listAlias = Unique.Name("list");
    private readonly string seoAlias = Unique.Name("seo");
    private readonly string pageAlias = Unique.Name("page");

    [Theory, AllDatabases]
    public async Task HasContentNodes_TypesWithAndWithoutContent_AreToldApart(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var used = await host.CreateDocumentTypeAsync(article, "title");
        var unused = await host.CreateDocumentTypeAsync(other);
        Save(host, used, "title", "Iets");

        Assert.True(host.Get<IContentTypeService>().HasContentNodes(used.Id));
        Assert.False(host.Get<IContentTypeService>().HasContentNodes(unused.Id));
    }

    [Theory, AllDatabases]
    public async Task HasContainerInPath_ParentWithListView_IsFound(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var type = host.NewDocumentType(listAlias);
        type.ListView = Constants.DataTypes.Guids.ListViewContentGuid;
        await host.CreateAsync(type);
        var list = Save(host, type);
        var plain = Save(host, await host.CreateDocumentTypeAsync(article));

        Assert.True(host.Get<IContentTypeService>().HasContainerInPath(list.Path));
        Assert.False(host.Get<IContentTypeService>().HasContainerInPath(plain.Path));
    }

    [Theory, AllDatabases]
    public async Task HasSavedValues_PropertyWithAValue_IsFound(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var type = host.NewDocumentType(article);
        type.AddPropertyType(host.NewProperty("title"), "content", "Inhoud");
        type.AddPropertyType(host.NewProperty("intro", Constants.DataTypes.Guids.TextareaGuid), "content");
        await host.CreateAsync(type);
        Save(host, type, "title", "Iets");
        var properties = host.Get<IPropertyTypeUsageService>();
        var dataTypes = host.Get<IDataTypeUsageService>();

        Assert.True((await properties.HasSavedPropertyValuesAsync(type.Key, "title")).Result);
        Assert.False((await properties.HasSavedPropertyValuesAsync(type.Key, "intro")).Result);
        Assert.False((await properties.HasSavedPropertyValuesAsync(Guid.NewGuid(), "title")).Success);
        Assert.True((await dataTypes.HasSavedValuesAsync(Constants.DataTypes.Guids.TextstringGuid)).Result);
        Assert.False((await dataTypes.HasSavedValuesAsync(Constants.DataTypes.Guids.TextareaGuid)).Result);
    }

    [Theory, AllDatabases]
    public async Task Update_RenamedAlias_KeepsTheValues(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await host.CreateDocumentTypeAsync(article, "title");
        var type = host.DocumentType(article);
        var content = Save(host, type, "title", "Iets");

        type.Property("title").Alias = "heading";
        await host.UpdateAsync(type);

        Assert.Equal("Iets", Read(host, content).GetValue<string>("heading"));
    }

    [Theory, AllDatabases]
    public async Task Update_OtherStorageType_KeepsReadableValues(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await host.CreateDocumentTypeAsync(article, "amount", "title");
        var type = host.DocumentType(article);
        var content = Save(host, type, "amount", "12");

        type.Property("amount").DataTypeKey = Constants.DataTypes.Guids.NumericGuid;
        await host.UpdateAsync(type);
        Assert.Equal(12, Read(host, content).GetValue<int>("amount"));

        type.Property("amount").DataTypeKey = Constants.DataTypes.Guids.TextstringGuid;
        await host.UpdateAsync(type);
        Assert.Equal("12", Read(host, content).GetValue<string>("amount"));
    }

    [Theory, AllDatabases]
    public async Task Update_CompositionTakenAwayAndBack_KeepsTheValues(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var seo = await host.CreateDocumentTypeAsync(seoAlias, "metaTitle");
        var page = host.NewDocumentType(pageAlias);
        page.AddContentType(seo);
        await host.CreateAsync(page);
        var content = Save(host, page, "metaTitle", "Gevonden worden");
        var changed = host.DocumentType(pageAlias);

        changed.RemoveContentType(seoAlias);
        await host.UpdateAsync(changed);
        changed.AddContentType(host.DocumentType(seoAlias));
        await host.UpdateAsync(changed);

        Assert.Equal("Gevonden worden", Read(host, content).GetValue<string>("metaTitle"));
    }

    [Theory, AllDatabases]
    public async Task Update_PropertyThatStartsAndStopsVarying_KeepsTheValues(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await host.CreateDocumentTypeAsync(article, "title");
        var type = host.DocumentType(article);
        var content = Save(host, type, "title", "Iets");

        type.Variations = ContentVariation.Culture;
        type.Property("title").Variations = ContentVariation.Culture;
        await host.UpdateAsync(type);
        Assert.Equal("Iets", Read(host, content).GetValue<string>("title", "nl-NL"));

        type.Variations = ContentVariation.Nothing;
        await host.UpdateAsync(type);
        Assert.Equal("Iets", Read(host, content).GetValue<string>("title"));
    }

    [Theory, AllDatabases]
    public async Task Delete_TypeWithContent_DeletesTheContentToo(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var type = await host.CreateDocumentTypeAsync(article, "title");
        var content = Save(host, type, "title", "Iets");

        await host.Get<IContentTypeService>().DeleteAsync(type.Key, TypeBuilders.User);

        Assert.Null(host.Get<IContentService>().GetById(content.Key));
        Assert.Null(host.Get<IContentTypeService>().Get(type.Key));
    }

    private static Content Save(KernelHost host, IContentType type, string? property = null, string? value = null)
    {
        var content = new Content("Bladzijde", Constants.System.Root, type);
        if (property is not null)
        {
            content.SetValue(property, value);
        }

        Assert.True(host.Get<IContentService>().Save(content).Success);
        return content;
    }

    private static IContent Read(KernelHost host, Content content) => host.Get<IContentService>().GetById(content.Key)!;
}
