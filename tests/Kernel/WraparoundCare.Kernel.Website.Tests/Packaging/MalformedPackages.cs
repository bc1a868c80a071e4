using System.Xml.Linq;

namespace WraparoundCare.Kernel.Website.Tests.Packaging;

/// <summary>One case for each kind of fault: how to make it, and what the message says of it.</summary>
internal static class MalformedPackages
{
    private static readonly Dictionary<string, (Action<TestPackage> Break, string Message)> Frame = new()
    {
        ["not XML"] = (package => package.Replace("</umbPackage>", "</other>"), "not well formed"),
        ["a document type definition"] = (
            package => package.Replace("<umbPackage>", "<!DOCTYPE x [<!ENTITY e 'e'>]><umbPackage>"), "not well formed or not allowed"),
        ["another root"] = (package => package.Replace("umbPackage>", "package>"), "a package starts with <umbPackage>"),
        ["no name"] = (package => package.Replace("<name>Test</name>", string.Empty), "has no <info><package><name>"),
        ["no version"] = (package => package.Version("first"), "'first' is not a version like 1.2.3"),
        ["an unsupported part"] = (
            package => package.Edit(root => root.Add(new XElement("Stylesheets", new XElement("Stylesheet")))),
            "this part of a package is not supported"),
        ["a part twice"] = (package => package.Edit(root => root.Add(new XElement("DataTypes"))), "occurs twice"),
        ["a bad GUID"] = (
            package => package.Replace($"<Key>{TestPackage.Seo}</Key>", "<Key>c0</Key>"),
            "<DocumentType> 'testSeo': the key 'c0' is not a GUID"),
        ["no key"] = (
            package => package.Replace($"key=\"{TestPackage.Leaf}\"", string.Empty),
            "<testLeaf> 'Leaf' in <testPage> 'Home': it has no key"),
        ["a duplicate key"] = (
            package => package.Replace($"key=\"{TestPackage.Leaf}\"", $"key=\"{TestPackage.Home}\""),
            $"the key {TestPackage.Home} is already used on line"),
        ["a key of another kind"] = (
            package => package.Replace($"key=\"{TestPackage.Leaf}\"", $"key=\"{TestPackage.PageType}\""),
            $"the key {TestPackage.PageType} is already used"),
    };

    private static readonly Dictionary<string, (Action<TestPackage> Break, string Message)> Basics = new()
    {
        ["no culture"] = (
            package => package.Replace("CultureAlias=\"nl-NL\" Fr", "CultureAlias=\"xx-nonsense\" Fr"),
            "'xx-nonsense' is not a culture"),
        ["an unknown language"] = (
            package => package.Replace("LanguageCultureAlias=\"nl-NL\"", "LanguageCultureAlias=\"fr-FR\""),
            "<Value> in <DictionaryItem> 'greeting': the language 'fr-FR' is neither in the package nor in the site"),
        ["an unknown property editor"] = (
            package => package.Replace("Id=\"Umbraco.Integer\"", "Id=\"No.Such\""),
            "<DataType> 'Test number': the property editor 'No.Such' does not exist"),
        ["an unknown storage"] = (
            package => package.Replace("DatabaseType=\"Integer\"", "DatabaseType=\"Blob\""),
            "the DatabaseType 'Blob' does not exist"),
        ["a bad configuration"] = (
            package => package.Edit(root => root.Descendants("DataType").First().SetAttributeValue("Configuration", "{")),
            "the configuration is not JSON"),
        ["an unknown master template"] = (
            package => package.Edit(root => root.Descendants("Template").First().Add(new XElement("MasterAlias", "site"))),
            "the master template 'site' is neither"),
        ["a circular master"] = (
            package => package.Edit(root => root.Descendants("Template").First().Add(new XElement("MasterAlias", "testPage"))),
            "its own master"),
    };

