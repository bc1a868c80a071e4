using WraparoundCare.Kernel.Website.PropertyEditors.Html;

namespace WraparoundCare.Kernel.Website.Tests.PropertyEditors.Html;

/// <summary>What becomes of a text that was copied from Word.</summary>
public sealed class WordListsTests
{
    private const string Bullet = "<![if !supportLists]><span style='mso-list:Ignore'>\u00b7"
        + "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>";

    private static readonly AllowListHtmlSanitizer Sanitizer = new();

    [Fact]
    public void Sanitize_ListFromWord_IsAListAgain() => Assert.Equal(
        "<ul><li>Eerste <b>punt</b></li><li>Tweede punt</li></ul><p>Daarna</p>",
        Sanitizer.Sanitize(
            $"<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'>{Bullet}Eerste <b>punt</b><o:p></o:p></p>"
            + $"<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'>{Bullet}Tweede punt</p><p class=MsoNormal>Daarna</p>"));

    [Fact]
    public void Sanitize_ListAsTheEditorPastesIt_IsAListAgain() => Assert.Equal(
        "<ol><li>Stap een</li><li>Stap twee</li></ol><ul><li>Los punt</li></ul>",
        Sanitizer.Sanitize(
            "<p>1.&nbsp;&nbsp;&nbsp; Stap een</p><p>2.&nbsp;&nbsp;&nbsp; Stap twee</p><p>\u00b7&nbsp;&nbsp; Los punt</p>"));

    [Theory]
    [InlineData("<p>- Een zin met een streepje</p>")]
    [InlineData("<p>1. Een zin met een cijfer</p>")]
    [InlineData("<p>Stap 1.&nbsp;&nbsp; Lezen</p>")]
    public void Sanitize_ParagraphOfAWriter_StaysAParagraph(string markup) => Assert.Equal(markup, Sanitizer.Sanitize(markup));

    [Fact]
    public void Sanitize_FormattingOfWord_IsGoneAndTheTextStays() => Assert.Equal(
        "<h2><span>Gezinsplan</span></h2><p><b><span>Het gezin</span></b> staat <i>centraal</i>.</p>"
        + "<table><tbody><tr><td><p>Wie</p></td></tr></tbody></table>",
        Sanitizer.Sanitize(
            "<html><head><style>p.MsoNormal {margin:0cm}</style></head><body lang=NL><!--StartFragment-->"
            + "<h1><span style='mso-fareast-language:NL'>Gezinsplan<o:p></o:p></span></h1>"
            + "<p class=MsoNormal style='line-height:107%'><b><span style='color:#2F5496'>Het gezin</span></b>"
            + "<font face=Arial> staat <i>centraal</i>.</font><o:p></o:p></p>"
            + "<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=301><p class=MsoNormal>Wie</p></td></tr></table>"
            + "<!--EndFragment--></body></html>"));
}
