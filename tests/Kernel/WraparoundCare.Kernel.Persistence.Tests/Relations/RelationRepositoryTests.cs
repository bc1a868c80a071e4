using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Relations;

public sealed class RelationRepositoryTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private readonly string page = Unique.Name("page");
    private readonly string one = Unique.Name("een");
    private readonly string two = Unique.Name("twee");

    private const string UsesDocument = Constants.Conventions.RelationTypes.RelatedDocumentAlias;

    [Theory, AllDatabases]
    public async Task GetAllRelationTypes_FreshDatabase_AreUmbracosOwn(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);

        var types = host.Get<IRelationService>().GetAllRelationTypes().ToDictionary(type => type.Alias);

        Assert.Equal(
            [
                "relateDocumentOnCopy", "relateParentDocumentOnDelete", "relateParentMediaFolderOnDelete", "umbDocument", "umbMedia",
                "umbMember",
            ],
            types.Keys.Order());
        Assert.True(((IRelationTypeWithIsDependency)types["umbMedia"]).IsDependency);
        Assert.True(types["relateDocumentOnCopy"].IsBidirectional);
        Assert.Equal(Constants.ObjectTypes.Media, types["relateParentMediaFolderOnDelete"].ChildObjectType);
    }

    [Theory, AllDatabases]
    public async Task Relate_TwoDocuments_IsFoundFromBothSides(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var (parent, child) = await TwoDocumentsAsync(host);
        var service = host.Get<IRelationService>();

        var relation = service.Relate(parent.Id, child.Id, UsesDocument);

        Assert.True(relation.Id > 0);
        Assert.Equal(Constants.ObjectTypes.Document, relation.ParentObjectType);
        Assert.True(service.AreRelated(parent.Id, child.Id, UsesDocument));
        Assert.Equal([relation.Id], service.GetByChildId(child.Id).Select(found => found.Id));
        Assert.Equal([relation.Id], service.GetByParentId(parent.Id)!.Select(found => found.Id));
        Assert.Equal(UsesDocument, service.GetById(relation.Id)!.RelationType.Alias);
        Assert.Equal([parent.Id], service.GetPagedParentEntitiesByChildId(child.Id, 0, 10, out var total).Select(entity => entity.Id));
        Assert.Equal(1, total);
    }

    [Theory, AllDatabases]
    public async Task Delete_OneOfTwoDocuments_RemovesTheRelation(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var (parent, child) = await TwoDocumentsAsync(host);
        var service = host.Get<IRelationService>();
        var relation = service.Relate(parent.Id, child.Id, UsesDocument);

        host.Get<IContentService>().Delete(child);

        Assert.Null(service.GetById(relation.Id));
    }

    [Theory, AllDatabases]
    public async Task CreateRelationType_New_IsReadAfterARestart(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var type = new RelationType("Leert van", "learnsFrom", true, Constants.ObjectTypes.Document, null, true);
        var created = await host.Get<IRelationService>().CreateAsync(type, Constants.Security.SuperUserKey);
        Assert.Equal(RelationTypeOperationStatus.Success, created.Status);

        await host.RestartAsync();

        var read = host.Get<IRelationService>().GetRelationTypeByAlias("learnsFrom")!;
        Assert.Equal((type.Id, type.Key, "Leert van", true), (read.Id, read.Key, read.Name, read.IsBidirectional));
    }

    [Theory, AllDatabases]
    public async Task GetTrackedReferences_DocumentInUse_NamesWhatUsesIt(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var (parent, child) = await TwoDocumentsAsync(host);
        host.Get<IRelationService>().Relate(parent.Id, child.Id, UsesDocument);
        var references = host.Get<ITrackedReferencesService>();

        var uses = await references.GetPagedRelationsForItemAsync(
            child.Key, UmbracoObjectTypes.Document, 0, 10, filterMustBeIsDependency: true);
        var used = await references.GetPagedItemsWithRelationsAsync(
            new HashSet<Guid> { parent.Key, child.Key }, 0, 10, filterMustBeIsDependency: true);

        var use = Assert.Single(uses.Result.Items);
        Assert.Equal((parent.Key, one, "document", page), (use.NodeKey, use.NodeName, use.NodeType, use.ContentTypeAlias));
        Assert.Equal([child.Key], used.Items.Select(item => item.NodeKey));
        Assert.Equal(1, used.Total);
    }

    private async Task<(IContent Parent, IContent Child)> TwoDocumentsAsync(KernelHost host)
    {
        var type = await new DocumentTypeBuilder(host.Services, page).CreateAsync();
        var service = host.Get<IContentService>();
        var documents = new[] { one, two }.Select(name => new Content(name, Constants.System.Root, type)).ToList();
        documents.ForEach(document => Assert.True(service.Save(document).Success));
        return (documents[0], documents[1]);
    }
}
