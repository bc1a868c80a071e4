using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Kernel.Website.Tests.Packaging;

public class NewerVersionTests
{
    private static readonly Guid Editor = Constants.Security.SuperUserKey;

    [Theory, AllDatabases]
    public async Task Install_OfANewerVersion_AddsWhatIsNew(DatabaseKind kind)
    {
        await using var host = await PackageHost.InstalledAsync(kind);
        host.Package.Extend();

        await host.InstallAsync();

        var page = host.Types.Get("testPage")!;
        Assert.Equal(["heading", "order", "newer"], page.PropertyTypes.Select(property => property.Alias));
        Assert.Equal(["testLeaf", "testPage"], page.AllowedContentTypes!.Select(type => type.Alias).Order());
        Assert.True(host.Documents.GetById(NewerPackage.NewLeaf)!.Published);
        Assert.NotNull(await host.Site.Get<IDictionaryItemService>().GetAsync("newer"));
    }

    [Theory, AllDatabases]
    public async Task Install_OfANewerVersion_KeepsWhatEditorsChanged(DatabaseKind kind)
    {
        await using var host = await PackageHost.InstalledAsync(kind);
        var home = host.Documents.GetById(TestPackage.Home)!;
        home.SetValue("heading", "By an editor");
        host.Documents.Save(home);
        host.Documents.Publish(home, ["*"]);
        var type = host.Types.Get("testPage")!;
        type.Name = "Renamed by an editor";
        await host.Types.UpdateAsync(type, Editor);
        var dataType = (await host.Site.Get<IDataTypeService>().GetAsync(TestPackage.Text))!;
        dataType.Name = "Named by an editor";
        await host.Site.Get<IDataTypeService>().UpdateAsync(dataType, Editor);
        host.Package.Extend().Edit(root => root.Descendants("heading").Single().Value = "By the package");

        await host.InstallAsync();

        Assert.Equal("By an editor", host.Documents.GetById(TestPackage.Home)!.GetValue<string>("heading"));
        Assert.Equal("Renamed by an editor", host.Types.Get("testPage")!.Name);
        Assert.Equal("Named by an editor", (await host.Site.Get<IDataTypeService>().GetAsync(TestPackage.Text))!.Name);
    }

    [Theory, AllDatabases]
    public async Task Install_OfANewerVersion_LeavesDeletedDocumentsDeleted(DatabaseKind kind)
    {
        await using var host = await PackageHost.InstalledAsync(kind);
        host.Documents.Delete(host.Documents.GetById(TestPackage.Leaf)!);
        host.Package.Extend();

        await host.InstallAsync();

        Assert.Null(host.Documents.GetById(TestPackage.Leaf));
        Assert.NotNull(host.Documents.GetById(NewerPackage.NewLeaf));
    }

    [Theory, AllDatabases]
    public async Task Install_OfANewerVersion_LeavesTrashedDocumentsTrashedAndAddsNothingBelow(DatabaseKind kind)
    {
        await using var host = await PackageHost.InstalledAsync(kind);
        host.Documents.MoveToRecycleBin(host.Documents.GetById(TestPackage.Home)!);
        host.Package.Extend();

        await host.InstallAsync();

        Assert.True(host.Documents.GetById(TestPackage.Home)!.Trashed);
        Assert.Null(host.Documents.GetById(NewerPackage.NewLeaf));
    }

    [Theory, AllDatabases]
    public async Task Install_OfANewerVersion_LeavesRemovedPartsOfTypesRemoved(DatabaseKind kind)
    {
        await using var host = await PackageHost.InstalledAsync(kind);
        var type = host.Types.Get("testPage")!;
        type.RemovePropertyType("order");
        type.AllowedContentTypes = [];
        await host.Types.UpdateAsync(type, Editor);
        host.Package.Extend();

        await host.InstallAsync();

        type = host.Types.Get("testPage")!;
        Assert.Equal(["heading", "newer"], type.PropertyTypes.Select(property => property.Alias));
        Assert.Equal(["testPage"], type.AllowedContentTypes!.Select(allowed => allowed.Alias));
    }

    [Theory, AllDatabases]
    public async Task Install_OfANewerVersion_LeavesDeletedMediaAndTextsDeleted(DatabaseKind kind)
    {
        await using var host = await PackageHost.InstalledAsync(kind);
        host.Media.Delete(host.Media.GetById(TestPackage.File)!);
        await host.Site.Get<IDictionaryItemService>().DeleteAsync(TestPackage.Greeting, Editor);
        host.Package.Extend();

        await host.InstallAsync();

        Assert.Null(host.Media.GetById(TestPackage.File));
        Assert.Null(await host.Site.Get<IDictionaryItemService>().GetAsync(TestPackage.Greeting));
    }
}
