using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Tags;

public sealed class TagRepositoryTests
{
    [Theory, AllDatabases]
    public async Task Assign_TagsOfTwoDocuments_AreCountedOnce(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var documents = await DocumentsAsync(host, 2);

        Assign(host, documents[0], "Gezin", "Jeugd");
        Assign(host, documents[1], "gezin");

        var tags = host.Get<ITagService>().GetAllContentTags().ToList();
        Assert.Equal([("Gezin", 2), ("Jeugd", 1)], tags.Select(tag => (tag.Text, tag.NodeCount)));
    }

    [Theory, AllDatabases]
    public async Task Assign_Again_ReplacesWhatWasAssigned(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = (await DocumentsAsync(host, 1))[0];

        Assign(host, document, "Eén", "Twee");
        Assign(host, document, "EÉN", "Drie");

        Assert.Equal(
            ["Drie", "Eén"], host.Get<ITagService>().GetTagsForEntity(document.Key).Select(tag => tag.Text).Order(StringComparer.Ordinal));
    }

    [Theory, AllDatabases]
    public async Task GetTaggedContent_ByTagAndGroup_GivesThePropertyWithItsTags(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = (await DocumentsAsync(host, 1))[0];
        Assign(host, document, "Gezin", "Jeugd");
        var service = host.Get<ITagService>();

        var found = Assert.Single(service.GetTaggedContentByTag("GEZIN", "default"));

        Assert.Equal(document.Id, found.EntityId);
        var property = Assert.Single(found.TaggedProperties);
        Assert.Equal("keywords", property.PropertyTypeAlias);
        Assert.Equal(["Gezin"], property.Tags.Select(tag => tag.Text));
        Assert.Empty(service.GetTaggedContentByTag("gezin", "other"));
        Assert.Empty(service.GetTaggedMediaByTag("gezin"));
        Assert.Equal(2, service.GetTagsForProperty(document.Id, "keywords").Count());
    }

    [Theory, AllDatabases]
    public async Task GetTags_OfALanguage_AreApart(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = (await DocumentsAsync(host, 1))[0];
        var repository = host.Get<ITagRepository>();
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);

        repository.Assign(document.Id, PropertyOf(document), [new Tag(0, "default", "zorg", 1), new Tag(0, "default", "zorg")]);

        Assert.Equal([1], repository.GetTagsForEntity(document.Id, null, "nl-NL").Select(tag => tag.LanguageId!.Value));
        Assert.Null(Assert.Single(repository.GetTagsForEntity(document.Id)).LanguageId);
        Assert.Equal(2, repository.GetTagsForEntity(document.Id, null, "*").Count());
    }

    [Theory, AllDatabases]
    public async Task Delete_TaggedDocument_RemovesTheUse(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = (await DocumentsAsync(host, 1))[0];
        Assign(host, document, "Gezin");

        host.Get<IContentService>().Delete(document);

        Assert.Empty(host.Get<ITagService>().GetAllContentTags());
    }

    private static void Assign(KernelHost host, IContent document, params string[] tags)
    {
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope();
        host.Get<ITagRepository>().Assign(document.Id, PropertyOf(document), tags.Select(tag => new Tag(0, "default", tag)));
        scope.Complete();
    }

    private static int PropertyOf(IContent document) => document.Properties["keywords"]!.PropertyTypeId;

    private static async Task<List<IContent>> DocumentsAsync(KernelHost host, int count)
    {
        var type = await new DocumentTypeBuilder(host.Services, "page").With("keywords").CreateAsync();
        var documents = Enumerable.Range(1, count)
            .Select(IContent (number) => new Content($"{number}", Constants.System.Root, type))
            .ToList();
        documents.ForEach(document => Assert.True(host.Get<IContentService>().Save(document).Success));
        return documents;
    }
}
