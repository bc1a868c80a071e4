using System.Xml.Linq;
using WraparoundCare.Testing;

namespace WraparoundCare.Kernel.Website.Tests.Packaging;

/// <summary>
/// A small correct package in a folder of its own: a page type with a template, a composition and a child type, two published pages, a file
/// and a text. Change it to make it newer or wrong: <c>package.Edit(x => ...)</c>.
/// </summary>
internal sealed class TestPackage : IDisposable
{
    public const string Name = "Test";
    public static readonly Guid Text = new("a0000000-0000-4000-8000-000000000001");
    public static readonly Guid Number = new("a0000000-0000-4000-8000-000000000002");
    public static readonly Guid Template = new("b0000000-0000-4000-8000-000000000001");
    public static readonly Guid Seo = new("c0000000-0000-4000-8000-000000000001");
    public static readonly Guid PageType = new("c0000000-0000-4000-8000-000000000002");
    public static readonly Guid LeafType = new("c0000000-0000-4000-8000-000000000003");
    public static readonly Guid FileType = new("c0000000-0000-4000-8000-000000000004");
    public static readonly Guid Home = new("d0000000-0000-4000-8000-000000000001");
    public static readonly Guid Leaf = new("d0000000-0000-4000-8000-000000000002");
    public static readonly Guid Draft = new("d0000000-0000-4000-8000-000000000003");
    public static readonly Guid File = new("e0000000-0000-4000-8000-000000000001");
    public static readonly Guid Greeting = new("f0000000-0000-4000-8000-000000000001");

    private readonly TemporaryFolder _folder = new("packages");
    private XDocument _document = XDocument.Parse(Xml);

    public TestPackage()
    {
        Directory.CreateDirectory(System.IO.Path.Combine(PackageFolder, "media", "e0000000"));
        System.IO.File.WriteAllText(MediaFile, "hello");
        Write();
    }

    /// <summary>The folder of packages, for the setting Packages:Folder.</summary>
    public string Folder => _folder.Path;

    public string Path => System.IO.Path.Combine(PackageFolder, "package.xml");

    public string MediaFile => System.IO.Path.Combine(PackageFolder, "media", "e0000000", "hello.txt");

    private string PackageFolder => _folder.File(Name);

    public TestPackage Edit(Action<XElement> change)
    {
        change(_document.Root!);
        Write();
        return this;
    }

    public TestPackage Version(string version)
        => Edit(root => root.Element("info")!.Element("package")!.SetElementValue("version", version));

