using WraparoundCare.Platform.SearchPages.Urgent;
using WraparoundCare.Search.Analysis;

namespace WraparoundCare.Platform.Tests.SearchPages.Urgent;

public class UrgentWordsTests
{
    private static readonly UrgentWords Words = new(new DutchAnalyzer());

    public static TheoryData<string, string> Danger => new(
        from line in new[]
        {
            (First: "113", Queries: "zelfmoord; Zelf moord; zelfmoort; selfmoord; zelfmoordgedachten bij een kind; suïcide; suiside"),
            (First: "113", Queries: "suïcidaal; zelfdoding; hij wil dood; ik wil niet meer leven; dood willen; suicidale gedachten"),
            (First: "113", Queries: "dreigt met zelfmoord; zijn leven beëindigen"),
            (First: "112", Queries: "zelfbeschadiging; snijdt zichzelf; zichzelf snijden; overdosis; over dosis; pillen geslikt"),
            (First: "112", Queries: "weggelopen; wegelopen; mijn dochter loopt weg; vermist; vermiste jongere; misbruik; kindermisbruik"),
            (First: "112", Queries: "misbruikt; mishandeling; mishandelling; kindermishandeling melden; kind mishandeld"),
            (First: "112", Queries: "huiselijk geweld; verkracht; verkragt; kind geslagen; hij slaat mij; papa slaat mama; kind slaan"),
            (First: "112", Queries: "bedreigd; bedreigt; bedreiging; loverboy; loverboys; eergerelateerd geweld; opgesloten"),
            (First: "112", Queries: "bang voor mijn vader; nu onveilig thuis; VERWAARLOOSD; mijn vader slaat mijn moeder"),
            (First: "112", Queries: "ik word geslagen; seksueel misbruikt; zoon bedreigt mij; kind is van huis weggelopen"),
            (First: "112", Queries: "mijn kind snijdt zich; gedwongen huwelijk; eerwraak; jeugdprostitutie; ontvoerd; bedrijgd"),
            (First: "112", Queries: "gesleegen kindermishandelin"),
            (First: "0800-0432", Queries: "kindertelefoon; noodnummer"),
        }
        from query in line.Queries.Split("; ")
        select (query, line.First));

    [Theory, MemberData(nameof(Danger))]
    public void KindOf_WordsOfDanger_SaysWhomToCallFirst(string query, string first) =>
        Assert.Equal(first, UrgentWords.Line(Words.KindOf(query)!.Lines[0]).Phones[0]);

    [Theory]
    [InlineData("slagen")]
    [InlineData("geslaagd gesprek")]
    [InlineData("zelfstandig")]
    [InlineData("zelfstandig wonen")]
    [InlineData("gevaarlijk kruispunt")]
    [InlineData("machtsmisbruik")]
    [InlineData("geweldloos verzet")]
    [InlineData("geweldig team")]
    [InlineData("opslaan")]
    [InlineData("plan afsluiten")]
    [InlineData("verzekering")]
    [InlineData("zelf doen")]
    [InlineData("zelf iets doen")]
    [InlineData("dode hoek")]
    [InlineData("dood")]
    [InlineData("rouw na overlijden van een ouder")]
    [InlineData("samen leven")]
    [InlineData("wil niet meedoen")]
    [InlineData("kind slaapt slecht")]
    [InlineData("toeslagen")]
    [InlineData("kinderopvangtoeslag")]
    [InlineData("slaapproblemen kind")]
    [InlineData("leven lang leren")]
    [InlineData("crisisplan")]
    [InlineData("kracht van het netwerk")]
    [InlineData("eigen kracht")]
    [InlineData("overdracht")]
    [InlineData("mist")]
    [InlineData("ik wil hulp")]
    [InlineData("stappen in het leven")]
    [InlineData("")]
    public void KindOf_HarmlessNeighbours_IsNone(string query) => Assert.Null(Words.KindOf(query));
}
