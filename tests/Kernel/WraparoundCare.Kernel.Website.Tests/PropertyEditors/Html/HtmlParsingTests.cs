using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using WraparoundCare.Kernel.Website.PropertyEditors.Html;

namespace WraparoundCare.Kernel.Website.Tests.PropertyEditors.Html;

public class HtmlParsingTests
{
    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<a href=x>", "</a>", "<x>", "</x>", "<ul>", "</ul>", "<li>", "</li>", "<h2>",
        "</h3>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<caption>", "</caption>", "<form>", "</form>", "<button>",
        "</button>", "<object>", "</object>", "<i>", "</i>", "<nobr>", "</nobr>", "<br>", "word", "<dd>", "</dd>", "<colgroup>",
        "</colgroup>", "</body>",
    ];

    public static TheoryData<string> Costly => new(CostlyMarkup.Names.ToArray());

    public static TheoryData<string> Ordinary => new()
    {
        CostlyMarkup.Times("<p>Een alinea", 3_000),
        $"<table><tbody>{CostlyMarkup.Times($"<tr>{CostlyMarkup.Times("<td class=\"a\">x</td>", 10)}</tr>", 2_000)}</tbody></table>",
        CostlyMarkup.Times($"<p>{CostlyMarkup.Times("een <strong>woord</strong> <a href=\"/a\">of</a> twee ", 10)}</p>", 500),
        CostlyMarkup.Times("<ul><li>a", 20) + CostlyMarkup.Times("</li></ul>", 20),
        CostlyMarkup.Times("<p><b>x</p>", 100),
        "<p>a</p><svg viewBox=\"0 0 9 9\"><g><path d=\"M0 0\"></path></g></svg>" + CostlyMarkup.Times("<p>b <b>c</b></p>", 100),
    };

    [Theory, MemberData(nameof(Costly))]
    public void Parse_CostlyMarkup_KeepsTheTextOnly(string name)
    {
        IHtmlElement body = HtmlParsing.Parse(CostlyMarkup.Of(name));

        Assert.True(MarkupCost.IsTooHigh(CostlyMarkup.Of(name)));
        Assert.Empty(body.Children);
        Assert.True(body.TextContent.Length <= MarkupCost.MaxLength);
    }

    [Theory, MemberData(nameof(Ordinary))]
    public void Parse_OrdinaryMarkup_MakesATree(string markup)
    {
        Assert.False(MarkupCost.IsTooHigh(markup));
        Assert.NotEmpty(HtmlParsing.Parse(markup).Children);
    }

    [Fact]
    public void Parse_CostlyMarkup_LosesNoWordsAndNoScriptBecomesText()
    {
        var markup = $"<p>Een &amp; <b>twee</b></p><script>run()</script><style>p {{}}</style>{CostlyMarkup.Times("<div>")}drie";

        Assert.Equal("Een & twee drie", HtmlParsing.Parse(markup).TextContent);
    }

    // What is open where a text ends is what a parser walks through for the next tag.
    [Fact]
    public void IsTooHigh_RandomTagsThatPileUp_SeesAllOfThem()
    {
        var random = new Random(20260101);
        for (var turn = 0; turn < 400; turn++)
        {
            var group = string.Concat(Enumerable.Range(0, 12).Select(_ => Pieces[random.Next(Pieces.Length)]));
            IHtmlElement body = HtmlParsing.Parse(CostlyMarkup.Times(group, 200) + "<wbr>");
            var open = body.QuerySelector("wbr")?.GetAncestors().Count() ?? 0;

            Assert.True(open < 200 || MarkupCost.IsTooHigh(CostlyMarkup.Times(group, 10_000)), group);
        }
    }
}
