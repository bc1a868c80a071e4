using System.Text.RegularExpressions;
using System.Xml.Linq;
using Umbraco.Cms.Core;
using static WraparoundCare.Platform.Tests.Package.Kennisplatform;

namespace WraparoundCare.Platform.Tests.Package;

/// <summary>Everything keeps its key for ever, and whatever refers to a key finds it.</summary>
public partial class KeyTests
{
    private static readonly HashSet<Guid> ItemKeys = [.. Documents.Concat(Media).Select(item => (Guid)item.Attribute("key")!)];

    [Fact]
    public void Key_InPackage_IsUnique()
    {
        var keys = Root.Descendants().SelectMany(element => new[]
        {
            element.Name.LocalName == "Key" ? element.Value : null,
            (string?)element.Attribute("Definition"),
            (string?)element.Attribute("Key"),
            (string?)element.Attribute("key"),
        }).OfType<string>().Select(Guid.Parse).ToList();

        Assert.NotEmpty(keys);
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void Property_InPackage_HasItsDataType()
    {
        var editors = DataTypes.ToDictionary(type => (Guid)type.Attribute("Definition")!, type => type.Attribute("Id")!.Value);

        Assert.All(Root.Descendants("GenericProperty"), property =>
            Assert.Equal(property.Element("Type")!.Value, editors[(Guid)property.Element("Definition")!]));
    }

    [Fact]
    public void Reference_InValue_LeadsToAnItem()
    {
        var references = Documents.SelectMany(Values).SelectMany(ReferencesIn).ToList();

        Assert.NotEmpty(references);
        Assert.All(
            references,
            reference =>
                Assert.True(ItemKeys.Contains(reference.Key), $"{reference.Key} in {reference.Value.Parent!.Attribute("nodeName")}"));
    }

    [Fact]
    public void PickerFilter_InDataType_NamesTypes()
    {
        var types = Root.Descendants("Info").Elements("Key").Select(key => Guid.Parse(key.Value))
            .Append(Guid.Parse(Constants.MediaTypes.Guids.File)).ToHashSet();
        var filters = DataTypes.Select(type => Filter().Match(type.Attribute("Configuration")!.Value)).Where(match => match.Success);

        Assert.All(filters.SelectMany(match => match.Groups[1].Value.Split(',')), key => Assert.Contains(Guid.Parse(key), types));
    }

    private static IEnumerable<(XElement Value, Guid Key)> ReferencesIn(XElement value) =>
        Reference().Matches(value.Value).Select(match => (value, Guid.Parse(match.Groups[1].Value)));

    [GeneratedRegex("(?:umb://\\w+/|localLink:|\"mediaKey\":\")([0-9a-f-]{32,36})")]
    private static partial Regex Reference();

    [GeneratedRegex("\"filter\":\"([0-9a-f,-]+)\"")]
    private static partial Regex Filter();
}
