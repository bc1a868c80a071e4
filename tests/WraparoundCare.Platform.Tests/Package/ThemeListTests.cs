using System.Text.Json;
using System.Xml.Linq;
using static WraparoundCare.Platform.Tests.Package.Kennisplatform;

namespace WraparoundCare.Platform.Tests.Package;

/// <summary>There is one list of themes; each has its page and is used.</summary>
public class ThemeListTests
{
    private static readonly string[] Listed = [.. Strings(
        JsonDocument.Parse(DataTypes.Single(type => type.Attribute("Name")!.Value == "Thema's").Attribute("Configuration")!.Value)
            .RootElement.GetProperty("items"))];

    [Fact]
    public void Theme_InList_HasExactlyOnePage() =>
        Assert.Equal(Listed.Order(), DocumentsOf("theme").Select(page => Assert.Single(ThemesOf(page))).Order());

    [Fact]
    public void Theme_OnPage_IsInTheList() =>
        Assert.All(Documents.SelectMany(ThemesOf), theme => Assert.Contains(theme, Listed));

    [Fact]
    public void Theme_InList_HasAnArticleOrQuestion() => Assert.All(
        Listed,
        theme => Assert.Contains(DocumentsOf("article").Concat(DocumentsOf("question")), page => ThemesOf(page).Contains(theme)));

    [Fact]
    public void Experience_InPackage_SaysThatItIsMadeUp() => Assert.All(DocumentsOf("experience"), experience =>
    {
        Assert.Equal("Voorbeeld (fictief)", experience.Element("origin")!.Value);
        Assert.Contains("Bedacht door de redactie", experience.Element("sourceNote")!.Value, StringComparison.Ordinal);
        Assert.Equal("1", experience.Element("isUntraceable")!.Value);
        Assert.NotEmpty(experience.Element("steps")!.Value);
    });

    private static IEnumerable<string> ThemesOf(XElement page) =>
        page.Element("themes") is { } value ? Strings(JsonDocument.Parse(value.Value).RootElement) : [];

    private static IEnumerable<string> Strings(JsonElement items) => items.EnumerateArray().Select(item => item.GetString()!);
}
