using WraparoundCare.Search.Files;

namespace WraparoundCare.Search.Tests.Files;

/// <summary>What stands in a Word document, once and as it is shown.</summary>
public class DocxTextTests
{
    private const string Box = "<w:txbxContent><w:p><w:r><w:t>In het vak</w:t></w:r></w:p></w:txbxContent>";

    [Theory]
    [InlineData("<w:t>Steun</w:t><w:t>afspraak</w:t><w:tab/><w:t>wie</w:t><w:br/><w:t>wat</w:t>", "Steunafspraak wie wat")]
    [InlineData("<w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t>", "e-mail")]
    [InlineData("<w:t>mantel</w:t><w:softHyphen/><w:t>zor&#173;ger</w:t>", "mantelzorger")]
    [InlineData("<w:t>plan</w:t><w:instrText>HYPERLINK</w:instrText><w:delText>weg</w:delText>", "plan")]
    [InlineData("<w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r><w:r><w:t>te zien</w:t>", "te zien")]
    [InlineData("<w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>te zien</w:t>", "te zien")]
    [InlineData("<w:t>e&#769;e&#769;n</w:t>", "één")]
    public void Read_Run_GivesWhatIsShown(string run, string text) =>
        Assert.Equal(text, Read(WordFile.Of($"<w:p><w:r>{run}</w:r></w:p>")));

    [Theory, InlineData("Choice", "Fallback"), InlineData("Choice", "Choice"), InlineData("Fallback")]
    public void Read_VersionsOfATextBox_GivesOne(params string[] versions) => Assert.Equal(
        "Voor\nIn het vak\nNa",
        Read(WordFile.Of("<w:p><w:r><w:t>Voor</w:t></w:r><w:r><mc:AlternateContent>"
            + string.Concat(versions.Select(version => $"<mc:{version}>{Box}</mc:{version}>"))
            + "</mc:AlternateContent></w:r><w:r><w:t>Na</w:t></w:r></w:p>")));

    [Fact]
    public void Read_MovedText_StandsWhereItIsNow() => Assert.Equal(
        "Eerst\nDaarna",
        Read(WordFile.Of("<w:p><w:moveFrom><w:r><w:t>Daarna</w:t></w:r></w:moveFrom><w:r><w:t>Eerst</w:t></w:r></w:p>"
            + "<w:p><w:moveTo><w:r><w:t>Daarna</w:t></w:r></w:moveTo></w:p>")));

    [Theory, InlineData(WordFile.Main), InlineData(WordFile.StrictMain)]
    public void Read_PartsOfEitherForm_GivesNotesAndNoComments(string ns)
    {
        static string Note(string kind, string text) => $"<w:{kind} w:id=\"1\"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>";

        Assert.Equal("Tekst\nVoetnoot\nEindnoot", Read(WordFile.Of(
            "<w:p><w:r><w:t>Tekst</w:t></w:r></w:p>",
            ns,
            ("comments", Note("comment", "Opmerking")),
            ("endnotes", Note("endnote", "Eindnoot")),
            ("footnotes", Note("footnote", "Voetnoot")))));
    }

    [Fact]
    public void Read_NestedParagraphs_StopsAtADepth() =>
        Assert.Equal(FileFailure.Depth, FileText.Read(WordFile.Of(string.Concat(Enumerable.Repeat("<w:p>", 2000))), Budget()).Failure);

    [Fact]
    public void Read_LongText_KeepsTheBeginningAndSaysSo()
    {
        var text = FileText.Read(
            WordFile.Of(string.Concat(Enumerable.Repeat("<w:p><w:r><w:t>een gezinsplan</w:t></w:r></w:p>", 30_000))), Budget());

        Assert.Equal((PageTexts.MaxText, FileFailure.Length), (Assert.Single(text.Pages).Length, text.Failure));
    }

    private static string Read(byte[] file)
    {
        var text = FileText.Read(file, Budget());
        Assert.Null(text.Failure);
        return Assert.Single(text.Pages);
    }

    private static ReadingBudget Budget() => new(TimeSpan.FromMinutes(1));
}
