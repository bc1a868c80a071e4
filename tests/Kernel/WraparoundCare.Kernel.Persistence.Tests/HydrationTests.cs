using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests;

/// <summary>
/// Everything that is read from the database, of every kind. What seems changed is saved again or counts as edited; what is
/// shared with others is changed for everyone: neither fails.
/// </summary>
public sealed class HydrationTests
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    [Theory, AllDatabases]
    public async Task Read_EntityOfEachKind_IsNotChanged(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await FillAsync(host);
        await host.RestartAsync();

        var read = await ReadAsync(host);

        Assert.All(
            read,
            entity => Assert.True(
                entity.Value is { HasIdentity: true } and IRememberBeingDirty dirty && !dirty.IsDirty() && !dirty.WasDirty(),
                entity.Key));
        Assert.All(read, entity => Assert.NotEqual(Guid.Empty, entity.Value!.Key));
        Assert.All(read.Where(entity => entity.Value!.CreateDate != default), entity =>
            Assert.Equal(
                (entity.Key, DateTimeKind.Utc, DateTimeKind.Utc),
                (entity.Key, entity.Value!.CreateDate.Kind, entity.Value.UpdateDate.Kind)));
    }

    [Theory, AllDatabases]
    public async Task Read_EntityOfEachKindAgain_IsAnotherObjectWithTheSameIdentity(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await FillAsync(host);

        var first = await ReadAsync(host);
        foreach (var entity in first.Values)
        {
            entity!.UpdateDate = DateTime.UnixEpoch;
        }

        var second = await ReadAsync(host);

        Assert.All(second, entity =>
        {
            Assert.Equal((entity.Key, first[entity.Key]!.Id), (entity.Key, entity.Value!.Id));
            Assert.True(entity.Value is IRelation || entity.Value.Key == first[entity.Key]!.Key, entity.Key);
            Assert.NotSame(first[entity.Key], entity.Value);
            Assert.NotEqual(DateTime.UnixEpoch, entity.Value.UpdateDate);
        });
    }

    // Whoever has only an id or a key asks for the other without saying of what.
    [Theory, AllDatabases]
    public async Task Create_ThingsOfEachKind_HaveIdsThatNoOtherHas(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await FillAsync(host);
        var entities = host.Get<IEntityService>();

        var read = await ReadAsync(host);
        string[] kinds =
        [
            "document", "blueprint", "media", "member", "member group", "document type", "media type", "member type", "data type",
            "folder", "template",
        ];
        var nodes = kinds.Select(name => read[name]).ToList();

        Assert.Equal(nodes.Count, nodes.Select(node => node!.Id).Distinct().Count());
        Assert.All(nodes, node => Assert.Equal(node!.Key, entities.GetKey(node.Id, entities.GetObjectType(node.Id)).Result));
        Assert.All(nodes, node => Assert.Equal(node!.Id, entities.GetId(node.Key, entities.GetObjectType(node.Key)).Result));
    }

    private static async Task FillAsync(KernelHost host)
    {
        var type = await new DocumentTypeBuilder(host.Services, "article").With("text").CreateAsync();
        var contents = host.Get<IContentService>();
        var document = contents.CreateAndSave("A", Constants.System.Root, "article");
        contents.Publish(document, ["*"]);
        contents.SaveBlueprint(new Content("Voorbeeld", Constants.System.Root, type), null);
        var folder = host.Get<IMediaService>().CreateMedia("Map", Constants.System.Root, Constants.Conventions.MediaTypes.Folder);
        host.Get<IMediaService>().Save(folder);
        host.SaveMember("vera", "Vera");
        await host.Get<IMemberGroupService>().CreateAsync(new MemberGroup { Name = "leden" });
        await host.Get<ITemplateService>().CreateAsync("Pagina", "page", string.Empty, User);
        await host.Get<IDataTypeContainerService>().CreateAsync(new Guid("5b1d5b1d-0000-0000-0000-000000000001"), "Map", null, User);
        await host.Get<IDictionaryItemService>().CreateAsync(new DictionaryItem("Menu"), User);
        await host.Get<IDomainService>().UpdateDomainsAsync(document.Key, new Umbraco.Cms.Core.Models.ContentEditing.DomainsUpdateModel
        {
            DefaultIsoCode = "nl-NL",
            Domains = [new Umbraco.Cms.Core.Models.ContentEditing.DomainModel { DomainName = "voorbeeld.nl", IsoCode = "nl-NL" }],
        });
        host.Get<IRelationService>().Relate(document.Id, folder.Id, Constants.Conventions.RelationTypes.RelatedMediaAlias);
        host.Get<IPublicAccessService>().Save(
            new PublicAccessEntry(document, document, document, [new PublicAccessRule { RuleType = "MemberRole", RuleValue = "leden" }]));
        host.Get<IRedirectUrlService>().Register("/oud", document.Key);
    }

    private static async Task<Dictionary<string, IEntity?>> ReadAsync(KernelHost host)
    {
        var contents = host.Get<IContentService>();
        var relations = host.Get<IRelationService>();
        var document = contents.GetRootContent().Single();
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return new Dictionary<string, IEntity?>
        {
            ["document"] = document,
            ["version"] = contents.GetVersion(document.VersionId),
            ["blueprint"] = contents.GetBlueprintsForContentTypes().Single(),
            ["media"] = host.Get<IMediaService>().GetRootMedia().Single(),
            ["member"] = host.Get<IMemberService>().GetByUsername("vera"),
            ["member group"] = await host.Get<IMemberGroupService>().GetByNameAsync("leden"),
            ["document type"] = host.Get<IContentTypeService>().Get("article"),
            ["media type"] = host.Get<IMediaTypeService>().Get("Image"),
            ["member type"] = host.Get<IMemberTypeService>().Get("Member"),
            ["property type"] = host.Get<IContentTypeService>().Get("article")!.PropertyTypes.Single(),
            ["property group"] = host.Get<IContentTypeService>().Get("article")!.PropertyGroups.Single(),
            ["data type"] = await host.Get<IDataTypeService>().GetAsync(Constants.DataTypes.Guids.TagsGuid),
            ["folder"] = await host.Get<IDataTypeContainerService>().GetAsync(new Guid("5b1d5b1d-0000-0000-0000-000000000001")),
            ["template"] = await host.Get<ITemplateService>().GetAsync("page"),
            ["language"] = await host.Get<ILanguageService>().GetAsync("nl-NL"),
            ["text"] = await host.Get<IDictionaryItemService>().GetAsync("Menu"),
            ["domain"] = host.Get<IDomainService>().GetByName("voorbeeld.nl"),
            ["relation"] = relations.GetByParentId(document.Id)!.Single(),
            ["relation type"] = relations.GetRelationTypeByAlias(Constants.Conventions.RelationTypes.RelatedMediaAlias),
            ["protection"] = host.Get<IPublicAccessService>().GetEntryForContent(document),
            ["redirect"] = host.Get<IRedirectUrlService>().GetContentRedirectUrls(document.Key).Single(),
            ["user"] = await host.Get<IBackOfficeUserStore>().GetAsync(User),
            ["user group"] = await host.Get<IUserGroupService>().GetAsync("admin"),
        };
    }
}
