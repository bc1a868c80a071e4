using System.Data;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.ContentTypes;

/// <summary>A document type itself: its own fields, its place, its copies in memory.</summary>
public sealed class DocumentTypeTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private readonly string article = Unique.Name("article");
    private readonly string story = Unique.Name("story");
    private readonly string parentAlias = Unique.Name("base");
    private readonly string childAlias = Unique.Name("derived");
    private readonly string other = Unique.Name("other");

    [Theory, AllDatabases]
    public async Task Create_EveryField_IsReadBackAfterRestart(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var type = host.NewDocumentType(article);
        type.Name = "Artikel";
        type.Icon = "icon-article";
        type.Description = "Een tekst over het werk";
        type.AllowedAsRoot = true;
        type.Variations = ContentVariation.Culture;
        type.ListView = Constants.DataTypes.Guids.ListViewContentGuid;
        type.HistoryCleanup =
            new HistoryCleanup { PreventCleanup = true, KeepAllVersionsNewerThanDays = 5, KeepLatestVersionPerDayForDays = 90 };
        await host.CreateAsync(type);

        await host.RestartAsync();

        var read = host.DocumentType(article);
        Assert.Equal(
            (type.Id, type.Key, "Artikel", "icon-article", "Een tekst over het werk", true, false),
            (read.Id, read.Key, read.Name, read.Icon, read.Description, read.AllowedAsRoot, read.IsElement));
        Assert.Equal((ContentVariation.Culture, type.ListView), (read.Variations, read.ListView));
        Assert.Equal((-1, $"-1,{type.Id}", 1), (read.ParentId, read.Path, read.Level));
        Assert.Equal(
            (true, 5, 90),
            (
                read.HistoryCleanup!.PreventCleanup,
                read.HistoryCleanup.KeepAllVersionsNewerThanDays,
                read.HistoryCleanup.KeepLatestVersionPerDayForDays));
        Assert.False(read.IsDirty());
    }

    [Theory, AllDatabases]
    public async Task Create_AliasThatExistsInOtherCase_IsRefused(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await host.CreateDocumentTypeAsync("newsItem");

        await Assert.ThrowsAsync<DuplicateNameException>(() => host.CreateDocumentTypeAsync("NEWSITEM"));

        Assert.Single(host.Get<IContentTypeService>().GetAll());
    }

    [Theory, AllDatabases]
    public async Task Create_AliasOfAMediaType_IsAllowed(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);

        await host.CreateDocumentTypeAsync("Image");

        Assert.NotNull(host.Get<IContentTypeService>().Get("image"));
        Assert.NotNull(host.Get<IMediaTypeService>().Get("Image"));
    }

    [Theory, AllDatabases]
    public async Task Update_NewAlias_IsFoundUnderIt(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await host.CreateDocumentTypeAsync(article);
        var type = host.DocumentType(article);

        type.Alias = story;
        await host.UpdateAsync(type);

        Assert.Null(host.Get<IContentTypeService>().Get(article));
        Assert.Equal(type.Key, host.DocumentType(story).Key);
    }

    [Theory, AllDatabases]
    public async Task Move_IntoFolder_TakesChildTypesAlong(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var folder = (await host.Get<IContentTypeContainerService>().CreateAsync(null, "Map", null, TypeBuilders.User)).Result!;
        var parent = await host.CreateDocumentTypeAsync(parentAlias);
        var child = host.NewDocumentType(childAlias, parent.Id);
        await host.CreateAsync(child);

        var moved = await host.Get<IContentTypeService>().MoveAsync(parent.Key, folder.Key);

        Assert.Equal(ContentTypeStructureOperationStatus.Success, moved.Status);
        var read = host.DocumentType(childAlias);
        Assert.Equal(($"-1,{folder.Id},{parent.Id},{child.Id}", 3), (read.Path, read.Level));
        Assert.Equal($"-1,{folder.Id},{parent.Id}", host.DocumentType(parentAlias).Path);
    }

    [Theory, AllDatabases]
    public async Task Delete_TypeWithChildTypes_RemovesAll(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var parent = await host.CreateDocumentTypeAsync("base", "title");
        await host.CreateAsync(host.NewDocumentType("derived", parent.Id));

        await host.Get<IContentTypeService>().DeleteAsync(parent.Key, TypeBuilders.User);

        Assert.Empty(host.Get<IContentTypeService>().GetAll());
    }

    [Theory, AllDatabases]
    public async Task Copy_Type_GetsNewIdsAndAlias(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var original = await host.CreateDocumentTypeAsync(article, "title");

        var copy = (await host.Get<IContentTypeService>().CopyAsync(original.Key, null)).Result!;

        var read = host.DocumentType(article + "1");
        Assert.Equal((copy.Id, $"{article} (copy)"), (read.Id, read.Name));
        Assert.NotEqual(original.Property("title").Id, read.Property("title").Id);
        Assert.NotEqual(original.Property("title").Key, read.Property("title").Key);
        Assert.Single(host.DocumentType(article).PropertyTypes);
    }

    [Theory, AllDatabases]
    public async Task Get_ChangedCopy_LeavesTheStoredOneAlone(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await host.CreateDocumentTypeAsync(article, "title");
        var copy = host.DocumentType(article);

        copy.Name = "Iets anders";
        copy.HistoryCleanup!.PreventCleanup = true;
        copy.RemovePropertyType("title");

        var stored = host.DocumentType(article);
        Assert.Equal((article, false, 1), (stored.Name, stored.HistoryCleanup!.PreventCleanup, stored.PropertyTypes.Count()));
    }

    [Theory, AllDatabases]
    public async Task Update_ScopeRolledBack_LeavesNoTrace(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await host.CreateDocumentTypeAsync(article, "title");
        var type = host.DocumentType(article);

        using (host.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            type.Property("title").Alias = "heading";
            await host.UpdateAsync(type);
            await host.CreateDocumentTypeAsync(other);
            Assert.NotNull(host.DocumentType(article).Property("heading"));
        }

        Assert.Equal("title", host.DocumentType(article).PropertyTypes.Single().Alias);
        Assert.Null(host.Get<IContentTypeService>().Get(other));
    }

    [Theory, AllDatabases]
    public async Task Get_WhileAnotherScopeChangesTypes_SeesWhatIsCommitted(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await host.CreateDocumentTypeAsync(article);
        string? seenElsewhere;

        using (var scope = host.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            var type = host.DocumentType(article);
            type.Name = "Nieuw";
            await host.UpdateAsync(type);
            Task<string?> elsewhere;
            using (ExecutionContext.SuppressFlow())
            {
                elsewhere = Task.Run(() => host.DocumentType(article).Name, TestContext.Current.CancellationToken);
            }

            seenElsewhere = await elsewhere;
            scope.Complete();
        }

        Assert.Equal(article, seenElsewhere);
        Assert.Equal("Nieuw", host.DocumentType(article).Name);
    }

    [Theory, AllDatabases]
    public async Task GetAllContentTypeAliases_OfOneKind_LeavesOthersOut(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var article = await host.CreateDocumentTypeAsync("article", "title");
        var service = host.Get<IContentTypeService>();

        Assert.Equal(["article"], service.GetAllContentTypeAliases(Constants.ObjectTypes.DocumentType));
        Assert.Contains("Folder", service.GetAllContentTypeAliases());
        Assert.Equal([article.Id], service.GetAllContentTypeIds(["ARTICLE", "absent"]));
        Assert.Contains("title", service.GetAllPropertyTypeAliases());
        Assert.Contains("umbracoFile", service.GetAllPropertyTypeAliases());
    }
}
