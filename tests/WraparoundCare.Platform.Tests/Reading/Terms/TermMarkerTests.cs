using System.Text.RegularExpressions;
using WraparoundCare.Platform.Reading;
using WraparoundCare.Platform.Reading.Terms;

namespace WraparoundCare.Platform.Tests.Reading.Terms;

/// <summary>In the expected texts a marked term stands between brackets.</summary>
public partial class TermMarkerTests
{
    private static readonly Glossary Terms = new(
    [
        Entry("Plan", "plannen"),
        Entry("Crisisplan", "crisis plan"),
        Entry("Wraparound Care", "wraparound", "WAC"),
        Entry("Eén gezin, één plan", "1G1P"),
        Entry("Zorg & veiligheid"),
        Entry("Gezinswerker", "gezins-werker", "case manager (gezin)"),
        Entry("WAR"),
    ]);

    [Theory]
    [InlineData("<p>Een plan helpt.</p>", "<p>Een [plan] helpt.</p>")]
    [InlineData("<p>Plan.</p>", "<p>[Plan].</p>")]
    [InlineData("<p>PLAN</p>", "<p>[PLAN]</p>")]
    [InlineData("<p>Een plan en nog een plan.</p>", "<p>Een [plan] en nog een plan.</p>")]
    [InlineData("<p>Een plan en twee plannen.</p>", "<p>Een [plan] en twee plannen.</p>")]
    [InlineData("<p>Een plan.</p><p>Een plan.</p>", "<p>Een [plan].</p><p>Een plan.</p>")]
    [InlineData("<p>planning, zorgplan, planmatig</p>", "<p>planning, zorgplan, planmatig</p>")]
    [InlineData("<p>plan-overleg en jaar-plan</p>", "<p>plan-overleg en jaar-plan</p>")]
    [InlineData("<p>plan’s</p>", "<p>plan’s</p>")]
    [InlineData("<p>‘plan’ (wraparound)</p>", "<p>‘[plan]’ ([wraparound])</p>")]
    [InlineData("<p>Het crisisplan</p>", "<p>Het [crisisplan]</p>")]
    [InlineData("<p>Het crisis plan en het plan</p>", "<p>Het [crisis plan] en het [plan]</p>")]
    [InlineData("<p>Wraparound care, wraparound</p>", "<p>[Wraparound care], wraparound</p>")]
    [InlineData("<p>één gezin, één plan</p>", "<p>[één gezin, één plan]</p>")]
    [InlineData("<p>E&eacute;n gezin, &eacute;&eacute;n plan</p>", "<p>[Eén gezin, één plan]</p>")]
    [InlineData("<p>&eacute;&eacute;n gezin, &eacute;&eacute;n plan</p>", "<p>[één gezin, één plan]</p>")]
    [InlineData("<p>zorg &amp; veiligheid</p>", "<p>[zorg &amp; veiligheid]</p>")]
    [InlineData("<p>wraparound&nbsp;care</p>", "<p>[wraparound&nbsp;care]</p>")]
    [InlineData("<p>wraparound\n care</p>", "<p>[wraparound\n care]</p>")]
    [InlineData("<p>&lt;plan&gt; &amp; meer</p>", "<p>&lt;[plan]&gt; &amp; meer</p>")]
    [InlineData("<p>De war en de WAR</p>", "<p>De war en de [WAR]</p>")]
    [InlineData("<p>De case manager (gezin) belt</p>", "<p>De [case manager (gezin)] belt</p>")]
    [InlineData("<p>gezins-werker</p>", "<p>[gezins-werker]</p>")]
    [InlineData("<p>plän, pla\u0301n, plan\u0301</p>", "<p>plän, pla\u0301n, plan\u0301</p>")]
    [InlineData("<ul><li><strong>plan</strong></li></ul>", "<ul><li><strong>[plan]</strong></li></ul>")]
    [InlineData("<table><tbody><tr><td>plan</td></tr></tbody></table>", "<table><tbody><tr><td>[plan]</td></tr></tbody></table>")]
    [InlineData("<p><a href=\"/x\">Het plan</a> is een plan</p>", "<p><a href=\"/x\">Het plan</a> is een [plan]</p>")]
    [InlineData("<p><a href=\"/x\"><em>plan</em></a></p>", "<p><a href=\"/x\"><em>plan</em></a></p>")]
    [InlineData("<h3>Het plan</h3><p>plan</p>", "<h3>Het plan</h3><p>[plan]</p>")]
    [InlineData(
        "<p><code>plan</code> <abbr>WAC</abbr> <cite>Het plan</cite></p>",
        "<p><code>plan</code> <abbr>WAC</abbr> <cite>Het plan</cite></p>")]
    [InlineData("<p><span lang=\"en\">wraparound plan</span></p>", "<p><span lang=\"en\">wraparound plan</span></p>")]
    [InlineData("<p><img alt=\"plan\" src=\"/plan.png\"></p>", "<p><img alt=\"plan\" src=\"/plan.png\"></p>")]
    [InlineData("", "")]
    public void Mark_Text_LinksFirstWholeWordOutsideHeadingsAndLinks(string markup, string expected)
        => Assert.Equal(expected, Bracketed(PageText.Of(markup, Terms)));

    [Fact]
    public void Mark_Term_LeadsToItsMeaningOnThePage()
    {
        var text = PageText.Of("<p>De gezinswerker belt.</p>", Terms);

        Assert.Equal(
            "<p>De <a class=\"term\" href=\"#begrip-gezinswerker\" aria-describedby=\"begrip-gezinswerker-betekenis\">"
            + "gezinswerker</a> belt.</p>",
            text.Body.ToString());
        Assert.Equal(["Gezinswerker"], text.Terms.Select(term => term.Name));
    }

    [Fact]
    public void Mark_TermThatEditorLinked_IsListedAndNotMarkedAgain()
    {
        var text = PageText.Of("<p>Een plan en het <a href=\"/begrippen/plan\">plan</a></p>", Terms);

        Assert.DoesNotContain("class=\"term\"", text.Body.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Plan"], text.Terms.Select(term => term.Name));
    }

    [Fact]
    public void Mark_SpellingOfTwoTerms_BelongsToTheOneNamedSo()
    {
        var glossary = new Glossary([Entry("Gezinsplan", "plan"), Entry("Plan")]);

        Assert.Equal(["Plan"], PageText.Of("<p>Het plan</p>", glossary).Terms.Select(term => term.Name));
    }

    [Fact]
    public void Mark_TermsOfPage_AreListedByName()
        => Assert.Equal(
            ["Crisisplan", "Plan", "WAR"], PageText.Of("<p>WAR, plan en crisisplan</p>", Terms).Terms.Select(term => term.Name));

    [Fact]
    public void Mark_WithoutTerms_LeavesTheTextAlone()
        => Assert.Equal("<p>Het plan</p>", PageText.Of("<p>Het plan</p>", new Glossary([])).Body.ToString());

    private static GlossaryEntry Entry(string name, params string[] variants)
        => new(name, variants, $"Wat {name} betekent.", $"/begrippen/{name.ToLowerInvariant()}/");

    private static string Bracketed(PageText text) => Marked().Replace(text.Body.ToString()!, "[$1]");

    [GeneratedRegex("<a class=\"term\"[^>]*>([^<]*)</a>")]
    private static partial Regex Marked();
}
