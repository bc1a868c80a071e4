using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.PracticeProjects.Comparison;

/// <summary>Projects side by side, as a visitor without JavaScript compares them.</summary>
public class ProjectComparisonTests(SharedSites sites)
{
    private const string Page = "/praktijkprojecten/vergelijken";
    private const string Kring = "voorbeeldproject-de-kring";
    private const string Verder = "voorbeeldproject-verder";
    private const string Utrecht = "pilot-wraparound-care-utrecht";
    private const string Two = $"{Page}?project={Kring}&project={Verder}";
    private const string Nothing = "Niet ingevuld";

    [Theory, AllDatabases]
    public async Task Compare_TwoProjects_ShowsFieldsStepsAndPrinciplesSideBySide(DatabaseKind kind)
    {
        var page = await sites.ReadAsync(kind, Two);

        Assert.Equal(["Kenmerken", "De 13 stappen", "De tien uitgangspunten"], Groups(page));
        Assert.Equal([19, 13, 10], page.QuerySelectorAll("table.compare").Select(table => table.QuerySelectorAll("tbody tr").Length));
        Assert.All(page.QuerySelectorAll("table.compare"), table => Assert.Equal(
            ["Onderdeel", "Voorbeeldproject De Kring", "Voorbeeldproject Verder"],
            table.QuerySelectorAll("thead th").Select(name => name.TextContent.Trim())));
        Assert.Equal(["Zeist", "Wijk bij Duurstede"], Answers(page, "Gemeenten"));
        Assert.Equal(
            [
                "Nog niet Een crisisplan maken we alleen als daar aanleiding voor is.",
                "Deels In het plan staat wie je belt. Een apart crisisplan maken we niet.",
            ],
            Answers(page, "Stap 7: Crisisplan en veiligheidsvoorwaarden"));
        Assert.Equal([Nothing, "We vergelijken het ecogram van het begin met dat van nu."], Answers(page, "Resultaatgericht"));
    }

    [Fact]
    public async Task Compare_EachCell_NamesItsProjectForWhoSeesNoColumns()
    {
        var page = await sites.ReadAsync(DatabaseKind.Sqlite, Two);

        Assert.All(page.QuerySelectorAll("table.compare tbody tr"), row =>
        {
            Assert.NotNull(row.QuerySelector("th[scope=row]"));
            Assert.Equal(
                ["Voorbeeldproject De Kring", "Voorbeeldproject Verder"],
                row.QuerySelectorAll(".compare__name").Select(name => name.TextContent));
        });
    }

    [Fact]
    public async Task Compare_ProjectFromSources_SaysNothingOfItself()
    {
        var page = await sites.ReadAsync(DatabaseKind.Sqlite, $"{Page}?project={Utrecht}&project={Verder}");

        Assert.Equal(Nothing, Answers(page, "Resultaten")[0]);
        Assert.Equal(Nothing, Answers(page, "Contact")[0]);
        Assert.Equal(Nothing, Answers(page, "Stap 1: Sleutelpersonen in beeld")[0]);
        Assert.Equal($"{Nothing} Staat centraal in dit project", Answers(page, "Stap 3: Het team vormen")[0]);
        Assert.Equal(Nothing, Answers(page, "Samenwerking")[0]);
    }

