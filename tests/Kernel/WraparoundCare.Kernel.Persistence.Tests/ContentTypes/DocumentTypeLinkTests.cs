using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.ContentTypes;

/// <summary>Links of a document type to the types allowed below it and to its templates.</summary>
public sealed class DocumentTypeLinkTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private readonly string articleAlias = Unique.Name("article");
    private readonly string toolAlias = Unique.Name("tool");
    private readonly string listAlias = Unique.Name("list");
    private readonly string wideAlias = Unique.Name("Wide");
    private readonly string narrowAlias = Unique.Name("Narrow");

    [Theory, AllDatabases]
    public async Task Create_AllowedChildren_AreReadInOrder(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var article = await host.CreateDocumentTypeAsync(articleAlias);
        var tool = await host.CreateDocumentTypeAsync(toolAlias);
        var list = host.NewDocumentType(listAlias);
        list.AllowedContentTypes =
        [
            new ContentTypeSort(article.Key, 1, article.Alias),
            new ContentTypeSort(tool.Key, 0, tool.Alias),
            new ContentTypeSort(list.Key, 2, list.Alias),
        ];

        await host.CreateAsync(list);
        await host.RestartAsync();

        var read = host.DocumentType(listAlias);
        Assert.Equal([toolAlias, articleAlias, listAlias], read.AllowedContentTypes!.Select(allowed => allowed.Alias));
        var parents = await host.Get<IContentTypeService>().GetAllowedParentKeysAsync(article.Key);
        Assert.Equal([list.Key], parents.Result);
    }

    [Theory, AllDatabases]
    public async Task Update_AllowedChildren_ReplacesThem(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var article = await host.CreateDocumentTypeAsync(articleAlias);
        var tool = await host.CreateDocumentTypeAsync(toolAlias);
        var list = host.NewDocumentType(listAlias);
        list.AllowedContentTypes = [new ContentTypeSort(article.Key, 0, article.Alias)];
        await host.CreateAsync(list);

        list.AllowedContentTypes = [new ContentTypeSort(tool.Key, 5, tool.Alias)];
        await host.UpdateAsync(list);

        var allowed = host.DocumentType(listAlias).AllowedContentTypes!.Single();
        Assert.Equal((tool.Key, toolAlias, 5), (allowed.Key, allowed.Alias, allowed.SortOrder));
    }

    [Theory, AllDatabases]
    public async Task Delete_TypeThatIsAllowedElsewhere_IsForgottenThere(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var article = await host.CreateDocumentTypeAsync(articleAlias);
        var list = host.NewDocumentType(listAlias);
        list.AllowedContentTypes = [new ContentTypeSort(article.Key, 0, article.Alias)];
        await host.CreateAsync(list);

        var status = await host.Get<IContentTypeService>().DeleteAsync(article.Key, TypeBuilders.User);

        Assert.Equal(ContentTypeOperationStatus.Success, status);
        Assert.Empty(host.DocumentType(listAlias).AllowedContentTypes!);
        Assert.Null(host.Get<IContentTypeService>().Get(article.Key));
    }

    [Theory, AllDatabases]
    public async Task Create_Templates_AreReadBack(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var wide = await CreateTemplateAsync(host, wideAlias);
        var narrow = await CreateTemplateAsync(host, narrowAlias);
        var type = host.NewDocumentType(articleAlias);
        type.AllowedTemplates = [wide, narrow];
        type.SetDefaultTemplate(narrow);

        await host.CreateAsync(type);
        await host.RestartAsync();

        var read = host.DocumentType(articleAlias);
        Assert.Equal([narrowAlias, wideAlias], read.AllowedTemplates!.Select(template => template.Alias).Order());
        Assert.Equal((narrowAlias, narrow.Id), (read.DefaultTemplate?.Alias, read.DefaultTemplateId));
    }

    [Theory, AllDatabases]
    public async Task Update_RenamedTemplate_IsSeenOnTheType(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var template = await CreateTemplateAsync(host, wideAlias);
        var type = host.NewDocumentType(articleAlias);
        type.SetDefaultTemplate(template);
        await host.CreateAsync(type);
        Assert.Equal(wideAlias, host.DocumentType(articleAlias).DefaultTemplate?.Name);

        template.Name = "Breed";
        await host.Get<ITemplateService>().UpdateAsync(template, TypeBuilders.User);

        Assert.Equal("Breed", host.DocumentType(articleAlias).DefaultTemplate?.Name);
    }

    [Theory, AllDatabases]
    public async Task Delete_Template_DisappearsFromTheType(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var template = await CreateTemplateAsync(host, wideAlias);
        var type = host.NewDocumentType(articleAlias);
        type.SetDefaultTemplate(template);
        await host.CreateAsync(type);

        await host.Get<ITemplateService>().DeleteAsync(template.Key, TypeBuilders.User);

        Assert.Empty(host.DocumentType(articleAlias).AllowedTemplates!);
        Assert.Null(host.DocumentType(articleAlias).DefaultTemplate);
    }

    private static async Task<ITemplate> CreateTemplateAsync(KernelHost host, string alias)
    {
        var result = await host.Get<ITemplateService>().CreateAsync(alias, alias, "@* empty *@", TypeBuilders.User);
        Assert.True(result.Success, result.Status.ToString());
        return result.Result;
    }
}
