using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Documents;

public sealed class DocumentScopeTests
{
    [Theory, AllDatabases]
    public async Task Save_ScopeNotCompleted_LeavesNoTraceInDatabaseOrMemory(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = await DocumentBuilders.PublishedAsync(host, "een");
        var id = service.GetRootContent().Single().Id;

        using (host.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            var document = service.GetById(id)!;
            document.SetValue("text", "twee");
            service.Save(document);
            service.CreateAndSave("Nieuw", Constants.System.Root, "article");
            Assert.Equal("twee", service.GetById(id)!.GetValue("text"));
        }

        Assert.Equal("een", service.GetById(id)!.GetValue("text"));
        Assert.Equal(1, service.Count());
    }

    [Theory, AllDatabases]
    public async Task Save_NestedScopeNotCompleted_RollsTheRootBack(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = await DocumentBuilders.PublishedAsync(host, "een");
        var scopes = host.Get<ICoreScopeProvider>();

        using (var root = scopes.CreateCoreScope())
        {
            service.CreateAndSave("Eerst", Constants.System.Root, "article");
            using (scopes.CreateCoreScope())
            {
                service.CreateAndSave("Daarna", Constants.System.Root, "article");
            }

            root.Complete();
        }

        Assert.Equal(["A"], service.GetRootContent().Select(document => document.Name));
    }

    [Theory, AllDatabases]
    public async Task SaveAndPublish_EightTasksAtOnce_AllSucceedWithDistinctPlaces(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await new DocumentTypeBuilder(host.Services, "article").With("text").CreateAsync();
        var service = host.Get<IContentService>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(task => Task.Run(() =>
        {
            for (var i = 0; i < 5; i++)
            {
                var document = service.Create("Zelfde naam", Constants.System.Root, "article");
                document.SetValue("text", $"{task}-{i}");
                service.Save(document);
                Assert.True(service.Publish(document, ["*"]).Success);
                Assert.Equal($"{task}-{i}", service.GetById(document.Id)!.GetValue("text", published: true));
            }
        })));

        var documents = service.GetRootContent().ToList();
        Assert.Equal(40, documents.Count);
        Assert.Equal(Enumerable.Range(0, 40), documents.Select(document => document.SortOrder));
        Assert.Equal(40, documents.Select(document => document.Name).Distinct().Count());
        Assert.Equal(40, service.CountPublished());
    }
}
