using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Packaging;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Packaging;

/// <summary>The port as the kernel's own import services use it.</summary>
public class PackageDataInstallationTests
{
    private const int User = -1;

    [Theory, AllDatabases]
    public async Task InstallPackageData_WithTheKernelsReader_BringsEverythingAndTellsIt(DatabaseKind kind)
    {
        await using var site = await KernelHost.StartAsync(kind);
        using var package = new TestPackage();
        var installation = site.Get<IPackageInstallation>();

        var summary = installation.InstallPackageData(installation.ReadPackage(XDocument.Load(package.Path)), User, out var definition);

        Assert.Equal(TestPackage.Name, summary.PackageName);
        Assert.Equal(3, summary.DocumentTypesInstalled.Count());
        Assert.Equal(["Home", "Leaf", "Draft"], summary.ContentInstalled.Select(document => document.Name));
        Assert.Single(summary.MediaInstalled);
        Assert.Equal(2, definition.DataTypes.Count);
        Assert.NotNull(site.Get<IContentService>().GetById(TestPackage.Home));
    }

    [Theory, AllDatabases]
    public async Task ImportDocumentType_OverAnExistingOne_UpdatesIt(DatabaseKind kind)
    {
        await using var host = await PackageHost.InstalledAsync(kind);
        var element = XElement.Load(host.Package.Path)
            .Descendants("DocumentType")
            .Single(type => type.Element("Info")?.Element("Alias")?.Value == "testPage");
        element.Element("Info")!.SetElementValue("Name", "Imported page");
        element.Descendants("GenericProperty").First().SetElementValue("Name", "Imported heading");
        var installation = host.Site.Get<IPackageDataInstallation>();

        var imported = installation.ImportDocumentType(element, User);

        Assert.Equal(TestPackage.PageType, Assert.Single(imported).Key);
        var type = host.Types.Get("testPage")!;
        Assert.Equal("Imported page", type.Name);
        Assert.Equal("Imported heading", type.PropertyTypes.First().Name);
        Assert.Equal(2, type.PropertyTypes.Count());
        Assert.Equal(TestPackage.PageType, installation.GetContentTypeKey(element));
        Assert.Equal("testPage", installation.GetEntityTypeAlias(element));
    }

    [Theory, AllDatabases]
    public async Task ImportDictionaryItem_BelowAnother_GetsThatParent(DatabaseKind kind)
    {
        await using var site = await KernelHost.StartAsync(kind);
        var installation = site.Get<IPackageDataInstallation>();
        var parent = installation.ImportDictionaryItems([NewerPackage.DictionaryItem("parent")], User).Single();

        var child = Assert.Single(installation.ImportDictionaryItem(NewerPackage.DictionaryItem("child"), User, parent.Key));

        Assert.Equal(parent.Key, (await site.Get<IDictionaryItemService>().GetAsync(child.Key))!.ParentId);
    }

    [Theory, AllDatabases]
    public async Task ImportMemberTypes_WithProperties_CreatesThem(DatabaseKind kind)
    {
        await using var host = await PackageHost.InstalledAsync(kind);
        var element = XElement.Parse(
            $"""
            <MemberType>
              <Info><Name>Professional</Name><Alias>professional</Alias><Key>c0000000-0000-4000-8000-000000000020</Key></Info>
              <GenericProperties>
                <GenericProperty><Name>Function</Name><Alias>jobTitle</Alias><Key>c1000000-0000-4000-8000-000000000020</Key>
                  <Definition>{TestPackage.Text}</Definition><Tab Alias="profile">Profile</Tab></GenericProperty>
              </GenericProperties>
              <Tabs><Tab><Caption>Profile</Caption><Alias>profile</Alias><Type>Group</Type></Tab></Tabs>
            </MemberType>
            """);

        host.Site.Get<IPackageDataInstallation>().ImportMemberTypes([element], User);

        var type = host.Site.Get<IMemberTypeService>().Get("professional")!;
        Assert.Contains("jobTitle", type.PropertyTypes.Select(property => property.Alias));
    }

    [Theory, AllDatabases]
    public async Task ImportContentBase_OfMembers_SaysThatItDoesNot(DatabaseKind kind)
    {
        await using var site = await KernelHost.StartAsync(kind);

        var exception = Assert.Throws<NotSupportedException>(() => site.Get<IPackageDataInstallation>().ImportContentBase(
            [], new Dictionary<string, IMemberType>(), User, site.Get<IMemberTypeService>(), site.Get<IMemberService>()));

        Assert.Contains("IMember", exception.Message, StringComparison.Ordinal);
    }
}
