using System.IO.Compression;
using System.Text;

namespace WraparoundCare.Community.Tests.Forum.Attachments.Cleaning;

/// <summary>PDF files written by hand.</summary>
internal static class PdfFiles
{
    public const string Writer = "Willemijn Verborgen";
    public const string Words = "De moeder kiest het doel.";

    /// <summary>One page with a photo, and the name of its writer wherever programs put it.</summary>
    public static byte[] OfAWriter() => File(
        trailer: "/Info 9 0 R",
        Object("<</Type/Catalog/Pages 2 0 R/Metadata 8 0 R/Lang(nl)/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"
            + "/Names<</EmbeddedFiles<</Names[(bijlage.txt) 10 0 R]>>/JavaScript<</Names[(a)<</S/JavaScript/JS(x)>>]>>>>"
            + "/AA<</WC<</S/JavaScript/JS(x)>>>>/PieceInfo<</Word<</Private(" + Writer + ")>>>>>>"),
        Object("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
        Object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/LastModified(D:20261120)"
            + "/PieceInfo<</X<</Private(" + Writer + ")>>>>"
            + "/Resources<</XObject<</Im0 5 0 R/Fm0 6 0 R>>/Font<</F0 7 0 R>>>>/Annots[12 0 R 13 0 R 14 0 R]>>"),
        Stream("/Filter/FlateDecode", PictureFiles.Packed(Encoding.Latin1.GetBytes(
            $"BT /F0 12 Tf 10 200 Td ({Words}) Tj ET q 9 0 0 9 0 0 cm /Im0 Do Q /Fm0 Do"))),
        Stream(
            "/Type/XObject/Subtype/Image/Width 60/Height 40/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Metadata 8 0 R",
            PictureFiles.Photo()),
        Stream($"/Type/XObject/Subtype/Form/BBox[0 0 1 1]/PTEX.FileName(/home/{Writer}/plan.pdf)/PTEX.InfoDict 9 0 R", "q Q"u8.ToArray()),
        Object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"),
        Stream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(
            $"<?xpacket?><x:xmpmeta><dc:creator>{Writer}</dc:creator></x:xmpmeta>")),
        Object($"<</Author({Writer})/Title({Writer})/Creator(Word)/Producer(Word)>>"),
        Object("<</Type/Filespec/F(bijlage.txt)/EF<</F 11 0 R>>>>"),
        Stream("/Type/EmbeddedFile", Encoding.UTF8.GetBytes(Writer)),
        Object($"<</Type/Annot/Subtype/Text/Rect[0 0 10 10]/Contents(Mooi)/T({Writer})/M(D:20261120)/NM({Writer})/Popup 14 0 R>>"),
        Object("<</Type/Annot/Subtype/Link/Rect[0 0 10 10]/A<</S/Launch/F(cmd.exe)>>>>"),
        Object($"<</Type/Annot/Subtype/Popup/Rect[0 0 10 10]/Parent 12 0 R/Contents({Writer})>>"));

    public static byte[] Plain(string catalog = "", string page = "") => File(
        string.Empty,
        Object($"<</Type/Catalog/Pages 2 0 R{catalog}>>"),
        Object("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
        Object($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F0 5 0 R>>>>{page}>>"),
        Stream(string.Empty, Encoding.Latin1.GetBytes($"BT /F0 12 Tf 10 200 Td ({Words}) Tj ET")),
        Object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));

    /// <summary>One that stays as large as it is: what is in it is no pattern.</summary>
    public static byte[] Large(int bytes)
    {
        var noise = new byte[bytes];
        new Random(1).NextBytes(noise);
        return File(
            string.Empty,
            Object("<</Type/Catalog/Pages 2 0 R>>"),
            Object("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
            Object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</XObject<</Im0 4 0 R>>>>>>"),
            Stream("/Type/XObject/Subtype/Image/Width 600/Height 600/ColorSpace/DeviceRGB/BitsPerComponent 8", noise));
    }

    /// <summary>All that is in it, unpacked.</summary>
    public static string Everything(byte[] file)
    {
        var everything = new StringBuilder(Encoding.Latin1.GetString(file));
        var text = everything.ToString();
        const string begin = "\nstream\n";
        for (var at = text.IndexOf(begin, StringComparison.Ordinal); at >= 0; at = text.IndexOf(begin, at + 1, StringComparison.Ordinal))
        {
            try
            {
                using var unpacker = new ZLibStream(new MemoryStream(file[(at + 8)..]), CompressionMode.Decompress);
                using var reader = new StreamReader(unpacker, Encoding.Latin1);
                everything.Append(reader.ReadToEnd());
            }
            catch (InvalidDataException)
            {
                // It was not packed.
            }
        }

        var strings = text.Split('<').Select(part => part.Split('>')[0]).Where(part => part.Length > 0 && part.All(char.IsAsciiHexDigit));
        foreach (var hex in strings)
        {
            everything.Append(Encoding.Latin1.GetString(Convert.FromHexString(hex.Length % 2 == 0 ? hex : hex + "0"))).Append('\n');
        }

        return everything.ToString();
    }

    private static byte[] Object(string content) => Encoding.Latin1.GetBytes(content);

    private static byte[] Stream(string entries, byte[] content) =>
        [.. Encoding.Latin1.GetBytes($"<<{entries}/Length {content.Length}>>\nstream\n"), .. content, .. "\nendstream"u8];

    private static byte[] File(string trailer, params byte[][] objects)
    {
        var file = new List<byte>(Encoding.Latin1.GetBytes("%PDF-1.7\n"));
        var places = new List<int>();
        foreach (var (content, number) in objects.Select((content, index) => (content, index + 1)))
        {
            places.Add(file.Count);
            file.AddRange(Encoding.Latin1.GetBytes($"{number} 0 obj\n"));
            file.AddRange(content);
            file.AddRange("\nendobj\n"u8);
        }

        var start = file.Count;
        file.AddRange(Encoding.Latin1.GetBytes($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n"
            + string.Concat(places.Select(place => $"{place:D10} 00000 n \n"))
            + $"trailer\n<</Size {places.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n"));
        return [.. file];
    }
}