    [Fact]
    public async Task Compare_StepOfWhichAProjectTold_LeadsToTheExperience()
    {
        var page = await sites.ReadAsync(DatabaseKind.Sqlite, Two);

        var cells = Row(page, "Stap 1: Sleutelpersonen in beeld").QuerySelectorAll("td");

        Assert.Equal("/praktijkprojecten/ervaringen/de-vraag-aan-de-kinderen", cells[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Null(cells[1].QuerySelector("a"));
    }

    [Theory]
    [InlineData("toon=markeer")]
    [InlineData("toon=MARKEER")]
    public async Task Mark_Differences_SaysSoInWords(string shown)
    {
        var page = await sites.ReadAsync(DatabaseKind.Sqlite, $"{Two}&{shown}");

        Assert.NotNull(Row(page, "Gemeenten").QuerySelector(".compare__mark"));
        Assert.Null(Row(page, "Herkomst").QuerySelector(".compare__mark"));
        Assert.NotNull(Row(page, "Stap 1: Sleutelpersonen in beeld").QuerySelector(".compare__mark"));
        Assert.Null(Row(page, "Stap 8: Ontbrekende hulp zoeken").QuerySelector(".compare__mark"));
        Assert.Equal("Markeer verschillen", page.QuerySelector("nav.sorts [aria-current]")!.TextContent);
    }

    [Fact]
    public async Task Show_OnlyDifferences_LeavesOutWhatIsTheSame()
    {
        var all = await sites.ReadAsync(DatabaseKind.Sqlite, $"{Two}&toon=markeer");
        var different = await sites.ReadAsync(DatabaseKind.Sqlite, $"{Two}&toon=verschillen");

        Assert.Equal(all.QuerySelectorAll(".compare__mark").Length, different.QuerySelectorAll("table.compare tbody tr").Length);
        Assert.DoesNotContain("Herkomst", different.QuerySelectorAll("tbody th").Select(label => label.TextContent.Trim()));
    }

    [Fact]
    public async Task Compare_ProjectWithItsLike_SaysThatPartsAreTheSame()
    {
        var page = await sites.ReadAsync(
            DatabaseKind.Sqlite, $"{Page}?project={Utrecht}&project=pilot-wraparound-care-amersfoort&toon=verschillen");

        Assert.Equal(2, page.QuerySelectorAll("section > p").Count(text => text.TextContent == "Hierin zijn de projecten gelijk."));
    }

    [Fact]
    public async Task Compare_AnyTwo_CanBeSharedAndIsNotForSearchEngines()
    {
        var chosen = await sites.ReadAsync(DatabaseKind.Sqlite, Two);
        var empty = await sites.ReadAsync(DatabaseKind.Sqlite, Page);

        Assert.StartsWith("Voorbeeldproject De Kring en Voorbeeldproject Verder |", chosen.Title, StringComparison.Ordinal);
        Assert.Equal("noindex", chosen.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.EndsWith(Page, chosen.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(empty.QuerySelector("meta[name=robots]"));
        Assert.Equal(
            [Two, $"{Two}&toon=markeer", $"{Two}&toon=verschillen"],
            chosen.QuerySelectorAll("nav.sorts a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Choose_One_AsksForMore()
    {
        var page = await sites.ReadAsync(DatabaseKind.Sqlite, $"{Page}?project={Kring}&toon=markeer");

        Assert.Null(page.QuerySelector("table.compare"));
        Assert.Null(page.QuerySelector("[role=alert]"));
        Assert.Contains("Je koos Voorbeeldproject De Kring.", page.QuerySelector("#keuzehulp")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([Kring], Ticked(page));
        Assert.Equal("markeer", page.QuerySelector("input[name=toon]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Choose_TheSameTwice_IsOne() =>
        Assert.Null((await sites.ReadAsync(DatabaseKind.Sqlite, $"{Page}?project={Kring}&project={Kring.ToUpperInvariant()}"))
            .QuerySelector("table.compare"));

    [Theory, AllDatabases]
    public async Task Choose_MoreThanFour_SaysSoAndKeepsThem(DatabaseKind kind)
    {
        string[] five = [Kring, Verder, Utrecht, "een-kind-een-plan", "voorbeeldproject-vangnet"];

        var (status, page) = await AskAsync($"{Page}?{string.Join('&', five.Select(slug => $"project={slug}"))}", kind);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Je koos 5 projecten. Je kunt er 4", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(five.Order(), Ticked(page).Order());
        Assert.Null(page.QuerySelector("table.compare"));
    }

    [Fact]
    public async Task Choose_UnknownBesideTwo_ComparesTheTwoAndSaysSoEachTime()
    {
        for (var time = 0; time < 2; time++)
        {
            var (status, page) = await AskAsync($"{Two}&project=bestaat-niet");

            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Contains("bestaat niet", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(3, page.QuerySelectorAll("table.compare").Length);
            Assert.Equal([Kring, Verder], Ticked(page));
        }
    }

    [Theory]
    [InlineData("project=%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("project=%ED%A0%80&project=%FF")]
    [InlineData("project=..%2f..%2fumbraco&project=%00")]
    [InlineData("project=' OR 1=1&project=%E2%80%AE")]
    [InlineData("project[]=voorbeeldproject-verder&project=x")]
    public async Task Ask_AnythingElse_IsRefusedWithoutRepeatingIt(string query)
    {
        var (status, page) = await AskAsync($"{Page}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])"));
        Assert.DoesNotContain("alert(1)", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("project=&project=&toon=")]
    [InlineData("toon=alles&toon=markeer")]
    [InlineData("PROJECT=")]
    [InlineData("Project=voorbeeldproject-verder&onbekend=1")]
    public async Task Ask_NothingMuch_ShowsTheForm(string query)
    {
        var (status, page) = await AskAsync($"{Page}?{query}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotNull(page.QuerySelector("form fieldset input[name=project]"));
    }

    [Fact]
    public async Task Ask_HundredsOfProjects_IsAnsweredAtOnce()
    {
        var (status, _) = await AskAsync($"{Page}?{string.Join('&', Enumerable.Range(0, 500).Select(number => $"project={number}"))}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task Follow_TheListAndAProject_LeadsToTheComparison()
    {
        var list = await sites.ReadAsync(DatabaseKind.Sqlite, "/praktijkprojecten?status=lopend");
        var project = await sites.ReadAsync(DatabaseKind.Sqlite, $"/praktijkprojecten/{Kring}");

        var form = list.QuerySelector("form:has(.numbered)")!;
        Assert.Equal((Page, "get"), (form.GetAttribute("action"), form.GetAttribute("method")));
        Assert.All(form.QuerySelectorAll(".card"), card => Assert.Equal(
            $"Vergelijk {card.QuerySelector(".card__title")!.TextContent}",
            card.QuerySelector("label:has(input[type=checkbox][name=project])")!.TextContent.Trim()));
        Assert.Contains($"{Page}?project={Kring}", project.Links("main"));
    }

    [Fact]
    public async Task Read_Project_SaysHowFarItIsWithEachStep()
    {
        var scored = await sites.ReadAsync(DatabaseKind.Sqlite, $"/praktijkprojecten/{Kring}");
        var fromSources = await sites.ReadAsync(DatabaseKind.Sqlite, $"/praktijkprojecten/{Utrecht}");

        Assert.Equal(13, scored.QuerySelectorAll(".standings dt").Length);
        Assert.Null(fromSources.QuerySelector("#stand"));
    }

    private static IEnumerable<string> Groups(IParentNode page) =>
        page.QuerySelectorAll("section:has(table.compare) h2").Select(heading => heading.TextContent);

    private static IElement Row(IParentNode page, string label) => page.QuerySelectorAll("table.compare tbody tr")
        .Single(row => row.QuerySelector("th")!.TextContent.Replace("Verschilt", string.Empty, StringComparison.Ordinal).Trim() == label);

    // What the cells say, without the name before it and the link behind it.
    private static List<string> Answers(IParentNode page, string label) =>
    [
        .. Row(page, label).QuerySelectorAll("td").Select(cell => string.Join(
            ' ', cell.QuerySelectorAll("p:not(.compare__name):not(.web-only)").Select(line => line.TextContent.Trim()))),
    ];

    private static IEnumerable<string> Ticked(IParentNode page) =>
        page.QuerySelectorAll("input[name=project][checked]").Select(box => box.GetAttribute("value")!);

    private async Task<(HttpStatusCode Status, IDocument Page)> AskAsync(string path, DatabaseKind kind = DatabaseKind.Sqlite)
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(kind)).Address };
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, await new HtmlParser().ParseDocumentAsync(text, TestContext.Current.CancellationToken));
    }
}
