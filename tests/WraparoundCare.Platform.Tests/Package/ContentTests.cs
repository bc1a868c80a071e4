using System.Text.RegularExpressions;
using System.Xml.Linq;
using WraparoundCare.Platform.Shared.Maps;
using static WraparoundCare.Platform.Tests.Package.Kennisplatform;

namespace WraparoundCare.Platform.Tests.Package;

/// <summary>The starting content: complete, well placed and honest.</summary>
public partial class ContentTests
{
    private static readonly string[] ProjectFields = ["targetGroup", "goal", "theory", "method", "provider", "reach"];
    private static readonly string[] Origins = ["Historisch", "Voorbeeldproject (fictief)"];

    [Fact]
    public void Steps_InPackage_AreThirteenInOrder() =>
        Assert.Equal(Enumerable.Range(1, 13), DocumentsOf("modelStep").Select(step => (int)step.Element("number")!));

    [Fact]
    public void Principles_InPackage_AreTenInOrder() =>
        Assert.Equal(Enumerable.Range(1, 10), DocumentsOf("principle").Select(principle => (int)principle.Element("number")!));

    [Fact]
    public void Page_InPackage_SaysInTwelveWaysHowPeopleLookForIt() => Assert.All(
        Documents.Where(document => document.Name != "search"),
        document => Assert.InRange(
            document.Element("searchTerms")?.Value.Split('\n').Distinct(StringComparer.OrdinalIgnoreCase).Count() ?? 0, 12, 40));

    [Theory]
    [InlineData("intro")]
    [InlineData("shortName")]
    [InlineData("readers")]
    [InlineData("goal")]
    [InlineData("who")]
    [InlineData("body")]
    [InlineData("actions")]
    [InlineData("exampleQuestions")]
    [InlineData("pitfalls")]
    [InlineData("instruments")]
    [InlineData("principles")]
    [InlineData("themes")]
    [InlineData("phase")]
    [InlineData("knowledgeKinds")]
    [InlineData("sourceNote")]
    [InlineData("umbracoUrlName")]
    public void Step_InPackage_HasField(string alias) =>
        Assert.All(DocumentsOf("modelStep"), step => Assert.False(string.IsNullOrWhiteSpace(step.Element(alias)?.Value), Name(step)));

    [Fact]
    public void Step_InPackage_HasThreeToSixActions() =>
        Assert.All(DocumentsOf("modelStep"), step => Assert.InRange(step.Element("actions")!.Value.Split('\n').Length, 3, 6));

    [Fact]
    public void Project_InPackage_HasSixFieldsAndItsOrigin() => Assert.All(DocumentsOf("practiceProject"), project =>
    {
        Assert.All(ProjectFields, field => Assert.False(string.IsNullOrWhiteSpace(project.Element(field)?.Value), Name(project)));
        Assert.Contains(project.Element("origin")?.Value, Origins);
        Assert.Null(project.Element("results"));
    });

    [Fact]
    public void Project_ThatWasMadeUp_SaysSoInItsNameAndItsOrigin()
    {
        var examples = DocumentsOf("practiceProject").Where(project => project.Element("sources") is null).ToList();

        Assert.Equal(5, examples.Count);
        Assert.All(examples, project =>
        {
            Assert.StartsWith("Voorbeeldproject", Name(project), StringComparison.Ordinal);
            Assert.Equal("Voorbeeldproject (fictief)", project.Element("origin")?.Value);
        });
    }

    [Fact]
    public void Project_WithAMunicipality_HasItsPlaceAsTheMapsPackageStoresIt() => Assert.All(
        DocumentsOf("practiceProject").Where(project => project.Element("municipalities") is not null),
        project => Assert.True(
            GMapsLocation.Read(project.Element("location")?.Value) is { } place && MapFrame.Holds(place), Name(project)));

    [Fact]
    public void Document_InPackage_StandsWhereItsTypeIsAllowed() => Assert.All(Documents, document =>
    {
        var info = DocumentTypes.Single(type => Alias(type) == document.Name.LocalName).Element("Info")!;
        var parent = DocumentTypes.SingleOrDefault(type => Alias(type) == document.Parent!.Name.LocalName);
        var allowed = parent is null
            ? (bool)info.Element("AllowAtRoot")!
            : parent.Element("Structure")!.Elements().Any(type => type.Value == document.Name.LocalName);
        Assert.True(allowed, Name(document));
    });

