using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Documents;

public sealed class DocumentTreeTests
{
    [Theory, AllDatabases]
    public async Task Move_Branch_TakesDescendantsAlong(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (service, a, b, c) = await DocumentBuilders.ThreeLevelsAsync(host);
        var target = service.CreateAndSave("Doel", Constants.System.Root, "article");

        service.Move(service.GetById(b.Id)!, target.Id);

        var moved = service.GetById(b.Id)!;
        var below = service.GetById(c.Id)!;
        Assert.Equal($"-1,{target.Id},{b.Id},{c.Id}", below.Path);
        Assert.Equal([2, 3], [moved.Level, below.Level]);
        Assert.Equal(target.Id, moved.ParentId);
        Assert.Empty(service.GetPagedDescendants(a.Id, 0, 10, out _));
        var navigation = host.Get<IDocumentNavigationQueryService>();
        Assert.True(navigation.TryGetAncestorsKeys(c.Key, out var ancestors));
        Assert.Equal([b.Key, target.Key], ancestors);
    }

    [Theory, AllDatabases]
    public async Task MoveToRecycleBinAndBack_PublishedBranch_MasksAndRestores(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (service, a, b, c) = await DocumentBuilders.ThreeLevelsAsync(host);
        service.PublishBranch(service.GetById(a.Id)!, PublishBranchFilter.IncludeUnpublished, ["*"]);

        service.MoveToRecycleBin(service.GetById(b.Id)!);

        var trashed = service.GetById(c.Id)!;
        Assert.Equal($"-1,-20,{b.Id},{c.Id}", trashed.Path);
        Assert.True(trashed.Trashed && trashed.Published);
        Assert.Equal(1, service.GetById(b.Id)!.Level);
        Assert.Equal(1, service.CountPublished());
        Assert.Equal(1, service.Count());
        Assert.True(service.RecycleBinSmells());
        Assert.False(service.IsPathPublished(trashed));
        Assert.Equal([b.Id, c.Id], service.GetPagedContentInRecycleBin(0, 10, out var total).Select(content => content.Id));
        Assert.Equal(2, total);

        service.Move(service.GetById(b.Id)!, a.Id);

        var restored = service.GetById(b.Id)!;
        Assert.False(restored.Trashed || restored.Published);
        Assert.Equal($"-1,{a.Id},{b.Id},{c.Id}", service.GetById(c.Id)!.Path);
        Assert.False(service.RecycleBinSmells());
        Assert.True(service.CheckDataIntegrity(new ContentDataIntegrityReportOptions()).Ok);
    }

    [Theory, AllDatabases]
    public async Task EmptyRecycleBin_TrashedBranch_LeavesNoRow(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (service, a, b, c) = await DocumentBuilders.ThreeLevelsAsync(host);
        service.PublishBranch(service.GetById(a.Id)!, PublishBranchFilter.IncludeUnpublished, ["*"]);
        service.PersistContentSchedule(
            service.GetById(c.Id)!, ContentScheduleCollection.CreateWithEntry(null, DateTime.MaxValue.AddYears(-10)));
        service.MoveToRecycleBin(service.GetById(b.Id)!);

        var result = service.EmptyRecycleBin();

        Assert.True(result.Success);
        Assert.Null(service.GetById(c.Key));
        Assert.Null(service.GetById(b.Id));
        Assert.Equal([1L, 1L, 2L, 0L, 2L], await Rows.CountAsync(
            host, "document", "node WHERE object_type = (SELECT object_type FROM node WHERE id = " + a.Id + ")",
            "content_version", "content_schedule", "document_url"));
    }

    [Theory, AllDatabases]
    public async Task Copy_Branch_MakesUnpublishedCopiesWithValues(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (service, a, b, c) = await DocumentBuilders.ThreeLevelsAsync(host);
        c.SetValue("text", "inhoud");
        service.Save(c);
        service.PublishBranch(service.GetById(a.Id)!, PublishBranchFilter.IncludeUnpublished, ["*"]);

        var copy = service.Copy(service.GetById(b.Id)!, a.Id, relateToOriginal: false)!;

        Assert.Equal("B (1)", copy.Name);
        Assert.False(copy.Published);
        Assert.NotEqual(b.Key, copy.Key);
        var below = Assert.Single(service.GetPagedChildren(copy.Id, 0, 10, out _, null, null, null));
        Assert.Equal("inhoud", below.GetValue("text"));
        Assert.Null(below.GetValue("text", published: true));
        Assert.False(below.Published);
        Assert.True(service.GetById(c.Id)!.Published);
    }

    [Theory, AllDatabases]
    public async Task Sort_Children_AreReadInTheirNewOrder(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await new DocumentTypeBuilder(host.Services, "article").CreateAsync();
        var service = host.Get<IContentService>();
        var parent = service.CreateAndSave("P", Constants.System.Root, "article");
        var ids = "abcd".Select(name => service.CreateAndSave(name.ToString(), parent.Id, "article").Id).ToList();

        service.SortChildren(parent.Id, [ids[3], ids[1], ids[0], ids[2]]);
        var sorted = Names(service, parent.Id, Ordering.By("sortOrder"));
        service.Sort(ids);

        Assert.Equal("dbac", sorted);
        Assert.Equal("abcd", Names(service, parent.Id, Ordering.By("sortOrder")));
        Assert.Equal("dcba", Names(service, parent.Id, Ordering.By("name", Direction.Descending)));
    }

    [Theory, AllDatabases]
    public async Task GetPagedChildren_ManyOrderings_CountAndOrderAreRight(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await new DocumentTypeBuilder(host.Services, "article").With("text").CreateAsync();
        var service = host.Get<IContentService>();
        var parent = service.CreateAndSave("P", Constants.System.Root, "article");
        foreach (var (name, text) in new[] { ("een", "c"), ("Twee", "a"), ("drie", "b") })
        {
            var child = service.Create(name, parent.Id, "article");
            child.SetValue("text", text);
            service.Save(child);
        }

        var page = service.GetPagedChildren(parent.Id, 1, 2, out var total, null, null, Ordering.By("name")).ToList();
        var byValue = service.GetPagedChildren(parent.Id, 0, 2, out _, null, null, Ordering.By("text", isCustomField: true)).ToList();
        var filter = host.Get<Umbraco.Cms.Core.Scoping.ICoreScopeProvider>()
            .CreateQuery<IContent>()
            .Where(content => content.Name!.Contains("EE"));

        Assert.Equal(3, total);
        Assert.Equal(["Twee"], page.Select(content => content.Name));
        Assert.Equal(["Twee", "drie"], byValue.Select(content => content.Name));
        Assert.Equal(
            ["een", "Twee"],
            service.GetPagedChildren(parent.Id, 0, 10, out _, null, filter, Ordering.By("name")).Select(content => content.Name));
    }

    private static string Names(IContentService service, int parentId, Ordering ordering) =>
        string.Concat(service.GetPagedChildren(parentId, 0, 10, out _, null, null, ordering).Select(content => content.Name));
}
