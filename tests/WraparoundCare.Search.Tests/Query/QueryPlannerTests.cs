using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Index;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Search.Tests.Query;

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

        Assert.Contains(
            Plan(query).Groups.SelectMany(group => group.Alternatives),
            alternative => alternative.Match.ToString() == match && alternative.Terms.SequenceEqual(stems));
    }

    [Theory]
    [InlineData("leg je het uit", "uitleggen", "leg")]
    [InlineData("ik doe ook mee", "meedoen", "")]
    [InlineData("hoe neem ik contact op", "opnemen", "neem")]
    public void Plan_SeparatedVerb_AlsoAsksForTheWholeVerb(string query, string whole, string apart)
    {
        var plan = PlanOn(whole, query);

        var verb = Assert.Single(plan.Groups, group => group.Alternatives.Any(alternative => alternative.Match == Match.Joined));
        Assert.Contains(verb.Alternatives, alternative => alternative.Terms.SequenceEqual([Analyzer.AnalyzeWord(whole).Stem]));
        Assert.Equal(apart.Length > 0, verb.Alternatives.Any(alternative => alternative.Match == Match.Word));
        Assert.False(verb.Optional);
        Assert.True(plan.Groups.Single(group => whole.StartsWith(group.Typed, StringComparison.Ordinal)).Optional);
    }

    [Theory]
    [InlineData("gezin voor ouders")]
    [InlineData("\"leg het uit\"")]
    [InlineData("uitleggen aan ouders")]
    public void Plan_NoSeparatedVerb_IsLeftAlone(string query) =>
        Assert.DoesNotContain(
            PlanOn("uitleggen voorgezin", query).Groups.SelectMany(group => group.Alternatives),
            alternative => alternative.Match == Match.Joined);

    [Theory]
    [InlineData("ondertoezichtgesteld", "ondertoezichtstelling")]
    [InlineData("uithuisgeplaatste", "uithuisplaatsing")]
    [InlineData("gezinswerksters", "gezinswerker")]
    public void Plan_WordThatIsNotOnTheSite_AlsoAsksForItsKin(string query, string kin) => Assert.Contains(
        PlanOn(kin, query).Groups.SelectMany(group => group.Alternatives),
        alternative => alternative.Match == Match.Related && alternative.Terms.SequenceEqual([Analyzer.AnalyzeWord(kin).Stem]));

    [Fact]
    public void Plan_CompoundThatIsNotOnTheSite_AlsoAsksForAPartAmongOtherWords()
    {
        Assert.Contains(
            PlanOn("bewaren", "bewaartijd dossiers").Groups[0].Alternatives,
            alternative => alternative.Terms.SequenceEqual([Analyzer.AnalyzeWord("bewaren").Stem]));
        Assert.DoesNotContain(
            PlanOn("bewaren", "bewaartijd").Groups[0].Alternatives,
            alternative => alternative.Terms.Count == 1 && alternative.Match == Match.Parts);
    }

    [Fact]
    public void Plan_Quotes_MakeAPhraseAndMinusLeavesOut()
    {
        var plan = Plan("“het plan” gezin -school");

        Assert.Equal([1, 1, 0], plan.Groups.Select(group => group.Phrase));
        Assert.Equal(["school"], plan.Excluded);
    }

    [Fact]
    public void Plan_LongText_IsCutAtAWord()
        => Assert.True(Plan(string.Join(' ', Enumerable.Repeat("gezinsplan", 100))).Groups.Count <= QueryText.MaxWords);

    [Fact]
    public void PicksFor_OtherForm_IsTheSamePick()
    {
        var page = Guid.NewGuid();
        var settings = SearchSettings.Of([], [], [("jeugdzorg", page)], Analyzer);

        Assert.Equal([page], settings.PinnedFor("Jeugd zorg", Analyzer));
        Assert.Empty(settings.PinnedFor("zorg", Analyzer));
    }

    // On a site where these words are used.
    private static QueryPlan PlanOn(string words, string query)
    {
        var snapshot = new IndexSnapshot();
        snapshot.Terms.Add(words.Split(' ').Select(word => Analyzer.AnalyzeWord(word).Stem));
        return new QueryPlanner(Analyzer, snapshot).Plan(QueryText.Read(query, Analyzer), Settings);
    }

    private static QueryPlan Plan(string query)
        => new QueryPlanner(Analyzer, new IndexSnapshot()).Plan(QueryText.Read(query, Analyzer), Settings);
}
