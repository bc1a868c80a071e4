using WraparoundCare.Search.Analysis;

namespace WraparoundCare.Search.Tests.Analysis;

public class DutchAnalyzerTests
{
    private static readonly DutchAnalyzer Analyzer = new();

    [Theory]
    [InlineData("gezin", "gezinnen")]
    [InlineData("plan", "plannen")]
    [InlineData("plan", "plannetje")]
    [InlineData("kind", "kinderen")]
    [InlineData("school", "scholen")]
    [InlineData("begeleiding", "begeleiden")]
    [InlineData("begeleidt", "begeleiden")]
    [InlineData("stap", "stappen")]
    [InlineData("crisis", "crises")]
    [InlineData("ecogram", "ecogrammen")]
    [InlineData("gezinsplan", "gezinsplannen")]
    [InlineData("crisisplan", "crisisplannen")]
    [InlineData("gezinsgesprek", "gezinsgesprekken")]
    [InlineData("betaalt", "betaald")]
    [InlineData("betalen", "betaling")]
    [InlineData("betaalde", "betalen")]
    [InlineData("afronden", "afgerond")]
    [InlineData("afronden", "afronding")]
    [InlineData("opstellen", "opgesteld")]
    [InlineData("uitleggen", "uitgelegd")]
    [InlineData("evalueren", "evalueert")]
    [InlineData("evalueren", "geëvalueerd")]
    [InlineData("anonimiseren", "geanonimiseerd")]
    [InlineData("bespreken", "besproken")]
    [InlineData("kiezen", "gekozen")]
    [InlineData("meten", "gemeten")]
    [InlineData("brief", "brieven")]
    [InlineData("huis", "huizen")]
    [InlineData("huis", "huisje")]
    [InlineData("sleutelfiguur", "sleutelfiguren")]
    [InlineData("sleutelpersoon", "sleutelpersonen")]
    [InlineData("coördinator", "coordinatoren")]
    [InlineData("hulpverlener", "hulpverleners")]
    [InlineData("netwerk", "netwerken")]
    [InlineData("formulier", "formuliertje")]
    [InlineData("foto", "foto's")]
    [InlineData("thema", "thema’s")]
    [InlineData("één", "1")]
    [InlineData("Eén", "1")]
    [InlineData("ÉÉN", "1")]
    [InlineData("twaalf", "12")]
    [InlineData("o.t.s.", "OTS")]
    [InlineData("s.k.j", "SKJ")]
    [InlineData("ĳsbreker", "ijsbreker")]
    [InlineData("ﬁnancieel", "financieel")]
    [InlineData("samen\u00ADwerken", "samenwerken")]
    [InlineData("cafe\u0301", "café")]
    public void Analyze_SameWordOtherForm_Meets(string one, string other) => Assert.Equal(Stem(one), Stem(other));

    [Theory]
    [InlineData("gezin", "zin")]
    [InlineData("gezinnen", "zinnen")]
    [InlineData("begeleiding", "beleid")]
    [InlineData("gemeente", "mening")]
    [InlineData("gemeente", "gemeend")]
    [InlineData("gezag", "zag")]
    [InlineData("gevoel", "voelen")]
    [InlineData("taak", "tak")]
    [InlineData("zaak", "zak")]
    [InlineData("raad", "rad")]
    [InlineData("maan", "man")]
    [InlineData("les", "lezen")]
    [InlineData("een", "één")]
    [InlineData("plant", "planten")]
    [InlineData("12", "13")]
    public void Analyze_OtherWord_DoesNotMeet(string one, string other) => Assert.NotEqual(Stem(one), Stem(other));

    [Theory]
    [InlineData("wrap-around", "wraparound")]
    [InlineData("wrap‑around", "wraparound")]
    [InlineData("eigen-krachtconferentie", "eigenkrachtconferentie")]
    [InlineData("e-mail", "email")]
    public void Analyze_HyphenBetweenWords_IsAlsoOneWord(string hyphened, string joined)
        => Assert.Equal(Stem(joined), Analyzer.Analyze(hyphened).Single(word => word.Joined).Analysis.Stem);

    [Fact]
    public void Analyze_DashWithSpaces_JoinsNothing()
        => Assert.DoesNotContain(Analyzer.Analyze("plan - gezin – zorg"), word => word.Joined);

    [Theory]
    [InlineData("jeugdhulpverlener", "jeugd hulp verlener jeugdhulp hulpverlener")]
    [InlineData("gezinsplan", "gezin plan")]
    [InlineData("gezinsplannen", "gezin plan")]
    [InlineData("begrippenlijst", "begrip lijst")]
    [InlineData("sleutelfiguren", "sleutel figur")]
    [InlineData("veiligheidsplan", "veiligheid plan")]
    [InlineData("wraparoundteam", "wraparound team")]
    [InlineData("familiegroepsplan", "familie groep plan familiegroep groepsplan")]
    [InlineData("meldcode", "meld code")]
    public void Analyze_Compound_GivesItsParts(string compound, string parts)
        => Assert.Equal(parts.Split(' ').Select(Stem).Order(), Analyzer.AnalyzeWord(compound).Parts.Order());

    [Theory]
    [InlineData("gezin")]
    [InlineData("gesprekken")]
    [InlineData("documenten")]
    [InlineData("begeleiding")]
    [InlineData("gemeente")]
    [InlineData("beleid")]
    [InlineData("overleg")]
    [InlineData("combinatie")]
    [InlineData("kinderen")]
    [InlineData("teleurstelling")]
    [InlineData("opstellen")]
    [InlineData("diensten")]
    public void Analyze_SimpleWord_StaysWhole(string word) => Assert.Empty(Analyzer.AnalyzeWord(word).Parts);

    [Fact]
    public void Analyze_Text_SaysWhereWordsStand()
    {
        const string text = "  Eén gezin, één plan!";

        var words = Analyzer.Analyze(text);

        Assert.Equal(["Eén", "gezin", "één", "plan"], words.Select(word => text.Substring(word.Start, word.Length)));
        Assert.Equal([0, 1, 2, 3], words.Select(word => word.Position));
        Assert.Equal(["1", "gezin", "1", "plan"], words.Select(word => word.Analysis.Stem));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud800")]
    [InlineData("\0\u0001")]
    [InlineData("…—''’")]
    [InlineData("a\u0301\u0301\u0301")]
    public void Analyze_HardlyText_Survives(string text) => Assert.True(Analyzer.Analyze(text).Count <= 1);

    private static string Stem(string word) => Analyzer.Analyze(word).Last(found => !found.Joined).Analysis.Stem;
}
