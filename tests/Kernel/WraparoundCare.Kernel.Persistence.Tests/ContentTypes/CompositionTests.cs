using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.ContentTypes;

public sealed class CompositionTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private readonly string articleAlias = Unique.Name("article");
    private readonly string pageAlias = Unique.Name("page");
    private readonly string seoAlias = Unique.Name("seo");
    private readonly string parentAlias = Unique.Name("base");
    private readonly string childAlias = Unique.Name("derived");

    [Theory, AllDatabases]
    public async Task Create_WithCompositions_HasTheirPropertiesAfterRestart(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await CreatePageWithSeoAsync(host);
        var article = host.NewDocumentType(articleAlias);
        article.AddContentType(host.DocumentType(pageAlias));
        await host.CreateAsync(article);

        await host.RestartAsync();

        var read = host.DocumentType(articleAlias);
        Assert.Empty(read.PropertyTypes);
        Assert.Equal(["metaTitle", "title"], read.CompositionPropertyTypes.Select(property => property.Alias).Order());
        Assert.Equal([pageAlias, seoAlias], read.CompositionAliases().Order());
        Assert.Equal([pageAlias], read.ContentTypeComposition.Select(composition => composition.Alias));
        var composed = host.Get<IContentTypeService>().GetComposedOf(host.DocumentType(pageAlias).Id);
        Assert.Equal([articleAlias], composed.Select(type => type.Alias));
    }

    [Theory, AllDatabases]
    public async Task Create_ChildOfAType_InheritsItsProperties(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var parent = await host.CreateDocumentTypeAsync(parentAlias, "title");

        await host.CreateAsync(new ContentType(host.Get<IShortStringHelper>(), parent, childAlias) { Name = childAlias });

        var read = host.DocumentType(childAlias);
        Assert.Equal((parent.Id, $"-1,{parent.Id},{read.Id}"), (read.ParentId, read.Path));
        Assert.Equal(["title"], read.CompositionPropertyTypes.Select(property => property.Alias));
    }

    [Theory, AllDatabases]
    public async Task Update_Composition_IsSeenByTheTypesThatUseIt(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await CreatePageWithSeoAsync(host);
        var changed = host.DocumentType(seoAlias);

        changed.Property("metaTitle").Alias = "searchTitle";
        await host.UpdateAsync(changed);

        Assert.Contains("searchTitle", host.DocumentType(pageAlias).CompositionPropertyTypes.Select(property => property.Alias));
    }

    [Theory, AllDatabases]
    public async Task Update_RemovedComposition_TakesItsPropertiesAway(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await CreatePageWithSeoAsync(host);
        var changed = host.DocumentType(pageAlias);

        changed.RemoveContentType(seoAlias);
        await host.UpdateAsync(changed);

        Assert.Equal(["title"], host.DocumentType(pageAlias).CompositionPropertyTypes.Select(property => property.Alias));
        Assert.Single(host.DocumentType(seoAlias).PropertyTypes);
    }

    [Theory, AllDatabases]
    public async Task Delete_Composition_LeavesTheTypesThatUsedIt(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await CreatePageWithSeoAsync(host);

        await host.Get<IContentTypeService>().DeleteAsync(host.DocumentType(seoAlias).Key, TypeBuilders.User);

        Assert.Empty(host.DocumentType(pageAlias).ContentTypeComposition);
    }

    private async Task CreatePageWithSeoAsync(KernelHost host)
    {
        var seo = await host.CreateDocumentTypeAsync(seoAlias, "metaTitle");
        var page = host.NewDocumentType(pageAlias);
        page.AddPropertyType(host.NewProperty("title"), "content", "Inhoud");
        page.AddContentType(seo);
        await host.CreateAsync(page);
    }
}
