using System.Globalization;
using System.Text;

namespace WraparoundCare.Platform.Shared.Pdf;

/// <summary>A font as one document uses it: only the glyphs that occur, and which characters they stand for.</summary>
internal sealed class PdfFontUse(PdfFont font, string name)
{
    // A reader accepts no more characters than this in one block.
    private const int BlockSize = 100;

    private readonly SortedDictionary<int, Rune> _characters = [];

    public PdfFont Font => font;

    public string Name => name;

    public void Add(string text)
    {
        foreach (var character in text.EnumerateRunes())
        {
            _characters.TryAdd(font.Glyph(character), font.Shown(character));
        }
    }

    public int Write(PdfFile file)
    {
        // The name says that this is a part of the font.
        var partName = $"WRAPCA+{font.Name}";
        var data = font.Subset(_characters.Keys);
        var embedded = file.AddStream($"/Length1 {data.Length}", data);
        var descriptor = file.Add(
            $"<< /Type /FontDescriptor /FontName /{partName} /Flags 32 /FontBBox [{font.Box}] /ItalicAngle 0 /Ascent {font.Ascent} "
            + $"/Descent {font.Descent} /CapHeight {font.CapHeight} /StemV 80 /FontFile2 {embedded} 0 R >>");
        var widths = string.Join(' ', _characters.Keys.Select(glyph => $"{glyph} [{font.Width(glyph)}]"));
        var glyphs = file.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{partName} "
            + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /W [{widths}] >>");
        var characters = file.AddStream(string.Empty, Encoding.ASCII.GetBytes(CharacterMap()));
        return file.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{partName} /Encoding /Identity-H "
            + $"/DescendantFonts [{glyphs} 0 R] /ToUnicode {characters} 0 R >>");
    }

    private string CharacterMap()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n");
        map.Append(
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def\n");
        map.Append("1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var block in _characters.Chunk(BlockSize))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (glyph, character) in block)
            {
                map.Append(
                    CultureInfo.InvariantCulture,
                    $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(character.ToString()))}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }
}
