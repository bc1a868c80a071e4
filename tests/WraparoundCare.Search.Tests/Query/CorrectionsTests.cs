using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Index;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Search.Tests.Query;

public class CorrectionsTests
{
    private static readonly DutchAnalyzer Analyzer = new();

    [Theory]
    [InlineData("weggelopen", "weggelaten")]
    [InlineData("verslaving", "verklaring verslag")]
    [InlineData("overvecht", "overzicht overvecht")]
    [InlineData("echtscheiding", "rechtscheiding")]
    [InlineData("verslavin", "verslagen")]
    [InlineData("kindermishandeling", "kinderbehandeling")]
    [InlineData("gescheiden", "bescheiden")]
    public void Of_DutchWordOrWordOfTheSite_IsNothing(string typed, string site) => Assert.Empty(On(site).Of(typed));

    [Theory]
    [InlineData("toestemmming", "toestemming", "toestemming")]
    [InlineData("meldocde", "meldcode", "meldcode")]
    [InlineData("overzciht", "overzicht overvecht", "overzicht")]
    [InlineData("wrapround", "wraparound", "wraparound")]
    [InlineData("gezinplsan", "gezinsplan", "gezinsplan")]
    public void Of_SlipOfTheFinger_IsTheNearWord(string typed, string site, string near) => Assert.Equal([near], On(site).Of(typed));

    private static Corrections On(string words)
    {
        var snapshot = new IndexSnapshot();
        snapshot.Words.Add(words.Split(' '));
        snapshot.Terms.Add(words.Split(' ').Select(word => Analyzer.AnalyzeWord(word).Stem));
        return new Corrections(Analyzer, snapshot);
    }
}
