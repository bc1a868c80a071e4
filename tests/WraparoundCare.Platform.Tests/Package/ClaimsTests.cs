using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using WraparoundCare.Platform.Reading.Terms;
using static WraparoundCare.Platform.Tests.Package.Kennisplatform;

namespace WraparoundCare.Platform.Tests.Package;

/// <summary>The starting content says all that the two texts say with which the platform began, and nothing that it cannot keep.</summary>
public partial class ClaimsTests
{
    private const string Model = "/wraparound-care";
    private const string Origin = "/wraparound-care/oorsprong";
    private const string Programme = "/praktijkprojecten/het-utrechtse-programma";
    private const string Steps = "/de-13-stappen";

    [Theory]
    [InlineData(Programme, "nieuwe aanpak in de jeugdzorg")]
    [InlineData(Programme, "opeenstapeling van problemen")]
    [InlineData(Programme, "In de regio Utrecht werkten jeugdzorgorganisaties samen aan concrete doelen")]
    [InlineData(Programme, "Utrechtse Jeugd Centraal (UJC)")]
    [InlineData(Programme, "vraag van de cliënt")]
    [InlineData(Programme, "samenwerking tussen sectoren")]
    [InlineData(Programme, "eigen leefomgeving van het gezin")]
    [InlineData(Programme, "sociale netwerk van het gezin")]
    [InlineData(Programme, "zelf kunnen oplossen (empowerment)")]
    [InlineData(Programme, "dezelfde principes")]
    [InlineData(Programme, "in 2009 twee pilots")]
    [InlineData(Programme, "Werken in Justitieel Kader van het Kenniscentrum Sociale Innovatie")]
    [InlineData(Programme, "drs. Anneke Menger en prof. dr. Jo Hermanns")]
    [InlineData(Programme, "op verschillende plaatsen in het land onderzoek")]
    [InlineData(Programme, "dezelfde ambities")]
    [InlineData(Programme, "praktijken met elkaar te vergelijken")]
    [InlineData(Programme, "Eén kind, één plan")]
    [InlineData(Programme, "praktijkprojecten")]
    [InlineData(Programme, "systeemgericht")]
    [InlineData(Programme, "integraal")]
    [InlineData(Programme, "gezin, school en wijk")]
    [InlineData(Programme, "kennis en ervaring uitwisselen")]
    [InlineData(Programme, "successen")]
    [InlineData(Programme, "kennisplatform")]
    [InlineData(Programme, "aanpak van het programma")]
    [InlineData(Programme + "/aanpak", "conceptueel en methodisch kader")]
    [InlineData("/kennisbank/begrippen/empowerment", "Utrechtse Jeugd Centraal")]
    public void Programme_OfTheFirstTexts_IsWhollyThere(string path, string words) => AssertSays(path, words);

    [Theory]
    [InlineData(Model, "opeenstapeling van problemen")]
    [InlineData(Model, "greep krijgt op het eigen leven")]
    [InlineData(Model, "Verenigde Staten")]
    [InlineData(Model, "bij complexe en bij minder complexe problemen")]
    [InlineData(Model, "casemanagement")]
    [InlineData(Model, "pas na een aantal stappen met het gezin")]
    [InlineData(Model, "Zo houdt het grip op het eigen leven")]
    [InlineData(Model, "Het gezin geeft zelf aan welke hulp het nodig heeft")]
    [InlineData(Model, "geen gestandaardiseerde methodiek of interventie")]
    [InlineData(Model, "eigen kracht")]
    [InlineData(Model, "Informeel en formeel samen")]
    [InlineData(Model, "één cliëntsysteem")]
    [InlineData(Model, "één plan en één hulpverlener. Die hulpverlener is ook de coördinator")]
    [InlineData(Model, "lost de problemen niet op")]
    [InlineData(Model, "goede samenwerking met instanties")]
    [InlineData(Model, "het sociale netwerk en vrijwilligers")]
    [InlineData(Model, "Alle levensterreinen")]
    [InlineData(Model, "13 stappen")]
    [InlineData(Model, "videofilm")]
    [InlineData(Origin, "emeritus hoogleraar pedagogiek")]
    [InlineData(Origin, "H&amp;S Consult")]
    [InlineData(Origin, "op verschillende plaatsen onderzoek")]
    [InlineData("/wraparound-care/video", "https://www.movisie.nl/tool/wraparound-care-model")]
    [InlineData("/hulpmiddelen/greep-op-wrap-around-care-tool", "Greep-op-wrap-around-care-tool.pdf")]
    [InlineData("/hulpmiddelen/greep-op-wrap-around-care-tool", "1,02 MB")]
    public void Model_OfTheFirstTexts_IsWhollyThere(string path, string words) => AssertSays(path, words);

