using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Containers;

/// <summary>Folders of document types; those of the four other kinds work the same.</summary>
public sealed class EntityContainerTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private readonly string pages = Unique.Name("Pagina's");
    private readonly string articles = Unique.Name("Artikelen");
    private readonly string article = Unique.Name("article");

    [Theory, AllDatabases]
    public async Task Create_NestedFolder_IsReadBackAfterRestart(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var outer = await CreateAsync(host, pages);
        var inner = await CreateAsync(host, articles, outer.Key);

        await host.RestartAsync();

        var read = (await Service(host).GetAsync(inner.Key))!;
        Assert.Equal((inner.Id, outer.Id, $"-1,{outer.Id},{inner.Id}", 2), (read.Id, read.ParentId, read.Path, read.Level));
        Assert.Equal([inner.Key], (await Service(host).GetAsync(articles.ToLowerInvariant(), 2)).Select(folder => folder.Key));
        Assert.Equal(outer.Key, (await Service(host).GetParentAsync(read))?.Key);
    }

    [Theory, AllDatabases]
    public async Task Create_NameThatExistsThere_IsRefused(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var outer = await CreateAsync(host, pages);

        var same = await Service(host).CreateAsync(null, pages.ToUpperInvariant(), null, TypeBuilders.User);
        var elsewhere = await Service(host).CreateAsync(null, pages, outer.Key, TypeBuilders.User);

        Assert.Equal(EntityContainerOperationStatus.DuplicateName, same.Status);
        Assert.Equal(EntityContainerOperationStatus.Success, elsewhere.Status);
    }

    [Theory, AllDatabases]
    public async Task Update_NewName_IsStored(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var folder = await CreateAsync(host, pages);

        await Service(host).UpdateAsync(folder.Key, "Teksten", TypeBuilders.User);

        Assert.Equal("Teksten", (await Service(host).GetAsync(folder.Key))?.Name);
    }

    [Theory, AllDatabases]
    public async Task Delete_FolderWithTypes_IsRefused(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var folder = await CreateAsync(host, pages);
        await host.CreateAsync(host.NewDocumentType(article, folder.Id));

        var result = await Service(host).DeleteAsync(folder.Key, TypeBuilders.User);

        Assert.Equal(EntityContainerOperationStatus.NotEmpty, result.Status);
    }

    [Theory, AllDatabases]
    public async Task Delete_EmptyFolder_RemovesIt(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var folder = await CreateAsync(host, "Pagina's");

        await Service(host).DeleteAsync(folder.Key, TypeBuilders.User);

        Assert.Empty(await Service(host).GetAllAsync());
    }

    [Theory, AllDatabases]
    public async Task Delete_FolderInTheRepository_MovesItsContentsUp(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var outer = await CreateAsync(host, pages);
        var inner = await CreateAsync(host, articles, outer.Key);
        var type = host.NewDocumentType(article, inner.Id);
        await host.CreateAsync(type);

        using (var scope = host.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            host.Get<IDocumentTypeContainerRepository>().Delete(outer);
            scope.Complete();
        }

        Assert.Equal(($"-1,{inner.Id}", 1), await PlaceAsync(host, inner.Key));
        Assert.Equal(($"-1,{inner.Id},{type.Id}", 2), (host.DocumentType(article).Path, host.DocumentType(article).Level));
    }

    [Theory, AllDatabases]
    public async Task Save_EachKindOfFolder_StaysApartFromTheOthers(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        IEntityContainerRepository[] repositories =
        [
            host.Get<IDataTypeContainerRepository>(),
            host.Get<IDocumentTypeContainerRepository>(),
            host.Get<IMediaTypeContainerRepository>(),
            host.Get<IMemberTypeContainerRepository>(),
            host.Get<IDocumentBlueprintContainerRepository>(),
        ];
        Guid[] contained =
        [
            Umbraco.Cms.Core.Constants.ObjectTypes.DataType,
            Umbraco.Cms.Core.Constants.ObjectTypes.DocumentType,
            Umbraco.Cms.Core.Constants.ObjectTypes.MediaType,
            Umbraco.Cms.Core.Constants.ObjectTypes.MemberType,
            Umbraco.Cms.Core.Constants.ObjectTypes.DocumentBlueprint,
        ];

        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope();
        foreach (var (repository, type) in repositories.Zip(contained))
        {
            repository.Save(new EntityContainer(type) { Name = "Map" });
        }

        Assert.All(repositories.Zip(contained), pair => Assert.Equal(pair.Second, pair.First.GetMany().Single().ContainedObjectType));
    }

    private static async Task<EntityContainer> CreateAsync(KernelHost host, string name, Guid? parent = null)
    {
        var result = await Service(host).CreateAsync(null, name, parent, TypeBuilders.User);
        Assert.Equal(EntityContainerOperationStatus.Success, result.Status);
        return result.Result!;
    }

    private static async Task<(string Path, int Level)> PlaceAsync(KernelHost host, Guid key)
    {
        var folder = (await Service(host).GetAsync(key))!;
        return (folder.Path, folder.Level);
    }

    private static IContentTypeContainerService Service(KernelHost host) => host.Get<IContentTypeContainerService>();
}
