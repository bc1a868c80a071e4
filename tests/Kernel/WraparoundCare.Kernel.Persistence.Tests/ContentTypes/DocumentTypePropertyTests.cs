using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.ContentTypes;

/// <summary>Groups and properties of a document type.</summary>
public sealed class DocumentTypePropertyTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private readonly string article = Unique.Name("article");

    [Theory, AllDatabases]
    public async Task Create_NewGroupsAndProperties_GetIds(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);

        var type = await host.CreateDocumentTypeAsync(article, "title", "intro");

        Assert.All(type.PropertyGroups, group => Assert.NotEqual(0, group.Id));
        Assert.All(type.PropertyTypes, property => Assert.NotEqual(0, property.Id));
        Assert.All(type.PropertyTypes, property => Assert.Equal(type.PropertyGroups.Single().Id, property.PropertyGroupId?.Value));
    }

    [Theory, AllDatabases]
    public async Task Create_EveryDetail_IsReadBackAfterRestart(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var property = DetailedProperty(host);
        await host.CreateAsync(TypeWithTab(host, property));

        await host.RestartAsync();

        var read = host.DocumentType(article);
        var group = read.PropertyGroups.Single();
        Assert.Equal((PropertyGroupType.Tab, "content", "Inhoud", 3), (group.Type, group.Alias, group.Name, group.SortOrder));
        var found = read.Property("title");
        Assert.Equal(
            (property.Id, property.Key, "Titel", "Kort en duidelijk", 4, ContentVariation.Culture),
            (found.Id, found.Key, found.Name, found.Description, found.SortOrder, found.Variations));
        Assert.Equal(
            (true, true, "Vul een titel in", "^[A-Z]", "Begin met een hoofdletter"),
            (found.LabelOnTop, found.Mandatory, found.MandatoryMessage, found.ValidationRegExp, found.ValidationRegExpMessage));
        Assert.True(found.SupportsPublishing);
        Assert.Equal(group.Id, found.PropertyGroupId?.Value);
        Assert.False(read.IsDirty());
    }

    [Theory, AllDatabases]
    public async Task Create_PropertyWithDataTypeKeyOnly_GetsItsId(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var type = host.NewDocumentType(article);
        type.AddPropertyType(host.NewProperty("visible", Constants.DataTypes.Guids.CheckboxGuid), "content", "Inhoud");

        await host.CreateAsync(type);

        AssertIsTrueFalse(type.Property("visible"));
        AssertIsTrueFalse(host.DocumentType(article).Property("visible"));
    }

    [Theory, AllDatabases]
    public async Task Create_PropertyWithDataTypeIdOnly_GetsItsKey(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var type = host.NewDocumentType(article);
        var property = host.NewProperty("visible", Guid.Empty);
        property.DataTypeId = Constants.DataTypes.Boolean;
        type.AddPropertyType(property);

        await host.CreateAsync(type);

        AssertIsTrueFalse(type.Property("visible"));
        AssertIsTrueFalse(host.DocumentType(article).Property("visible"));
        Assert.Null(host.DocumentType(article).Property("visible").PropertyGroupId);
    }

    [Theory, AllDatabases]
    public async Task Create_PropertyWithoutAnyDataType_GetsOneOfItsEditor(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var type = host.NewDocumentType(article);
        type.AddPropertyType(host.NewProperty("title", Guid.Empty), "content", "Inhoud");

        await host.CreateAsync(type);

        Assert.Equal(Constants.DataTypes.Textbox, type.Property("title").DataTypeId);
    }

    [Theory, AllDatabases]
    public async Task Update_OtherDataTypeByIdOrByKey_Follows(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await host.CreateDocumentTypeAsync(article, "byId", "byKey");
        var type = host.DocumentType(article);

        type.Property("byId").DataTypeId = Constants.DataTypes.Boolean;
        type.Property("byKey").DataTypeKey = Constants.DataTypes.Guids.CheckboxGuid;
        await host.UpdateAsync(type);

        AssertIsTrueFalse(host.DocumentType(article).Property("byId"));
        AssertIsTrueFalse(host.DocumentType(article).Property("byKey"));
    }

    [Theory, AllDatabases]
    public async Task Update_RenamedAlias_KeepsIdAndKey(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var before = (await host.CreateDocumentTypeAsync(article, "title")).Property("title");
        var type = host.DocumentType(article);

        type.Property("title").Alias = "heading";
        await host.UpdateAsync(type);

        var after = host.DocumentType(article).Property("heading");
        Assert.Equal((before.Id, before.Key), (after.Id, after.Key));
    }

    [Theory, AllDatabases]
    public async Task Update_PropertyMovedToOtherGroup_KeepsIdAndKey(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var before = (await host.CreateDocumentTypeAsync(article, "title", "intro")).Property("intro");
        var type = host.DocumentType(article);

        type.AddPropertyGroup("more", "Meer");
        type.MovePropertyType("intro", "more");
        await host.UpdateAsync(type);
        await host.RestartAsync();

        var read = host.DocumentType(article);
        var after = read.PropertyGroups["more"].PropertyTypes!.Single();
        Assert.Equal((before.Id, before.Key), (after.Id, after.Key));
        Assert.Equal(["title"], read.PropertyGroups["content"].PropertyTypes!.Select(property => property.Alias));
    }

    [Theory, AllDatabases]
    public async Task Update_RemovedGroup_KeepsItsPropertiesUngrouped(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await host.CreateDocumentTypeAsync(article, "title");
        var type = host.DocumentType(article);

        type.RemovePropertyGroup("content");
        await host.UpdateAsync(type);

        var read = host.DocumentType(article);
        Assert.Empty(read.PropertyGroups);
        Assert.Equal(["title"], read.NoGroupPropertyTypes.Select(property => property.Alias));
    }

    [Theory, AllDatabases]
    public async Task Update_RemovedProperty_IsGone(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await host.CreateDocumentTypeAsync(article, "title", "intro");
        var type = host.DocumentType(article);

        type.RemovePropertyType("intro");
        await host.UpdateAsync(type);

        Assert.Equal(["title"], host.DocumentType(article).PropertyTypes.Select(property => property.Alias));
    }

    [Theory, AllDatabases]
    public async Task Update_TypeThatStopsVarying_TakesItsPropertiesAlong(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await host.CreateAsync(TypeWithTab(host, DetailedProperty(host)));
        var type = host.DocumentType(article);

        type.Variations = ContentVariation.Nothing;
        await host.UpdateAsync(type);

        Assert.Equal(ContentVariation.Nothing, host.DocumentType(article).Property("title").Variations);
    }

    [Theory, AllDatabases]
    public async Task Create_PropertyThatVariesMoreThanItsType_IsRefused(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var type = TypeWithTab(host, DetailedProperty(host));
        type.Variations = ContentVariation.Nothing;

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.CreateAsync(type));

        Assert.Null(host.Get<IContentTypeService>().Get(article));
    }

    [Theory, AllDatabases]
    public async Task Delete_DataTypeInUse_RemovesTheProperties(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var type = host.NewDocumentType("article");
        type.AddPropertyType(host.NewProperty("title"), "content", "Inhoud");
        type.AddPropertyType(host.NewProperty("labels", Constants.DataTypes.Guids.TagsGuid), "content");
        await host.CreateAsync(type);

        await host.Get<IDataTypeService>().DeleteAsync(Constants.DataTypes.Guids.TagsGuid, TypeBuilders.User);

        Assert.Equal(["title"], host.DocumentType("article").PropertyTypes.Select(property => property.Alias));
    }

    private static PropertyType DetailedProperty(KernelHost host)
    {
        var property = host.NewProperty("title");
        property.Name = "Titel";
        property.Description = "Kort en duidelijk";
        property.SortOrder = 4;
        property.Variations = ContentVariation.Culture;
        property.LabelOnTop = true;
        property.Mandatory = true;
        property.MandatoryMessage = "Vul een titel in";
        property.ValidationRegExp = "^[A-Z]";
        property.ValidationRegExpMessage = "Begin met een hoofdletter";
        return property;
    }

    private ContentType TypeWithTab(KernelHost host, PropertyType property)
    {
        var type = host.NewDocumentType(article);
        type.Variations = ContentVariation.Culture;
        type.AddPropertyGroup("content", "Inhoud");
        type.PropertyGroups["content"].Type = PropertyGroupType.Tab;
        type.PropertyGroups["content"].SortOrder = 3;
        type.AddPropertyType(property, "content");
        return type;
    }

    private static void AssertIsTrueFalse(IPropertyType property) => Assert.Equal(
        (Constants.DataTypes.Boolean, Constants.DataTypes.Guids.CheckboxGuid, "Umbraco.TrueFalse", ValueStorageType.Integer),
        (property.DataTypeId, property.DataTypeKey, property.PropertyEditorAlias, property.ValueStorageType));
}
