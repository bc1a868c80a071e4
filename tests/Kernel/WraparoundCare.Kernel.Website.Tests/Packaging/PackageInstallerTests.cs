using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Packaging;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Kernel.Website.Tests.Packaging;

public class PackageInstallerTests
{
    [Theory, AllDatabases]
    public async Task Install_OnAFreshSite_BringsTheSchema(DatabaseKind kind)
    {
        await using var host = await PackageHost.InstalledAsync(kind);

        var page = host.Types.Get(TestPackage.PageType)!;
        Assert.Equal(["testSeo"], page.ContentTypeComposition.Select(type => type.Alias));
        Assert.Equal(["testLeaf"], page.AllowedContentTypes!.Select(type => type.Alias));
        Assert.Equal("testPage", page.DefaultTemplate?.Alias);
        Assert.Equal(["heading", "order"], page.PropertyTypes.Select(property => property.Alias));
        Assert.Equal(["description", "heading", "order"], page.CompositionPropertyTypes.Select(property => property.Alias).Order());
        Assert.Equal(PropertyGroupType.Tab, Assert.Single(page.PropertyGroups).Type);
        Assert.True(page.PropertyTypes.First().Mandatory);
        Assert.True(page.AllowedAsRoot);

        var folder = await host.Site.Get<IDataTypeContainerService>().GetAsync(new Guid("a0000000-0000-4000-8000-0000000000ff"));
        var text = await host.Site.Get<IDataTypeService>().GetAsync(TestPackage.Text);
        Assert.Equal(folder!.Id, text!.ParentId);
        Assert.Equal("Umb.PropertyEditorUi.TextBox", text.EditorUiAlias);
        var greeting = await host.Site.Get<IDictionaryItemService>().GetAsync(TestPackage.Greeting);
        Assert.Equal("Hallo", Assert.Single(greeting!.Translations).Value);
    }

    [Theory, AllDatabases]
    public async Task Install_OnAFreshSite_BringsTheContent(DatabaseKind kind)
    {
        await using var host = await PackageHost.InstalledAsync(kind);

        var home = host.Documents.GetById(TestPackage.Home)!;
        Assert.Equal(("Home", "Welcome", 7), (home.Name, home.GetValue<string>("heading"), home.GetValue<int>("order")));
        Assert.Equal("First page", home.GetValue<string>("description"));
        Assert.Equal(new DateTime(2020, 3, 4, 9, 30, 0, DateTimeKind.Utc), home.CreateDate);
        Assert.NotNull(home.TemplateId);
        var children = host.Documents.GetPagedChildren(home.Id, 0, 10, out _, null, null, null).ToList();
        Assert.Equal(["Leaf", "Draft"], children.Select(child => child.Name));
        Assert.Equal([true, true, false], [home.Published, .. children.Select(child => child.Published)]);

        var file = host.Media.GetById(TestPackage.File)!;
        Assert.EndsWith("e0000000/hello.txt", file.GetValue<string>(Constants.Conventions.Media.File), StringComparison.Ordinal);
        Assert.True(host.HasMediaFile());
    }

    [Theory, AllDatabases]
    public async Task Install_OfTheSameVersion_ChangesNothing(DatabaseKind kind)
    {
        await using var host = await PackageHost.InstalledAsync(kind);
        var before = await host.ContentsAsync();
        host.Package.Edit(root => root.Descendants("heading").Single().Value = "Changed without a new version");

        await host.InstallAsync();

        Assert.Equal(before, await host.ContentsAsync());
    }

    [Theory, AllDatabases]
    public async Task Install_OfAnOlderVersion_ChangesNothing(DatabaseKind kind)
    {
        await using var host = await PackageHost.InstalledAsync(kind);
        var before = await host.ContentsAsync();
        host.Package.Version("0.9").Edit(root => root.Element("DictionaryItems")!.Add(NewerPackage.DictionaryItem("older")));

        await host.InstallAsync();

        Assert.Equal(before, await host.ContentsAsync());
    }