    [Fact]
    public void Value_InPackage_HasAPropertyAndMandatoryOnesAreThere() => Assert.All(Documents, document =>
    {
        var properties = Properties(document.Name.LocalName);
        Assert.All(Values(document), value => Assert.Contains(value.Name.LocalName, properties.Keys));
        Assert.All(
            properties.Where(property => property.Value.Element("Mandatory")!.Value == "True"),
            property => Assert.False(string.IsNullOrEmpty(document.Element(property.Key)?.Value), $"{Name(document)}: {property.Key}"));
    });

    [Fact]
    public void Address_AmongSisters_IsUnique() => Assert.All(
        Documents.GroupBy(document => document.Parent),
        sisters => Assert.Distinct(sisters.Select(document => document.Element("umbracoUrlName")?.Value ?? Name(document))));

    [Fact]
    public void Text_InPackage_HasNoFillerOrSourceMarks() =>
        Assert.All(Documents.SelectMany(Values).Where(IsShown), value => Assert.DoesNotMatch(Leftover(), value.Value));

    [Fact]
    public void RichText_InPackage_StartsBelowThePageHeading() =>
        Assert.All(Documents.SelectMany(Values), value => Assert.DoesNotContain("<h1", value.Value, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Source_InPackage_IsAWebAddress() => Assert.All(
        Documents.Elements("sources").SelectMany(value => Address().Matches(value.Value)),
        match => Assert.True(Uri.TryCreate(match.Groups[1].Value, UriKind.Absolute, out _), match.Value));

    [Fact]
    public void Media_InPackage_HasItsFile() => Assert.All(Media, item =>
    {
        var path = item.Attribute("mediaFilePath")!.Value;
        Assert.Equal($"/media/{path}", item.Element("umbracoFile")!.Value);
        Assert.Equal((long)item.Element("umbracoBytes")!, new FileInfo(Path.Combine(Folder, "media", path)).Length);
    });

    [Fact]
    public void Tool_WithoutFile_SaysSo() => Assert.All(
        DocumentsOf("tool"),
        tool => Assert.Equal(tool.Element("file") is null && tool.Element("form") is null, tool.Element("filePending")?.Value == "1"));

    [Theory]
    [InlineData("Overzicht betrokkenen")]
    [InlineData("Gezinsplan")]
    [InlineData("Teamafspraken")]
    [InlineData("Crisisplan")]
    [InlineData("Evaluatiegesprek")]
    [InlineData("Terugvalpreventieplan")]
    [InlineData("Ecogram")]
    [InlineData("Steunafspraak")]
    [InlineData("Begroting bij het plan")]
    public void Form_InPackage_IsMarkedAsExampleWithVersionAndLicence(string name)
    {
        var form = Assert.Single(DocumentsOf("tool"), tool => Name(tool) == $"Voorbeeldformulier {name}");

        Assert.Equal("1", form.Element("isExample")!.Value);
        Assert.All(
            ["purpose", "users", "usage", "version", "author", "license", "year"],
            field => Assert.False(string.IsNullOrWhiteSpace(form.Element(field)?.Value), field));
    }

    [Fact]
    public void Tool_ThatIsAnExample_SaysWhoMadeItAndWhatOneMayDo() => Assert.All(
        DocumentsOf("tool").Where(tool => tool.Element("isExample")?.Value == "1"),
        tool => Assert.All(
            ["purpose", "users", "usage", "form", "version", "author", "license", "year"],
            field => Assert.False(string.IsNullOrWhiteSpace(tool.Element(field)?.Value), $"{Name(tool)}: {field}")));

    [Fact]
    public void Case_ThatWasMadeUp_SaysSoAndLeadsToEachStep()
    {
        var story = Assert.Single(DocumentsOf("textPage"), page => page.Element("umbracoUrlName")?.Value == "casus-dertien-stappen");

        Assert.StartsWith("Verzonnen casus:", Name(story), StringComparison.Ordinal);
        Assert.Contains("Bedacht door de redactie", story.Element("sourceNote")!.Value, StringComparison.Ordinal);
        Assert.All(
            DocumentsOf("modelStep"),
            step => Assert.Contains(step.Attribute("key")!.Value, story.Element("body")!.Value, StringComparison.Ordinal));
    }

    // Misspellings under which search must find a term.
    private static bool IsShown(XElement value) => value.Name.LocalName is not ("variants" or "synonyms" or "searchTerms");

    private static string Name(XElement document) => document.Attribute("nodeName")!.Value;

    [GeneratedRegex(@"\[S\d|\[Vakkennis|\[Duiding|\[Fictief|lorem|ipsum|TODO|wrapround|\bpan voor\b", RegexOptions.IgnoreCase)]
    private static partial Regex Leftover();

    [GeneratedRegex("\"url\":\"([^\"]*)\"")]
    private static partial Regex Address();
}