    [Theory]
    [InlineData(Steps + "/1-sleutelpersonen", "wie de sleutelpersonen zijn in het leven")]
    [InlineData(Steps + "/2-uitleg", "aan alle betrokkenen duidelijk")]
    [InlineData(Steps + "/3-team", "vorm je nu het wraparoundteam")]
    [InlineData(Steps + "/4-voorzieningen", "welke professionele voorzieningen al bij het gezin betrokken zijn")]
    [InlineData(Steps + "/4-voorzieningen", "welke (nog) nodig zijn")]
    [InlineData(Steps + "/5-plan", "één plan met meetbare doelen")]
    [InlineData(Steps + "/6-toerusten", "welke training of begeleiding de sleutelfiguren nodig hebben")]
    [InlineData(Steps + "/7-crisisplan", "een plan voor crisissituaties, en de voorwaarden voor de uitvoering van het plan")]
    [InlineData(Steps + "/7-crisisplan", "de kaders van de jeugdbescherming")]
    [InlineData(Steps + "/8-hulp-zoeken", "hulp, behandeling en ondersteuning die er nog niet zijn")]
    [InlineData(Steps + "/9-financiering", "financiële dekking van het plan")]
    [InlineData(Steps + "/10-uitvoeren", "voeren jullie het plan uit")]
    [InlineData(Steps + "/11-evalueren", "evalueer je hier de voortgang en stel je het plan zo nodig bij")]
    [InlineData(Steps + "/12-afronden", "bepaal wanneer jullie afronden, en maak een plan voor de lange termijn")]
    [InlineData(Steps + "/13-leren", "in hoeverre doelen zijn bereikt")]
    public void Step_OfTheFirstTexts_IsWhollyThere(string path, string words) => AssertSays(path, words);

    [Fact]
    public void Step_InPackage_LeadsToTheModel()
    {
        var model = Page(Model).Attribute("key")!.Value;

        Assert.All(DocumentsOf("modelStep"), step => Assert.Contains(model, step.Element("body")!.Value, StringComparison.Ordinal));
    }

    // What has a page of its own as a tool is listed by the step itself.
    [Fact]
    public void Instrument_OfStep_IsATermThatIsExplained()
    {
        var glossary = new Glossary(DocumentsOf("term").Select(term => new GlossaryEntry(
            Name(term), Lines(term.Element("variants")), term.Element("meaning")!.Value, AddressOf(term))));

        Assert.All(
            DocumentsOf("modelStep").SelectMany(step => Lines(step.Element("instruments"))),
            instrument => Assert.NotEmpty(glossary.Find(instrument)));
    }

    [Fact]
    public void Source_InPackage_IsNoSiteThatCopies() =>
        Assert.All(Documents.SelectMany(Values), value => Assert.DoesNotMatch(CopyingSite(), value.Value));

    // The chapters of one handbook have one address.
    [Fact]
    public void Source_WithOneAddress_HasOneName() => Assert.All(
        Documents.SelectMany(References)
            .Where(source => source.ContainsKey("url") && !source["url"].Contains("NWI-book", StringComparison.Ordinal))
            .GroupBy(source => source["url"].Replace("//www.", "//", StringComparison.Ordinal).TrimEnd('/')),
        address => Assert.Single(address.Select(source => (source["url"], source["title"])).Distinct()));

    [Fact]
    public void Text_InPackage_NamesNoSetting() =>
        Assert.All(Documents.SelectMany(Values), value => Assert.DoesNotMatch(Setting(), value.Value));

    [Fact]
    public void Text_InPackage_HasCurlyApostrophes() => Assert.All(
        Documents.SelectMany(Values).Where(value => value.Name != "variants" && value.Name != "searchTerms"),
        value => Assert.DoesNotContain("'", value.Value, StringComparison.Ordinal));

    [Theory]
    [InlineData("/praktijkprojecten")]
    [InlineData("/praktijkprojecten/ervaringen")]
    [InlineData("/actueel/agenda")]
    public void List_WithMadeUpPages_SaysSoAtItsTop(string path) =>
        Assert.Matches("verzonnen|zelf bedachten", Page(path).Element("intro")!.Value);

    private static void AssertSays(string path, string words) =>
        Assert.Contains(words, Text(Page(path)), StringComparison.OrdinalIgnoreCase);

    private static XElement Page(string path) => Assert.Single(Documents, document => AddressOf(document) == path);

    private static string Name(XElement document) => document.Attribute("nodeName")!.Value;

    private static string[] Lines(XElement? value) =>
        value?.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    // Words that a link cuts in two are one sentence to a reader.
    private static string Text(XElement document) =>
        Tag().Replace(
            string.Join('\n', Values(document).Where(value => value.Name != "searchTerms").Select(value => value.Value)), string.Empty);

    private static IReadOnlyList<Dictionary<string, string>> References(XElement document) => document.Element("references") is { } value
        ?
        [
            .. JsonDocument.Parse(value.Value).RootElement.GetProperty("contentData").EnumerateArray()
                .Select(block => block.GetProperty("values").EnumerateArray()
                    .ToDictionary(field => field.GetProperty("alias").GetString()!, field => field.GetProperty("value").GetString()!)),
        ]
        : [];

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"docstoc\.com|5dok\.net|pdfslide\.net|expydoc\.com|5y1\.org|vdocuments\.|sambuz\.com|docplayer\.nl|cnpereading\.com|"
        + @"studylibnl\.com|fdocuments\.nl|slideshare\.net")]
    private static partial Regex CopyingSite();

    [GeneratedRegex(@"\b(?:Platform|Community|Website|Umbraco):[A-Z]\w+")]
    private static partial Regex Setting();
}
