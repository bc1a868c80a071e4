using System.IO.Compression;
using System.Text;
using WraparoundCare.Search.Files;

namespace WraparoundCare.Search.Tests.Files;

/// <summary>What stands in a PDF, however its fonts, spaces and packing are written.</summary>
public class PdfTextTests
{
    private const string Codes = "/Type /Font /BaseFont /AAAAAA+Test";
    private const string Helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    [Fact]
    public void Read_SeveralPages_GivesThemInOrder() => Assert.Equal(
        ["Eerste bladzijde\nmet een ecogram", string.Empty, "Derde bladzijde"],
        Read(PdfFile.Of(
            "BT /F1 12 Tf 72 700 Td (Eerste blad) Tj (zijde) Tj 0 -14 Td [(met)-300(een)-300(eco)20(gram)] TJ ET",
            string.Empty,
            "BT /F1 12 Tf 72 700 Td (Derde) Tj 60 0 Td (bladzijde) Tj ET")));

    [Theory]
    [InlineData("[(twee)-158(jaar)-158(na)20(dat)-30(um)] TJ", "twee jaar nadatum")]
    [InlineData("(twee) Tj 28 0 Td (jaar) Tj", "twee jaar")]
    [InlineData("3 Tc (Gezinsplan en meer) Tj", "Gezinsplan en meer")]
    [InlineData("[(G)-150(e)-150(z)-150(i)-150(n)-600(p)-150(l)-150(a)-150(n)] TJ", "Gezin plan")]
    [InlineData("(jeugd-) Tj 0 -14 Td (hulp, in-) Tj 0 -14 Td (en uitstroom) Tj", "jeugdhulp, in-\nen uitstroom")]
    [InlineData("0 1 -1 0 300 100 Tm (Ge) Tj (zin) Tj", "Gezin")]
    [InlineData("3 Tr (Gescand) Tj", "Gescand")]
    [InlineData("(onderzoek) Tj 6 Ts /F1 7 Tf (12) Tj 0 Ts /F1 12 Tf (en) Tj", "onderzoek 12 en")]
    public void Read_Spacing_GivesWords(string shown, string text) =>
        Assert.Equal([text], Read(PdfFile.Of($"BT /F1 12 Tf 72 700 Td {shown} ET")));

    [Theory]
    [InlineData("(a\\(b\\)c)", "a(b)c")]
    [InlineData("<47657A696E>", "Gezin")]
    [InlineData("(pr\\351cies)", "précies", "/Encoding /WinAnsiEncoding")]
    [InlineData("(Co\\232rdinatie)", "Coördinatie", "/Encoding /MacRomanEncoding")]
    [InlineData("<010203>", "%@é", "/Encoding << /Differences [1 /percent /at /uni00E9] >>")]
    [InlineData("<010203>", "Ëfiij", "/Encoding << /Differences [1 /Edieresis /f_i /ij] >>")]
    public void Read_Encodings_GivesText(string shown, string text, string encoding = "")
    {
        foreach (var kind in new[] { "Type1", "TrueType" })
        {
            Assert.Equal([text], Read(PdfFile.Of([Shown(shown)], $"<< {Codes} /Subtype /{kind} {PdfFile.Widths} {encoding} >>")));
        }
    }

    [Theory, InlineData("Type1"), InlineData("MMType1"), InlineData("TrueType")]
    public void Read_EscapedCodesOfASubset_GivesWhatTheyMean(string kind) => Assert.Equal(
        ["bijeen gezin"],
        Read(PdfFile.Of(
            [Shown("(\\b\\t\\n\\016\\016\\f\\013\\r\\016\\017\\t\\f)")],
            $"<< {Codes} /Subtype /{kind} {PdfFile.Widths} /ToUnicode 4 0 R >>",
            PdfFile.ToUnicode("bij ngez", 8))));

    [Theory, InlineData("Type1"), InlineData("TrueType")]
    public void Read_ToUnicodeOfTheSpaceOnly_TakesTheRestFromTheEncoding(string kind) => Assert.Equal(
        ["Eén gezin"],
        Read(PdfFile.Of(
            [Shown("(E\\351n gezin)")],
            $"<< {Codes} /Subtype /{kind} {PdfFile.Widths} /Encoding /WinAnsiEncoding /ToUnicode 4 0 R >>",
            PdfFile.ToUnicode(" ", 32))));

