using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.ContentTypes;

public sealed class CompositionTests
{
    [Theory, AllDatabases]
    public async Task Create_WithCompositions_HasTheirPropertiesAfterRestart(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await CreatePageWithSeoAsync(host);
        var article = host.NewDocumentType("article");
        article.AddContentType(host.DocumentType("page"));
        await host.CreateAsync(article);

        await host.RestartAsync();

        var read = host.DocumentType("article");
        Assert.Empty(read.PropertyTypes);
        Assert.Equal(["metaTitle", "title"], read.CompositionPropertyTypes.Select(property => property.Alias).Order());
        Assert.Equal(["page", "seo"], read.CompositionAliases().Order());
        Assert.Equal(["page"], read.ContentTypeComposition.Select(composition => composition.Alias));
        Assert.Equal(["article"], host.Get<IContentTypeService>().GetComposedOf(host.DocumentType("page").Id).Select(type => type.Alias));
    }

    [Theory, AllDatabases]
    public async Task Create_ChildOfAType_InheritsItsProperties(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var parent = await host.CreateDocumentTypeAsync("base", "title");

        await host.CreateAsync(new ContentType(host.Get<IShortStringHelper>(), parent, "derived") { Name = "derived" });

        var read = host.DocumentType("derived");
        Assert.Equal((parent.Id, $"-1,{parent.Id},{read.Id}"), (read.ParentId, read.Path));
        Assert.Equal(["title"], read.CompositionPropertyTypes.Select(property => property.Alias));
    }

    [Theory, AllDatabases]
    public async Task Update_Composition_IsSeenByTheTypesThatUseIt(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await CreatePageWithSeoAsync(host);
        var changed = host.DocumentType("seo");

        changed.Property("metaTitle").Alias = "searchTitle";
        await host.UpdateAsync(changed);

        Assert.Contains("searchTitle", host.DocumentType("page").CompositionPropertyTypes.Select(property => property.Alias));
    }

    [Theory, AllDatabases]
    public async Task Update_RemovedComposition_TakesItsPropertiesAway(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await CreatePageWithSeoAsync(host);
        var changed = host.DocumentType("page");

        changed.RemoveContentType("seo");
        await host.UpdateAsync(changed);

        Assert.Equal(["title"], host.DocumentType("page").CompositionPropertyTypes.Select(property => property.Alias));
        Assert.Single(host.DocumentType("seo").PropertyTypes);
    }

    [Theory, AllDatabases]
    public async Task Delete_Composition_LeavesTheTypesThatUsedIt(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await CreatePageWithSeoAsync(host);

        await host.Get<IContentTypeService>().DeleteAsync(host.DocumentType("seo").Key, TypeBuilders.User);

        Assert.Empty(host.DocumentType("page").ContentTypeComposition);
    }

    private static async Task CreatePageWithSeoAsync(KernelHost host)
    {
        var seo = await host.CreateDocumentTypeAsync("seo", "metaTitle");
        var page = host.NewDocumentType("page");
        page.AddPropertyType(host.NewProperty("title"), "content", "Inhoud");
        page.AddContentType(seo);
        await host.CreateAsync(page);
    }
}
