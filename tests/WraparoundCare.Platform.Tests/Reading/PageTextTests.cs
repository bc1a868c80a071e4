using WraparoundCare.Platform.Reading;
using WraparoundCare.Platform.Reading.Terms;

namespace WraparoundCare.Platform.Tests.Reading;

public class PageTextTests
{
    private static readonly Glossary NoTerms = new([]);

    [Fact]
    public void Read_Headings_GetIdsAfterTheirWords()
    {
        var text = PageText.Of("<h2>Werkt het?</h2><h3>Nee</h3><h2><em>Eén</em> plan &amp; meer</h2>", NoTerms);

        Assert.Equal([new("kop-werkt-het", "Werkt het?"), new("kop-een-plan-meer", "Eén plan & meer")], text.Headings);
        Assert.Contains("<h2 id=\"kop-werkt-het\">", text.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SameHeadingTwice_GetsTwoIds()
        => Assert.Equal(
            ["kop-tips", "kop-tips-2"], PageText.Of("<h2>Tips</h2><h2>Tips</h2>", NoTerms).Headings.Select(heading => heading.Id));

    [Fact]
    public void Read_IdOfEditor_Stays()
        => Assert.Equal(
            ["kop-tips", "kop-tips-2"],
            PageText.Of("<h2 id=\"kop-tips\">Video</h2><h2>Tips</h2>", NoTerms).Headings.Select(heading => heading.Id));

    [Fact]
    public void Read_EmptyHeading_IsNotListed()
        => Assert.Empty(PageText.Of("<h2> </h2><p>Tekst</p>", NoTerms).Headings);
}
