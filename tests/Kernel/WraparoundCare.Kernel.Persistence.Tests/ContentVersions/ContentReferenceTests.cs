using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.ContentVersions;

/// <summary>
/// The kernel's services leave tags and automatic relations to the repositories, and miss nothing when they are not kept.
/// </summary>
public sealed class ContentReferenceTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private readonly string article = Unique.Name("article");

    [Theory, AllDatabases]
    public async Task Publish_TaggedDocument_IsFoundByItsTagsUntilItIsUnpublished(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var contents = host.Get<IContentService>();
        var document = await WithValueAsync(host, Constants.DataTypes.Guids.TagsGuid, """["Gezin","Jeugd"]""");
        var saved = Tags(host);

        contents.Publish(document, ["*"]);
        var published = Tags(host);
        document.SetValue("value", """["Gezin","School"]""");
        contents.Save(document);
        var edited = Tags(host);
        contents.Publish(document, ["*"]);
        var again = Tags(host);
        contents.Unpublish(document);

        Assert.Empty(saved);
        Assert.Equal(["Gezin", "Jeugd"], published);
        Assert.Equal(["Gezin", "Jeugd"], edited);
        Assert.Equal(["Gezin", "School"], again);
        Assert.Empty(Tags(host));
    }

    [Theory, AllDatabases]
    public async Task Publish_TagsInTwoCultures_AreKeptApart(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await DocumentBuilders.AddEnglishAsync(host);
        await new DocumentTypeBuilder(host.Services, "bilingual")
            .VaryingByCulture().With("value", Constants.DataTypes.Guids.TagsGuid, ContentVariation.Culture).CreateAsync();
        var contents = host.Get<IContentService>();
        var document = contents.Create("x", Constants.System.Root, "bilingual");
        foreach (var (culture, tag) in new[] { ("nl-NL", "gezin"), ("en-GB", "family") })
        {
            document.SetCultureName(tag, culture);
            document.SetValue("value", $"""["{tag}"]""", culture);
        }

        contents.Save(document);
        contents.Publish(document, ["*"]);

        Assert.Equal(["gezin"], Tags(host, "nl-NL"));
        Assert.Equal(["family"], Tags(host, "en-GB"));
    }

    [Theory, AllDatabases]
    public async Task Save_PickedDocument_IsRelatedWhileItIsPicked(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var contents = host.Get<IContentService>();
        var relations = host.Get<IRelationService>();
        var document = await WithValueAsync(host, Constants.DataTypes.Guids.ContentPickerGuid, null);
        var picked = contents.CreateAndSave("Gekozen", Constants.System.Root, article);
        relations.Relate(document.Id, picked.Id, Constants.Conventions.RelationTypes.RelateDocumentOnCopyAlias);

        document.SetValue("value", $"umb://document/{picked.Key:N}");
        contents.Save(document);
        var related = Related(relations, document);
        contents.Publish(document, ["*"]);
        contents.Save(document);
        var published = Related(relations, document);
        document.SetValue("value", null);
        contents.Save(document);
        var stillPublished = Related(relations, document);
        contents.Publish(document, ["*"]);

        var byHand = (picked.Id, Constants.Conventions.RelationTypes.RelateDocumentOnCopyAlias);
        Assert.Equal([byHand, (picked.Id, Constants.Conventions.RelationTypes.RelatedDocumentAlias)], related);
        Assert.Equal(related, published);
        Assert.Equal(related, stillPublished);
        Assert.Equal([byHand], Related(relations, document));
    }

    [Theory, AllDatabases]
    public async Task Save_PickedMedia_IsTrackedAndItsLossIsForeseen(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var media = host.Get<IMediaService>();
        var folder = media.CreateMedia("Foto's", Constants.System.Root, Constants.Conventions.MediaTypes.Folder);
        media.Save(folder);

        var document = await WithValueAsync(
            host, Constants.DataTypes.Guids.MediaPicker3Guid, $$"""[{"key":"{{Guid.NewGuid()}}","mediaKey":"{{folder.Key}}"}]""");

        Assert.Equal([(folder.Id, Constants.Conventions.RelationTypes.RelatedMediaAlias)], Related(host.Get<IRelationService>(), document));
        var uses = await host.Get<ITrackedReferencesService>()
            .GetPagedRelationsForItemAsync(folder.Key, UmbracoObjectTypes.Media, 0, 10, true);
        Assert.Equal([document.Key], uses.Result.Items.Select(item => item.NodeKey));
    }

    [Theory, AllDatabases]
    public async Task Save_PickedDocumentThatIsGone_IsNoReference(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);

        var document = await WithValueAsync(host, Constants.DataTypes.Guids.ContentPickerGuid, $"umb://document/{Guid.NewGuid():N}");

        Assert.Empty(Related(host.Get<IRelationService>(), document));
    }

    private async Task<IContent> WithValueAsync(KernelHost host, Guid dataType, object? value)
    {
        await new DocumentTypeBuilder(host.Services, article).With("value", dataType).CreateAsync();
        var document = host.Get<IContentService>().Create("A", Constants.System.Root, article);
        document.SetValue("value", value);
        host.Get<IContentService>().Save(document);
        return document;
    }

    private static IEnumerable<string> Tags(KernelHost host, string? culture = null) =>
        [.. host.Get<ITagService>().GetAllContentTags(culture: culture).Select(tag => tag.Text).Order(StringComparer.Ordinal)];

    private static List<(int ChildId, string Type)> Related(IRelationService relations, IContent document) =>
        [.. relations.GetByParentId(document.Id)!
            .Select(relation => (relation.ChildId, relation.RelationType.Alias))
            .OrderBy(relation => relation.Alias, StringComparer.Ordinal)];
}
