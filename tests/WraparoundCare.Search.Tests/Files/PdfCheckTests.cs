using WraparoundCare.Search.Files;

namespace WraparoundCare.Search.Tests.Files;

public class PdfCheckTests
{
    private const string Tags = "/MarkInfo << /Marked true >> /StructTreeRoot 4 0 R";
    private const string Language = "/Lang (nl-NL)";
    private const string Title = "/Metadata 5 0 R";
    private const string Shown = "/ViewerPreferences << /DisplayDocTitle true >>";

    [Theory]
    [InlineData($"{Tags} {Language} {Title} {Shown}", true, true, true, true)]
    [InlineData($"{Language} {Title} {Shown}", false, true, true, true)]
    [InlineData($"/MarkInfo << /Marked false >> /StructTreeRoot 4 0 R {Language} {Title} {Shown}", false, true, true, true)]
    [InlineData($"/MarkInfo << /Marked true >> {Language} {Title} {Shown}", false, true, true, true)]
    [InlineData($"/MarkInfo << /Marked true >> /StructTreeRoot << >> {Language} {Title} {Shown}", false, true, true, true)]
    [InlineData($"{Tags} {Title} {Shown}", true, false, true, true)]
    [InlineData($"{Tags} /Lang ( ) {Title} {Shown}", true, false, true, true)]
    [InlineData($"{Tags} /Lang <6E6C> {Title} {Shown}", true, true, true, true)]
    [InlineData($"{Tags} {Language} {Shown}", true, true, false, true)]
    [InlineData($"{Tags} {Language} /Metadata 6 0 R {Shown}", true, true, false, true)]
    [InlineData($"{Tags} {Language} {Title}", true, true, true, false)]
    [InlineData($"{Tags} {Language} {Title} /ViewerPreferences << /DisplayDocTitle false >>", true, true, true, false)]
    public void Check_Catalog_SeesWhatIsMissing(string entries, bool tags, bool language, bool title, bool shown)
    {
        var check = PdfCheck.Of(PdfFile.OfCatalog(entries, Structure(), Metadata("Een titel"), Metadata(" ")));

        Assert.Equal(
            new PdfCheck { IsReadable = true, HasTags = tags, HasLanguage = language, HasTitle = title, ShowsTitle = shown }, check);
        Assert.Equal(tags && language && title && shown, check.IsPassed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7")]
    [InlineData("PK\u0003\u0004 geen pdf")]
    public void Check_NoPdf_CannotBeRead(string content) => Assert.False(PdfCheck.Of(PdfFile.Object(content)).IsReadable);

    [Fact]
    public void Check_MetadataWithEntities_IsNotExpanded()
    {
        var bomb = PdfFile.Stream(
            "<!DOCTYPE a [<!ENTITY b \"titel\">]><dc:title xmlns:dc=\"http://purl.org/dc/elements/1.1/\">&b;</dc:title>",
            "/Type /Metadata /Subtype /XML");

        Assert.False(PdfCheck.Of(PdfFile.OfCatalog($"{Tags} {Language} {Title} {Shown}", Structure(), bomb)).HasTitle);
    }

    private static byte[] Structure() => PdfFile.Object("<< /Type /StructTreeRoot /K [<< /Type /StructElem /S /Document >>] >>");

    private static byte[] Metadata(string title) => PdfFile.Stream(
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
        + "<rdf:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"
        + $"{title}</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>",
        "/Type /Metadata /Subtype /XML");
}
