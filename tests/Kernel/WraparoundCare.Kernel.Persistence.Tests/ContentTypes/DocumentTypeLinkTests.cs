using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.ContentTypes;

/// <summary>Links of a document type to the types allowed below it and to its templates.</summary>
public sealed class DocumentTypeLinkTests
{
    [Theory, AllDatabases]
    public async Task Create_AllowedChildren_AreReadInOrder(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var article = await host.CreateDocumentTypeAsync("article");
        var tool = await host.CreateDocumentTypeAsync("tool");
        var list = host.NewDocumentType("list");
        list.AllowedContentTypes =
        [
            new ContentTypeSort(article.Key, 1, article.Alias),
            new ContentTypeSort(tool.Key, 0, tool.Alias),
            new ContentTypeSort(list.Key, 2, list.Alias),
        ];

        await host.CreateAsync(list);
        await host.RestartAsync();

        var read = host.DocumentType("list");
        Assert.Equal(["tool", "article", "list"], read.AllowedContentTypes!.Select(allowed => allowed.Alias));
        var parents = await host.Get<IContentTypeService>().GetAllowedParentKeysAsync(article.Key);
        Assert.Equal([list.Key], parents.Result);
    }

    [Theory, AllDatabases]
    public async Task Update_AllowedChildren_ReplacesThem(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var article = await host.CreateDocumentTypeAsync("article");
        var tool = await host.CreateDocumentTypeAsync("tool");
        var list = host.NewDocumentType("list");
        list.AllowedContentTypes = [new ContentTypeSort(article.Key, 0, article.Alias)];
        await host.CreateAsync(list);

        list.AllowedContentTypes = [new ContentTypeSort(tool.Key, 5, tool.Alias)];
        await host.UpdateAsync(list);

        var allowed = host.DocumentType("list").AllowedContentTypes!.Single();
        Assert.Equal((tool.Key, "tool", 5), (allowed.Key, allowed.Alias, allowed.SortOrder));
    }

    [Theory, AllDatabases]
    public async Task Delete_TypeThatIsAllowedElsewhere_IsForgottenThere(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var article = await host.CreateDocumentTypeAsync("article");
        var list = host.NewDocumentType("list");
        list.AllowedContentTypes = [new ContentTypeSort(article.Key, 0, article.Alias)];
        await host.CreateAsync(list);

        var status = await host.Get<IContentTypeService>().DeleteAsync(article.Key, TypeBuilders.User);

        Assert.Equal(ContentTypeOperationStatus.Success, status);
        Assert.Empty(host.DocumentType("list").AllowedContentTypes!);
        Assert.Null(host.Get<IContentTypeService>().Get(article.Key));
    }

    [Theory, AllDatabases]
    public async Task Create_Templates_AreReadBack(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var wide = await CreateTemplateAsync(host, "Wide");
        var narrow = await CreateTemplateAsync(host, "Narrow");
        var type = host.NewDocumentType("article");
        type.AllowedTemplates = [wide, narrow];
        type.SetDefaultTemplate(narrow);

        await host.CreateAsync(type);
        await host.RestartAsync();

        var read = host.DocumentType("article");
        Assert.Equal(["Narrow", "Wide"], read.AllowedTemplates!.Select(template => template.Alias).Order());
        Assert.Equal(("Narrow", narrow.Id), (read.DefaultTemplate?.Alias, read.DefaultTemplateId));
    }

    [Theory, AllDatabases]
    public async Task Update_RenamedTemplate_IsSeenOnTheType(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var template = await CreateTemplateAsync(host, "Wide");
        var type = host.NewDocumentType("article");
        type.SetDefaultTemplate(template);
        await host.CreateAsync(type);
        Assert.Equal("Wide", host.DocumentType("article").DefaultTemplate?.Name);

        template.Name = "Breed";
        await host.Get<ITemplateService>().UpdateAsync(template, TypeBuilders.User);

        Assert.Equal("Breed", host.DocumentType("article").DefaultTemplate?.Name);
    }

    [Theory, AllDatabases]
    public async Task Delete_Template_DisappearsFromTheType(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var template = await CreateTemplateAsync(host, "Wide");
        var type = host.NewDocumentType("article");
        type.SetDefaultTemplate(template);
        await host.CreateAsync(type);

        await host.Get<ITemplateService>().DeleteAsync(template.Key, TypeBuilders.User);

        Assert.Empty(host.DocumentType("article").AllowedTemplates!);
        Assert.Null(host.DocumentType("article").DefaultTemplate);
    }

    private static async Task<ITemplate> CreateTemplateAsync(KernelHost host, string alias)
    {
        var result = await host.Get<ITemplateService>().CreateAsync(alias, alias, "@* empty *@", TypeBuilders.User);
        Assert.True(result.Success, result.Status.ToString());
        return result.Result;
    }
}
