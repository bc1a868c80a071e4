using System.IO.Compression;
using System.Text;

namespace WraparoundCare.Search.Tests.Files;

/// <summary>Files that were made to harm who reads them.</summary>
internal static class HostileFiles
{
    /// <summary>Takes a thousand million steps, and next to no memory.</summary>
    public static byte[] Endless { get; } = PdfFile.Of(
        [PdfFile.Stream("/X Do")],
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        string.Empty,
        [.. Enumerable.Range(5, 30).Select(next => PdfFile.Stream(
            "/N Do /N Do", $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /N {next} 0 R >> >>"))]);

    public static TheoryData<string, byte[]> All => new()
    {
        { "niets", [] },
        { "geen van beide", "GIF89a"u8.ToArray() },
        { "onzin", "%PDF-1.7 en dan niets"u8.ToArray() },
        { "bom", Packed(300) },
        { "zip-bom", WordFile.Of(new string(' ', 40_000_000)) },
        { "diepe alinea's", WordFile.Of(string.Concat(Enumerable.Repeat("<w:p>", 100_000))) },
        { "diepe lijsten", Text(new string('[', 1_000_000)) },
        { "diepe woordenboeken", Text(string.Concat(Enumerable.Repeat("<</A ", 200_000))) },
        { "veel waarden", Text("[" + string.Concat(Enumerable.Repeat("1 ", 5_000_000))) },
        { "naam vol tekens", Text("/" + string.Concat(Enumerable.Repeat("#20", 1_000_000))) },
        { "veel letters", PdfFile.Of(string.Concat(Enumerable.Repeat("BT /F1 9 Tf (aaaaaaaaaaaaaaaaaaaa) Tj ET ", 500_000))) },
        { "gedeelde breedtes", SharedWidths() },
        { "externe entiteit", WordFile.Of("<w:p/>", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>") },
        { "tekent zichzelf", Form("/X Do /X Do") },
    };

    private static byte[] Form(string content) => PdfFile.Of(
        [PdfFile.Stream("/X Do")], "<< >>", string.Empty, PdfFile.Stream(content, "/Type /XObject /Subtype /Form /BBox [0 0 9 9]"));

    private static byte[] Text(string content) => Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj\n" + content);

    private static byte[] Packed(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var turn = 0; turn < megabytes; turn++)
            {
                zip.Write(zeros);
            }
        }

        return PdfFile.Of([PdfFile.Stream(packed.ToArray(), "/Filter /FlateDecode")], "<< >>", string.Empty);
    }

    // Each font keeps for itself what all of them name.
    private static byte[] SharedWidths() => PdfFile.Of(
        [PdfFile.Stream(string.Concat(Enumerable.Range(0, 40).Select(font => $"BT /G{font} 9 Tf (a) Tj ET ")))],
        "<< >>",
        $"/Resources << /Font << {string.Concat(Enumerable.Range(0, 40).Select(SharingFont))} >> >>",
        PdfFile.Object($"[0 [{string.Concat(Enumerable.Repeat("5 ", 1_400_000))}]]"));

    private static string SharingFont(int number) =>
        $"/G{number} << /Type /Font /Subtype /Type0 /BaseFont /A{number} /Encoding /Identity-H /DescendantFonts [<< /Type /Font "
        + $"/Subtype /CIDFontType2 /BaseFont /A{number} /FontDescriptor << /Type /FontDescriptor /FontName /A{number} /Flags 32 >> "
        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W 4 0 R >>] >> ";
}