    private static readonly Dictionary<string, (Action<TestPackage> Break, string Message)> Types = new()
    {
        ["an unknown data type"] = (
            package => package.Replace($"<Definition>{TestPackage.Number}", "<Definition>a9999999-0000-4000-8000-000000000001"),
            "<GenericProperty> 'order' in <DocumentType> 'testPage': "
            + "the data type a9999999-0000-4000-8000-000000000001 is neither in the package nor in the site"),
        ["an unknown composition"] = (
            package => package.Replace(">testSeo</Composition>", ">nowhere</Composition>"),
            "the document type 'nowhere' that it is composed of is neither"),
        ["an unknown master type"] = (
            package => package.Edit(root => root.Descendants("Info").First().Add(new XElement("Master", "nowhere"))),
            "'nowhere' that it is composed of is neither"),
        ["a circular composition"] = (
            package => package.Edit(
                root => Info(root, "testSeo").Add(new XElement("Compositions", new XElement("Composition", "testPage")))),
            "composed of itself"),
        ["an unknown allowed type"] = (
            package => package.Replace(">testLeaf</DocumentType>", ">nowhere</DocumentType>"),
            "the document type 'nowhere' that is allowed below it is neither"),
        ["an unknown template"] = (
            package => package.Replace("<DefaultTemplate>testPage", "<DefaultTemplate>nowhere"),
            "<DocumentType> 'testPage': the template 'nowhere' is neither"),
        ["an unknown group"] = (
            package => package.Replace("<Tab Alias=\"seo\">", "<Tab Alias=\"nowhere\">"),
            "the group 'nowhere' is not among the <Tabs>"),
        ["a duplicate alias"] = (
            package => package.Replace("<Alias>testLeaf</Alias>", "<Alias>testSeo</Alias>"),
            "there are two of the document type 'testSeo'"),
        ["a duplicate property"] = (
            package => package.Replace("<Alias>order</Alias>", "<Alias>heading</Alias>"),
            "there are two of the property 'heading'"),
        ["a property of a composition"] = (
            package => package.Replace("<Alias>order</Alias>", "<Alias>description</Alias>"),
            "'testSeo', which its type is composed of, has a property with the same alias"),
    };

    private static readonly Dictionary<string, (Action<TestPackage> Break, string Message)> Items = new()
    {
        ["a missing parent type"] = (
            package => package.Replace("nodeTypeAlias=\"testPage\"", "nodeTypeAlias=\"nowhere\""),
            "<testPage> 'Home': the document type 'nowhere' is neither"),
        ["an unknown property"] = (
            package => package.Replace("<heading>Welcome</heading>", "<title>Welcome</title>"),
            "<title> in <testPage> 'Home': 'testPage' has no property 'title'"),
        ["a value of the wrong kind"] = (
            package => package.Replace("<order>7</order>", "<order>seven</order>"),
            "'seven' cannot be stored as Integer"),
        ["a culture on an invariant value"] = (
            package => package.Replace("<order>7", "<order lang=\"nl-NL\">7"),
            "<order> in <testPage> 'Home': the property does not vary by culture"),
        ["no node name"] = (package => package.Replace("nodeName=\"Leaf\"", string.Empty), "it has no nodeName"),
        ["a missing media file"] = (package => File.Delete(package.MediaFile), "the file 'media/e0000000/hello.txt' is not in the package"),
        ["a media file elsewhere"] = (
            package => package.Replace("mediaFilePath=\"e0000000/hello.txt\"", "mediaFilePath=\"../package.xml\""),
            "the file '../package.xml' is outside the package"),
    };

    private static readonly Dictionary<string, (Action<TestPackage> Break, string Message)> Cases =
        new[] { Frame, Basics, Types, Items }.SelectMany(cases => cases).ToDictionary();

    public static TheoryData<string> Names => [.. Cases.Keys];

    /// <summary>Breaks the package and returns what its refusal is to say.</summary>
    public static string Break(TestPackage package, string fault)
    {
        Cases[fault].Break(package);
        return Cases[fault].Message;
    }

    private static XElement Info(XElement root, string alias)
        => root.Descendants("Info").Single(info => info.Element("Alias")?.Value == alias);
}
