using WraparoundCare.Platform.Search.Analysis;
using WraparoundCare.Platform.Search.Index;
using WraparoundCare.Platform.Search.Query;

namespace WraparoundCare.Platform.Tests.Search.Query;

public class QueryPlannerTests
{
    private static readonly DutchAnalyzer Analyzer = new();
    private static readonly SearchSettings Settings = SearchSettings.Of(
        ["jeugdzorg, jeugdhulp", "gezinsplan, eigen plan, ~familiegroepsplan", "skj, kwaliteitsregister jeugd"], ["graag"], [], Analyzer);

    [Fact]
    public void Plan_StopWords_AreOptional()
        => Assert.Equal([true, false], Plan("het plan").Groups.Select(group => group.Optional));

    [Theory]
    [InlineData("wie is het")]
    [InlineData("de")]
    public void Plan_OnlyStopWords_NeedsAll(string query) => Assert.DoesNotContain(Plan(query).Groups, group => group.Optional);

    [Theory]
    [InlineData("jeugdzorg", "jeugdhulp", nameof(Match.Synonym))]
    [InlineData("jeugd zorg", "jeugdhulp", nameof(Match.Synonym))]
    [InlineData("gezinsplannen", "eigen+plan", nameof(Match.Synonym))]
    [InlineData("gezinsplan", "familiegroepsplan", nameof(Match.Related))]
    [InlineData("gezinsplan", "gezin+plan", nameof(Match.Parts))]
    [InlineData("eigen plan", "gezinsplan", nameof(Match.Synonym))]
    [InlineData("kwaliteitsregister jeugd", "skj", nameof(Match.Synonym))]
    [InlineData("jeugdhulpverlener", "hulpverlener", nameof(Match.Parts))]
    public void Plan_Word_HasAlternative(string query, string terms, string match)
    {
        string[] stems = [.. terms.Split('+').Select(term => Analyzer.AnalyzeWord(term).Stem)];

        Assert.Contains(Plan(query).Groups.SelectMany(group => group.Alternatives), alternative => alternative.Match.ToString() == match && alternative.Terms.SequenceEqual(stems));
    }

    [Fact]
    public void Plan_Quotes_MakeAPhraseAndMinusLeavesOut()
    {
        var plan = Plan("“het plan” gezin -school");

        Assert.Equal([1, 1, 0], plan.Groups.Select(group => group.Phrase));
        Assert.Equal(["school"], plan.Excluded);
    }

    [Fact]
    public void Plan_LongText_IsCutAtAWord() => Assert.True(Plan(string.Join(' ', Enumerable.Repeat("gezinsplan", 100))).Groups.Count <= QueryText.MostWords);

    [Fact]
    public void PicksFor_OtherForm_IsTheSamePick()
    {
        var page = Guid.NewGuid();
        var settings = SearchSettings.Of([], [], [("jeugdzorg", page)], Analyzer);

        Assert.Equal([page], settings.PicksFor("Jeugd zorg", Analyzer));
        Assert.Empty(settings.PicksFor("zorg", Analyzer));
    }

    private static QueryPlan Plan(string query) => new QueryPlanner(Analyzer, new Catalogue()).Plan(QueryText.Read(query, Analyzer), Settings);
}