    [Theory, AllDatabases]
    public async Task Install_WithAnyFault_RefusesAndWritesNothing(DatabaseKind kind)
    {
        await using var host = await PackageHost.StartAsync(kind);
        var before = await host.ContentsAsync();
        foreach (var fault in MalformedPackages.Names.Select(row => row.Data))
        {
            using var package = new TestPackage();
            var message = MalformedPackages.Break(package, fault);

            var exception = await Assert.ThrowsAsync<PackageException>(
                () => host.Site.Get<PackageInstaller>().InstallAsync(package.Path, TestContext.Current.CancellationToken));

            Assert.Contains(exception.Faults, line => line.Contains(message, StringComparison.Ordinal));
        }

        Assert.Equal(before, await host.ContentsAsync());
    }

    [Theory, AllDatabases]
    public async Task Install_WithADocumentThatCannotBePublished_RollsEverythingBack(DatabaseKind kind)
    {
        await using var host = await PackageHost.StartAsync(kind);
        var before = await host.ContentsAsync();
        host.Package.Edit(root => root.Descendants("heading").Single().Remove());

        var exception = await Assert.ThrowsAsync<PackageException>(host.InstallAsync);

        Assert.Contains(
            "<testPage> 'Home': the document cannot be published: FailedPublishContentInvalid (heading)",
            exception.Message,
            StringComparison.Ordinal);
        Assert.Equal(before, await host.ContentsAsync());
        Assert.Null(host.Types.Get("testPage"));
    }

    [Theory, AllDatabases]
    public async Task Install_WithAnInvalidDocumentInABranch_NamesItAndRollsEverythingBack(DatabaseKind kind)
    {
        await using var host = await PackageHost.StartAsync(kind);
        var before = await host.ContentsAsync();
        host.Package.AddBranches(1).Edit(root => root.Descendants("testPage").Last().Element("heading")!.Remove());

        var exception = await Assert.ThrowsAsync<PackageException>(host.InstallAsync);

        Assert.Contains("<testPage> 'Page 1.1'", exception.Message, StringComparison.Ordinal);
        Assert.Contains(
            "the document cannot be published: FailedPublishContentInvalid (heading)", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, await host.ContentsAsync());
    }

    [Theory, AllDatabases]
    public async Task Install_OfBranches_PublishesEachWholeAndLeavesDrafts(DatabaseKind kind)
    {
        await using var host = await PackageHost.StartAsync(kind);
        host.Package.AddBranches(3).Edit(root => root.Descendants("testPage").Last().SetAttributeValue("isPublished", "false"));

        await host.InstallAsync();

        var home = host.Documents.GetById(TestPackage.Home)!;
        var documents = host.Documents.GetPagedDescendants(home.Id, 0, 100, out _).ToDictionary(document => document.Name!);
        var published = documents.Values.Where(document => document.Published).Select(document => document.Name!);
        Assert.Equal(["Leaf", "Page 1", "Page 1.1", "Page 2", "Page 2.1", "Page 3"], published.Order(StringComparer.Ordinal));
        var children = host.Documents.GetPagedChildren(home.Id, 0, 10, out _, null, null, null);
        Assert.Equal(["Leaf", "Draft", "Page 1", "Page 2", "Page 3"], children.Select(child => child.Name));
        Assert.Equal($"{documents["Page 2"].Path},{documents["Page 2.1"].Id}", documents["Page 2.1"].Path);
    }

    [Theory, AllDatabases]
    public async Task Install_AfterAFailure_Succeeds(DatabaseKind kind)
    {
        await using var host = await PackageHost.StartAsync(kind);
        host.Package.Edit(root => root.Descendants("heading").Single().Remove());
        await Assert.ThrowsAsync<PackageException>(host.InstallAsync);
        host.Package.Reset();

        await host.InstallAsync();

        Assert.True(host.Documents.GetById(TestPackage.Home)!.Published);
        Assert.True(host.HasMediaFile());
    }

    [Theory, AllDatabases]
    public async Task Install_TwiceAtOnce_InstallsOnce(DatabaseKind kind)
    {
        await using var host = await PackageHost.StartAsync(kind);

        var cancellationToken = TestContext.Current.CancellationToken;
        await Task.WhenAll(Task.Run(host.InstallAsync, cancellationToken), Task.Run(host.InstallAsync, cancellationToken));

        var home = host.Documents.GetById(TestPackage.Home)!;
        Assert.Equal(2, host.Documents.CountChildren(home.Id));
        Assert.Equal(2, host.Documents.GetVersions(home.Id).Count());
    }
}
