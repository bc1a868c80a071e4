using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Index;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Search.Tests.Query;

public class HighlighterTests
{
    private static readonly DutchAnalyzer Analyzer = new();

    [Theory]
    [InlineData("plan", "Twee plannen, één plan.", "Twee [plannen], één [plan].")]
    [InlineData("gezin", "Het gezinsplan van het gezin", "Het [gezinsplan] van het [gezin]")]
    [InlineData("zin", "Het gezin heeft zin", "Het gezin heeft [zin]")]
    [InlineData("wraparound", "Wrap-around en WRAPAROUND", "[Wrap-around] en [WRAPAROUND]")]
    [InlineData("café", "Cafe\u0301 of cafe", "[Cafe\u0301] of [cafe]")]
    [InlineData("het plan", "het plan", "het [plan]")]
    [InlineData("script", "<script>alert(1)</script>", "<[script]>alert(1)</[script]>")]
    public void Mark_Text_MarksWhatWasAskedAndKeepsTheRest(string query, string text, string marked)
    {
        var segments = Highlighter(query).Mark(text);

        Assert.Equal(text, string.Concat(segments.Select(segment => segment.Text)));
        Assert.Equal(marked, string.Concat(segments.Select(segment => segment.Marked ? $"[{segment.Text}]" : segment.Text)));
    }

    [Fact]
    public void Best_LongText_ShowsThePlaceWithAllWords()
    {
        var filler = string.Join(' ', Enumerable.Repeat("andere woorden over iets anders", 40));
        var texts = new DocumentTexts(
            [],
            ["Gaat over hulp."],
            string.Empty,
            $"{filler} hulp {filler}\n{filler} het crisisplan geeft hulp {filler}",
            [],
            string.Empty);

        var snippet = new Passages(Highlighter("crisisplan hulp"), Analyzer).Best(texts);

        Assert.Contains(snippet.Segments, segment => segment is { Text: "crisisplan", Marked: true });
        Assert.True(snippet.Segments.Sum(segment => segment.Text.Length) < 350);
    }

    [Fact]
    public void Best_TextOfAFile_SaysItsPage()
        => Assert.Equal(
            2,
            new Passages(Highlighter("ecogram"), Analyzer)
                .Best(new DocumentTexts([], [], "Een formulier.", string.Empty, ["Vooraf", "Teken een ecogram"], "/a.pdf")).FilePage);

    private static Highlighter Highlighter(string query) =>
        new(
            new QueryPlanner(Analyzer, new IndexSnapshot()).Plan(QueryText.Read(query, Analyzer), SearchSettings.Of([], [], [], Analyzer)),
            Analyzer,
            loose: false);
}
