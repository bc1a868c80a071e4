using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.DynamicRoots;

public sealed class DynamicRootTests
{
    [Theory, AllDatabases]
    public async Task Find_FromTheMiddleOfATree_GoesUpAndDown(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var article = await new DocumentTypeBuilder(host.Services, "article").CreateAsync();
        var documents = host.Get<IContentService>();
        var top = documents.CreateAndSave("Boven", Constants.System.Root, "article");
        var middle = documents.CreateAndSave("Midden", top.Id, "article");
        var left = documents.CreateAndSave("Links", middle.Id, "article");
        var right = documents.CreateAndSave("Rechts", middle.Id, "article");
        var step = new DynamicRootQueryStep { AnyOfDocTypeKeys = [article.Key] };
        var otherType = new DynamicRootQueryStep { AnyOfDocTypeKeys = [Guid.NewGuid()] };
        var repository = host.Get<IDynamicRootRepository>();

        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        Assert.Equal(left.Key, await repository.NearestAncestorOrSelfAsync([left.Key], step));
        Assert.Equal(top.Key, await repository.FurthestAncestorOrSelfAsync([left.Key], step));
        Assert.Equal([top.Key], await repository.NearestDescendantOrSelfAsync([top.Key], step));
        Assert.Equal([left.Key, right.Key], await repository.FurthestDescendantOrSelfAsync([top.Key], step));
        Assert.Null(await repository.NearestAncestorOrSelfAsync([left.Key], otherType));
        Assert.Empty(await repository.NearestDescendantOrSelfAsync([top.Key], otherType));
    }
}
