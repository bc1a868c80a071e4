using System.Text;
using WraparoundCare.Foundation.Privacy.Guard;

namespace WraparoundCare.Foundation.Tests.Privacy.Guard;

/// <summary>What a check costs grows with the length of a text, whatever stands in it.</summary>
public sealed class HostileTextTests
{
    private const int Length = 20_000;

    private static readonly PrivacyGuard Guard = new(LabelledText.Day);

    [Theory]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("1-")]
    [InlineData("0 ")]
    [InlineData("06-")]
    [InlineData("+3")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("at.")]
    [InlineData("a at ")]
    [InlineData("apenstaartje ")]
    [InlineData("punt ")]
    [InlineData("<")]
    [InlineData("<b")]
    [InlineData("&")]
    [InlineData("&#")]
    [InlineData("*")]
    [InlineData("(")]
    [InlineData("C/16/")]
    [InlineData("C/16/123456 / ")]
    [InlineData("JE RK 24-")]
    [InlineData("dossiernummer ")]
    [InlineData("1234 AB ")]
    [InlineData("http://")]
    [InlineData("NL91 ABNA ")]
    [InlineData("12 jaar ")]
    [InlineData("12 jaar Zeist ")]
    [InlineData("geb. ")]
    [InlineData("geb 03-03-2014 ")]
    [InlineData("3-3-2014, ")]
    [InlineData("J. ")]
    [InlineData("Sanne ")]
    [InlineData("Sanne van ")]
    [InlineData("zit op ")]
    [InlineData("bsn ")]
    [InlineData("bsn 12 ")]
    [InlineData("\u200b")]
    [InlineData("\ud83d\ude00")]
    public void Check_TextTwiceAsLong_CostsTwiceAsMuch(string piece)
    {
        var (once, twice) = (Cost(Repeat(piece, Length)), Cost(Repeat(piece, 2 * Length)));

        Assert.InRange(twice, 0, (2.5 * once) + 1000);
        Assert.InRange(twice, 0, 400L * Length);
    }

    [Fact]
    public void Check_HalfCharacters_ReadsOn()
    {
        var text = "\ud83d 0612345678 \udc00";

        var finding = Assert.Single(Guard.Check(text));

        Assert.Equal("0612345678", text.Substring(finding.Start, finding.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("\0\0")]
    [InlineData("<")]
    [InlineData("&#;")]
    [InlineData("\\")]
    public void Check_NextToNothing_FindsNothing(string text) => Assert.Empty(Guard.Check(text));

    private static long Cost(string text)
    {
        var plain = PlainText.Read(text);
        Guard.Check(plain);
        return plain.Work;
    }

    private static string Repeat(string piece, int length) => new StringBuilder().Insert(0, piece, length / piece.Length).ToString();
}