    /// <summary>Replaces text in the file, which need not stay XML.</summary>
    public TestPackage Replace(string text, string replacement)
    {
        var xml = System.IO.File.ReadAllText(Path);
        Assert.Contains(text, xml, StringComparison.Ordinal);
        System.IO.File.WriteAllText(Path, xml.Replace(text, replacement, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Starts again with the unchanged package.</summary>
    public TestPackage Reset()
    {
        _document = XDocument.Parse(Xml);
        Write();
        return this;
    }

    public void Dispose() => _folder.Dispose();

    private void Write() => _document.Save(Path);

    private const string Xml = $"<umbPackage>{Basics}{Types}{Items}</umbPackage>";

    private const string Basics = """
          <info><package><name>Test</name><version>1.0.0</version></package></info>
          <Languages><Language CultureAlias="nl-NL" FriendlyName="Nederlands" /></Languages>
          <DictionaryItems>
            <DictionaryItem Key="f0000000-0000-4000-8000-000000000001" Name="greeting"><Value LanguageCultureAlias="nl-NL">Hallo</Value></DictionaryItem>
          </DictionaryItems>
          <DataTypes>
            <DataType Name="Test text" Id="Umbraco.TextBox" EditorUiAlias="Umb.PropertyEditorUi.TextBox" Definition="a0000000-0000-4000-8000-000000000001" DatabaseType="Nvarchar" Configuration="{}" Folders="Test" FolderKeys="a0000000-0000-4000-8000-0000000000ff" />
            <DataType Name="Test number" Id="Umbraco.Integer" EditorUiAlias="Umb.PropertyEditorUi.Integer" Definition="a0000000-0000-4000-8000-000000000002" DatabaseType="Integer" Configuration="{}" />
          </DataTypes>
          <Templates>
            <Template><Name>Page</Name><Key>b0000000-0000-4000-8000-000000000001</Key><Alias>testPage</Alias><Design /></Template>
          </Templates>
        """;

    private const string Types = """
          <DocumentTypes>
            <DocumentType>
              <Info><Name>Page</Name><Alias>testPage</Alias><Key>c0000000-0000-4000-8000-000000000002</Key><Icon>icon-home</Icon><AllowAtRoot>True</AllowAtRoot><IsElement>False</IsElement><Variations>Nothing</Variations>
                <Compositions><Composition>testSeo</Composition></Compositions>
                <AllowedTemplates><Template>testPage</Template></AllowedTemplates><DefaultTemplate>testPage</DefaultTemplate></Info>
              <Structure><DocumentType>testLeaf</DocumentType></Structure>
              <GenericProperties>
                <GenericProperty><Name>Heading</Name><Alias>heading</Alias><Key>c1000000-0000-4000-8000-000000000001</Key><Type>Umbraco.TextBox</Type><Definition>a0000000-0000-4000-8000-000000000001</Definition><Tab Alias="content">Content</Tab><Mandatory>True</Mandatory><Variations>Nothing</Variations></GenericProperty>
                <GenericProperty><Name>Order</Name><Alias>order</Alias><Key>c1000000-0000-4000-8000-000000000002</Key><Type>Umbraco.Integer</Type><Definition>a0000000-0000-4000-8000-000000000002</Definition><Tab Alias="content">Content</Tab><Variations>Nothing</Variations></GenericProperty>
              </GenericProperties>
              <Tabs><Tab><Key>c2000000-0000-4000-8000-000000000001</Key><Type>Tab</Type><Caption>Content</Caption><Alias>content</Alias><SortOrder>1</SortOrder></Tab></Tabs>
            </DocumentType>
            <DocumentType>
              <Info><Name>Search engines</Name><Alias>testSeo</Alias><Key>c0000000-0000-4000-8000-000000000001</Key><Variations>Nothing</Variations></Info>
              <GenericProperties>
                <GenericProperty><Name>Description</Name><Alias>description</Alias><Key>c1000000-0000-4000-8000-000000000003</Key><Type>Umbraco.TextBox</Type><Definition>a0000000-0000-4000-8000-000000000001</Definition><Tab Alias="seo">Search</Tab><Variations>Nothing</Variations></GenericProperty>
              </GenericProperties>
              <Tabs><Tab><Key>c2000000-0000-4000-8000-000000000002</Key><Type>Group</Type><Caption>Search</Caption><Alias>seo</Alias><SortOrder>2</SortOrder></Tab></Tabs>
            </DocumentType>
            <DocumentType Folders="Test" FolderKeys="c0000000-0000-4000-8000-0000000000ff">
              <Info><Name>Leaf</Name><Alias>testLeaf</Alias><Key>c0000000-0000-4000-8000-000000000003</Key><Variations>Nothing</Variations></Info>
              <GenericProperties />
            </DocumentType>
          </DocumentTypes>
          <MediaTypes>
            <MediaType>
              <Info><Name>Test file</Name><Alias>testFile</Alias><Key>c0000000-0000-4000-8000-000000000004</Key><AllowAtRoot>True</AllowAtRoot></Info>
              <GenericProperties>
                <GenericProperty><Name>File</Name><Alias>umbracoFile</Alias><Key>c1000000-0000-4000-8000-000000000004</Key><Type>Umbraco.TextBox</Type><Definition>a0000000-0000-4000-8000-000000000001</Definition><Tab Alias="file">File</Tab></GenericProperty>
              </GenericProperties>
              <Tabs><Tab><Type>Group</Type><Caption>File</Caption><Alias>file</Alias></Tab></Tabs>
            </MediaType>
          </MediaTypes>
        """;

    private const string Items = """
          <Documents>
            <DocumentSet importMode="root">
              <testPage id="1" key="d0000000-0000-4000-8000-000000000001" nodeName="Home" isDoc="" nodeTypeAlias="testPage" createDate="2020-03-04T09:30:00" isPublished="true">
                <heading>Welcome</heading><order>7</order><description>First page</description>
                <testLeaf id="3" key="d0000000-0000-4000-8000-000000000003" nodeName="Draft" isDoc="" nodeTypeAlias="testLeaf" sortOrder="2" isPublished="false" />
                <testLeaf id="2" key="d0000000-0000-4000-8000-000000000002" nodeName="Leaf" isDoc="" nodeTypeAlias="testLeaf" sortOrder="1" isPublished="true" />
              </testPage>
            </DocumentSet>
          </Documents>
          <MediaItems>
            <MediaSet>
              <testFile id="9" key="e0000000-0000-4000-8000-000000000001" nodeName="Hello" isDoc="" nodeTypeAlias="testFile" mediaFilePath="e0000000/hello.txt" />
            </MediaSet>
          </MediaItems>
        """;
}
