using System.Xml.Linq;

namespace WraparoundCare.Kernel.Website.Tests.Packaging;

/// <summary>What a newer version of <see cref="TestPackage"/> may add.</summary>
internal static class NewerPackage
{
    public static readonly Guid NewLeaf = new("d0000000-0000-4000-8000-000000000010");

    public static XElement DictionaryItem(string name) => XElement.Parse(
        $"""<DictionaryItem Key="{Guid.NewGuid()}" Name="{name}"><Value LanguageCultureAlias="nl-NL">{name}</Value></DictionaryItem>""");

    /// <summary>Adds a property, an allowed type, a document, a data type and a text.</summary>
    public static TestPackage Extend(this TestPackage package) => package.Version("1.1").Edit(root =>
    {
        root.Element("DictionaryItems")!.Add(DictionaryItem("newer"));
        root.Element("DataTypes")!.Add(XElement.Parse(
            """
            <DataType Name="Test newer" Id="Umbraco.TextBox"
              Definition="a0000000-0000-4000-8000-000000000010" DatabaseType="Nvarchar" />
            """));
        var page = Type(root, "testPage");
        page.Element("Structure")!.Add(new XElement("DocumentType", "testPage"));
        page.Element("GenericProperties")!.Add(XElement.Parse(
            """
            <GenericProperty><Name>Newer</Name><Alias>newer</Alias><Key>c1000000-0000-4000-8000-000000000010</Key>
              <Definition>a0000000-0000-4000-8000-000000000010</Definition><Tab Alias="content">Content</Tab></GenericProperty>
            """));
        Home(root).Add(XElement.Parse(
            $"""<testLeaf key="{NewLeaf}" nodeName="Newer" isDoc="" nodeTypeAlias="testLeaf" isPublished="true" />"""));
    });

    /// <summary>Adds published pages with a published page below each: "Page 1" with "Page 1.1", and so on.</summary>
    public static TestPackage AddBranches(this TestPackage package, int count) => package.Edit(root =>
    {
        for (var number = 1; number <= count; number++)
        {
            var branch = Page($"Page {number}", 10 + number);
            branch.Add(Page($"Page {number}.1", 1));
            Home(root).Add(branch);
        }
    });

    public static XElement Type(XElement root, string alias) =>
        root.Descendants("DocumentType").Single(type => type.Element("Info")?.Element("Alias")?.Value == alias);

    private static XElement Page(string name, int order) => XElement.Parse(
        $"""
        <testPage key="{Guid.NewGuid()}" nodeName="{name}" isDoc="" nodeTypeAlias="testPage" sortOrder="{order}" isPublished="true">
          <heading>{name}</heading>
        </testPage>
        """);

    public static XElement Home(XElement root) => root.Element("Documents")!.Descendants("testPage").First();
}
