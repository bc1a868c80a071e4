using WraparoundCare.Search.Files;

namespace WraparoundCare.Search.Tests.Files;

/// <summary>Words as one looks for them.</summary>
public class PlainLinesTests
{
    [Theory]
    [InlineData("jeugd-|hulp", "jeugdhulp")]
    [InlineData("jeugd\u00AD|hulp", "jeugdhulp")]
    [InlineData("jeugd\u2010|hulp", "jeugdhulp")]
    [InlineData("in-|en uitstroom", "in-|en uitstroom")]
    [InlineData("in- en uitstroom", "in- en uitstroom")]
    [InlineData("voor-|of nadeel", "voor-|of nadeel")]
    [InlineData("basis- tot|en met", "basis- tot|en met")]
    [InlineData("e-|mail", "e-mail")]
    [InlineData("GGZ-|instelling", "GGZ-instelling")]
    [InlineData("Noord-|Holland", "Noord-Holland")]
    [InlineData("10-|14 jaar", "10-14 jaar")]
    [InlineData("lijst -|punt", "lijst -|punt")]
    [InlineData("woord|- punt", "woord|- punt")]
    [InlineData("man\u00ADtel\u00ADzorg", "mantelzorg")]
    [InlineData("in\u00AD en uitstroom", "in- en uitstroom")]
    [InlineData("\uFB01nancie\u0308le bu\uFB00er \u0133s", "financiële buffer ijs")]
    [InlineData("een\u0000twee\u0007 \u200Bdrie\uFEFF\uE000\u00A0vier", "een twee drie vier")]
    [InlineData("  | regel |  ", "regel")]
    public void OfPage_Lines_GivesWholeWords(string lines, string text) =>
        Assert.Equal(text.Replace('|', '\n'), PlainLines.OfPage(lines.Split('|')));

    [Fact]
    public void OfText_HyphenAtTheEnd_StaysAsItWasWritten() => Assert.Equal("jeugd-\nhulp", PlainLines.OfText("jeugd-\nhulp"));
}
