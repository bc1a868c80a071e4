using WraparoundCare.Search.Analysis;

namespace WraparoundCare.Search.Tests.Analysis;

/// <summary>Numbers with thousands apart, letters against digits, and what a hyphen leaves out.</summary>
public class NumbersAndHyphensTests
{
    private static readonly DutchAnalyzer Analyzer = new();

    [Theory]
    [InlineData("€ 2.500,-", "2500")]
    [InlineData("€2.500,-", "2500")]
    [InlineData("2.500", "2500")]
    [InlineData("2 500", "2500")]
    [InlineData("2\u00A0500", "2500")]
    [InlineData("2\u202F500", "2500")]
    [InlineData("2500,00", "2500")]
    [InlineData("2.500,00", "2500")]
    [InlineData("(2.500).", "2500")]
    [InlineData("1.000.000", "1000000")]
    [InlineData("12.345.678 euro", "12345678 euro")]
    [InlineData("2.500,50", "2500 50")]
    [InlineData("2.500-3.000", "2500 3000")]
    [InlineData("2,5", "2 5")]
    [InlineData("25", "25")]
    [InlineData("12.03.2011", "12 03 2011")]
    [InlineData("12-03-2011", "12 03 2011")]
    [InlineData("06 123 456 78", "06 123 456 78")]
    [InlineData("06 123 456", "06 123 456")]
    [InlineData("030-123 456", "030 123 456")]
    [InlineData("12 345 67", "12 345 67")]
    [InlineData("+31 302 345", "31 302 345")]
    [InlineData("0800-2000", "0800 2000")]
    [InlineData("0.500", "0 500")]
    [InlineData("1.2.3", "1 2 3")]
    [InlineData("1.234.5", "1 234 5")]
    [InlineData("10.30 uur", "10 30 uur")]
    [InlineData("2015 2016", "2015 2016")]
    [InlineData("2.500e", "2 500e")]
    public void Analyze_Number_IsOneWordAsLongAsItIsOne(string text, string words) => Assert.Equal(words, string.Join(' ', Written(text)));

    [Fact]
    public void Analyze_Number_SaysWhereItStands()
    {
        var word = Analyzer.Analyze("Ja, € 2.500,- per jaar")[1];

        Assert.Equal((6, 5, 1), (word.Start, word.Length, word.Position));
    }

    [Theory]
    [InlineData("stap3", "stap 3")]
    [InlineData("fase2", "fase 2")]
    [InlineData("13stappen", "13 stappen")]
    [InlineData("1gezin1plan", "1 gezin 1 plan")]
    [InlineData("ggz2020", "ggz 2020")]
    [InlineData("covid19", "covid 19")]
    [InlineData("b12", "b12")]
    [InlineData("5e", "5e")]
    [InlineData("2x", "2x")]
    [InlineData("stap3a", "stap3a")]
    [InlineData("stap", "stap")]
    [InlineData("12", "12")]
    public void Split_LettersAgainstDigits_GivesThemApart(string word, string pieces) =>
        Assert.Equal(pieces, string.Join(' ', LettersAndDigits.Split(word)));

    [Theory]
    [InlineData("wet- en regelgeving", "wetgeving")]
    [InlineData("Wet‑ en regelgeving", "wetgeving")]
    [InlineData("in- en uitstroom", "instroom")]
    [InlineData("jeugd- of volwassenenzorg", "jeugdzorg")]
    [InlineData("voor-, tussen- en natraject", "voortraject tussentraject")]
    [InlineData("voor-/nazorg", "voorzorg")]
    [InlineData("onder- en bovenbouw", "onderbouw")]
    [InlineData("twee- tot driemaal", "tweemaal")]
    [InlineData("gezins- en jeugdhulp", "gezinshulp")]
    [InlineData("begin- en eindgesprek", "begingesprek")]
    [InlineData("werk- of gezinssituatie", "werksituatie")]
    [InlineData("gezinsleden en -vrienden", "gezinsvrienden")]
    [InlineData("regelgeving en -handhaving", "regelhandhaving")]
    [InlineData("jeugdzorg en -hulp", "jeugdhulp")]
    [InlineData("ouders- en kinderen", "")]
    [InlineData("wet- regelgeving", "")]
    [InlineData("wet-. En regelgeving", "")]
    [InlineData("plan - en gezin", "")]
    [InlineData("plan en - gezin", "")]
    [InlineData("plan en -gezin", "")]
    [InlineData("plan -gezin", "")]
    [InlineData("e- en", "")]
    [InlineData("-", "")]
    [InlineData("voor-", "")]
    public void Analyze_Ellipsis_GivesTheWholeWords(string text, string whole) => Assert.Equal(
        whole, string.Join(' ', Analyzer.Analyze(text).Where(word => word.Joined).Select(word => word.Analysis.Text)));

    [Fact]
    public void Analyze_Ellipsis_KeepsWordsInOrder()
    {
        var words = Analyzer.Analyze("De wet- en regelgeving geldt");

        Assert.Equal([0, 1, 1, 2, 3, 4], words.Select(word => word.Position));
    }

    private static IEnumerable<string> Written(string text) =>
        Analyzer.Analyze(text).Where(word => !word.Joined).Select(word => word.Analysis.Text);
}