    [Theory, InlineData(0), InlineData(2)]
    public void Read_CompositeFontOfOneByte_GivesText(int kind) => Assert.Equal(
        ["plan"],
        Read(PdfFile.Of(
            [Shown("(\\001\\002\\003\\004)")],
            $"<< {Codes} /Subtype /Type0 /Encoding 5 0 R /ToUnicode 4 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType{kind} "
            + "/BaseFont /AAAAAA+Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>] >>",
            PdfFile.ToUnicode("plan"),
            PdfFile.Stream(
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /One def /CMapType 1 def "
                + "1 begincodespacerange <00> <FF> endcodespacerange 1 begincidrange <00> <FF> 0 endcidrange endcmap end end",
                "/Type /CMap /CMapName /One /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"))));

    [Fact]
    public void Read_PackedContent_IsUnpacked()
    {
        var content = Encoding.Latin1.GetBytes(Shown("(Gezinsplan)"));
        using var zipped = new MemoryStream();
        using (var zip = new ZLibStream(zipped, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(content);
        }

        foreach (var packed in new[]
        {
            PdfFile.Stream(zipped.ToArray(), "/Filter /FlateDecode"),
            PdfFile.Stream(Convert.ToHexString(content) + ">", "/Filter /ASCIIHexDecode"),
            PdfFile.Stream(Lzw(content), "/Filter [/LZWDecode]"),
        })
        {
            Assert.Equal(["Gezinsplan"], Read(PdfFile.Of([packed], Helvetica, string.Empty)));
        }
    }

    [Fact]
    public void Read_FormAndNotes_GivesWhatIsFilledInAndNoted()
    {
        const string Place = "/Type /Annot /Rect [0 0 9 9]";
        var file = PdfFile.Of(
            [PdfFile.Stream(Shown("(Formulier)"))],
            Helvetica,
            $"/Annots [<< {Place} /Subtype /Widget /FT /Tx /T (a) /V (Antwoord) >> << {Place} /Subtype /Widget /Parent 4 0 R >> "
            + $"<< {Place} /Subtype /Widget /FT /Btn /V /Aan >> << {Place} /Subtype /FreeText /Contents (Let op) >> "
            + $"<< {Place} /Subtype /Text /Contents (Opmerking) >> << {Place} /Subtype /FreeText /F 2 /Contents (Weg) >>]",
            PdfFile.Object("<< /FT /Ch /T (b) /V [(Utrecht) <FEFF00E900E9006E> 5 0 R] >>"),
            PdfFile.Object("(Zeist)"));

        Assert.Equal(["Formulier\nAntwoord\nUtrecht\néén\nZeist\nLet op"], Read(file));
    }

    [Fact]
    public void Read_PagesWithoutText_SaysSo() =>
        Assert.Equal((0, FileFailure.NoText), FileText.Read(PdfFile.Of("0 0 9 9 re f", string.Empty), Budget()) is var text
            ? (text.Pages.Count, text.Failure)
            : default);

    [Fact]
    public void Read_LongText_KeepsTheBeginningAndSaysSo()
    {
        var text = FileText.Read(PdfFile.Of([.. Enumerable.Repeat(Shown($"({new string('a', 90_000)})"), 4)]), Budget());

        Assert.Equal((PageTexts.MaxText, 4, FileFailure.Length), (text.Pages.Sum(page => page.Length), text.Pages.Count, text.Failure));
    }

    [Fact]
    public void Read_DamagedAnywhere_NeverFails()
    {
        var whole = PdfFile.Of("BT /F1 12 Tf 72 700 Td (Eerste blad) Tj 0 -14 Td [(met)-300(een)] TJ ET");
        var random = new Random(11);
        for (var turn = 0; turn < 500; turn++)
        {
            var damaged = whole.ToArray();
            for (var changes = random.Next(1, 12); changes > 0; changes--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            FileText.Read(damaged[..random.Next(damaged.Length)], Budget());
        }
    }

    private static string Shown(string text) => $"BT /F1 12 Tf 72 700 Td {text} Tj ET";

    // Without packing anything: a code for each byte, and the table emptied before codes get longer.
    private static byte[] Lzw(byte[] content)
    {
        var bits = new StringBuilder();
        foreach (var (index, value) in content.Index())
        {
            bits.Append(index % 100 == 0 ? "100000000" : string.Empty).Append(Convert.ToString(value, 2).PadLeft(9, '0'));
        }

        bits.Append("100000001").Append('0', 8);
        return [.. bits.ToString().Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }

    private static IReadOnlyList<string> Read(byte[] file)
    {
        var text = FileText.Read(file, Budget());
        Assert.Null(text.Failure);
        return text.Pages;
    }

    private static ReadingBudget Budget() => new(TimeSpan.FromMinutes(1));
}
