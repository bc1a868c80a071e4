using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Kernel.Website.Tests.Rendering;

/// <summary>A change of a document type or data type is seen in the published content at once, without a publish.</summary>
public sealed class TypeChangeTests
{
    [Theory, AllDatabases]
    public async Task GetProperty_AliasRenamed_IsFoundByItsNewAlias(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var page = site.Publish("Begin");
        var published = site.Get<IPublishedContentCache>();
        Assert.NotNull(published.GetById(page.Key)!.GetProperty("heading"));

        var types = site.Get<IContentTypeService>();
        var type = types.Get("textPage")!;
        type.PropertyTypes.Single(property => property.Alias == "heading").Alias = "title";
        Assert.True((await types.UpdateAsync(type, Constants.Security.SuperUserKey)).Success);

        var renamed = published.GetById(page.Key)!;
        Assert.Null(renamed.GetProperty("heading"));
        Assert.Equal("Begin", renamed.GetProperty("title")!.GetSourceValue());
    }

    [Theory, AllDatabases]
    public async Task ContentType_TypeDeleted_TakesItsPagesAlong(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var page = site.Publish("Begin");

        var types = site.Get<IContentTypeService>();
        await types.DeleteAsync(types.Get("textPage")!.Key, Constants.Security.SuperUserKey);

        Assert.Null(site.Get<IPublishedContentCache>().GetById(page.Key));
    }

    [Theory, AllDatabases]
    public async Task GetProperty_DataTypeOfPropertyChanged_IsConvertedAnew(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var page = site.Publish(site.Contents.Create("Begin", Constants.System.Root, "textPage"), "1");
        var published = site.Get<IPublishedContentCache>();
        Assert.IsType<string>(published.GetById(page.Key)!.GetProperty("heading")!.GetValue());

        var types = site.Get<IContentTypeService>();
        var type = types.Get("textPage")!;
        var yesNo = (await site.Get<IDataTypeService>().GetByEditorAliasAsync(Constants.PropertyEditors.Aliases.Boolean)).First();
        var property = type.PropertyTypes.Single(candidate => candidate.Alias == "heading");
        property.DataTypeId = yesNo.Id;
        property.DataTypeKey = yesNo.Key;
        property.PropertyEditorAlias = yesNo.EditorAlias;
        Assert.True((await types.UpdateAsync(type, Constants.Security.SuperUserKey)).Success);

        Assert.Equal(true, published.GetById(page.Key)!.GetProperty("heading")!.GetValue());
    }
}
