using System.Buffers.Binary;
using System.Text;

namespace WraparoundCare.Platform.Shared.Pdf;

/// <summary>A TrueType font: what a PDF needs to know of it.</summary>
internal sealed class PdfFont
{
    private const int CompositeArgumentsAreWords = 1;
    private const int CompositeHasScale = 8;
    private const int CompositeGoesOn = 32;
    private const int CompositeHasTwoScales = 64;
    private const int CompositeHasMatrix = 128;

    // The tables that a viewer needs to draw glyphs that are asked for by number.
    private static readonly string[] DrawingTables = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    private readonly byte[] _file;
    private readonly Dictionary<string, Range> _tables = [];
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly double _unitsPerEm;
    private readonly int _widthCount;

    public PdfFont(string name, byte[] file)
    {
        (Name, _file) = (name, file);
        for (var table = 0; table < Unsigned(4); table++)
        {
            var entry = 12 + 16 * table;
            var offset = Whole(entry + 8);
            _tables[Encoding.ASCII.GetString(file, entry, 4)] = offset..(offset + Whole(entry + 12));
        }

        _unitsPerEm = Unsigned(At("head") + 18);
        _widthCount = Unsigned(At("hhea") + 34);
        ReadCharacters();
    }

    public string Name { get; }

    public int Ascent => Thousandths(Signed(At("hhea") + 4));

    public int Descent => Thousandths(Signed(At("hhea") + 6));

    public int CapHeight => Thousandths(Signed(At("OS/2") + 88));

    public string Box => string.Join(' ', Enumerable.Range(0, 4).Select(side => Thousandths(Signed(At("head") + 36 + 2 * side))));

    public bool Has(Rune character) => _glyphs.ContainsKey(character.Value);

    /// <summary>The character, or a question mark for one that the font does not have.</summary>
    public Rune Shown(Rune character) => Has(character) ? character : new Rune('?');

    public int Glyph(Rune character) => _glyphs[Shown(character).Value];

    /// <summary>In thousandths of the size.</summary>
    public int Width(int glyph) => Thousandths(Unsigned(At("hmtx") + 4 * Math.Min(glyph, _widthCount - 1)));

    public double Width(string text, double size) => text.EnumerateRunes().Sum(character => Width(Glyph(character))) * size / 1000;

    /// <summary>The font with the outlines of these glyphs only. The others become zeros, which compress to nothing.</summary>
    public byte[] Subset(IEnumerable<int> glyphs)
    {
        var outlines = new byte[_tables["glyf"].End.Value - At("glyf")];
        var kept = new HashSet<int>();
        var waiting = new Queue<int>(glyphs.Prepend(0));
        while (waiting.TryDequeue(out var glyph))
        {
            var (start, end) = (Location(glyph), Location(glyph + 1));
            if (kept.Add(glyph) && end > start)
            {
                _file.AsSpan(At("glyf") + start, end - start).CopyTo(outlines.AsSpan(start));
                Parts(At("glyf") + start).ForEach(waiting.Enqueue);
            }
        }

        return Write(outlines);
    }

    private byte[] Write(byte[] outlines)
    {
        List<(string Name, byte[] Data)> tables =
            [.. DrawingTables.Where(_tables.ContainsKey).Select(name => (name, name == "glyf" ? outlines : _file[_tables[name]]))];
        var font = new byte[12 + 16 * tables.Count + tables.Sum(table => (table.Data.Length + 3) / 4 * 4)];
        _file.AsSpan(0, 4).CopyTo(font);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), (ushort)tables.Count);
        var position = 12 + 16 * tables.Count;
        foreach (var (index, (name, data)) in tables.Index())
        {
            var entry = font.AsSpan(12 + 16 * index);
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], position);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], data.Length);
            data.CopyTo(font, position);
            position += (data.Length + 3) / 4 * 4;
        }

        return font;
    }

    // A letter with an accent is made of the letter and the accent.
    private List<int> Parts(int outline)
    {
        var parts = new List<int>();
        if (Signed(outline) >= 0)
        {
            return parts;
        }

        int flags;
        var part = outline + 10;
        do
        {
            flags = Unsigned(part);
            parts.Add(Unsigned(part + 2));
            part += 4 + ((flags & CompositeArgumentsAreWords) != 0 ? 4 : 2);
            part += (flags & CompositeHasScale) != 0 ? 2
                : (flags & CompositeHasTwoScales) != 0 ? 4
                : (flags & CompositeHasMatrix) != 0 ? 8
                : 0;
        }
        while ((flags & CompositeGoesOn) != 0);
        return parts;
    }

    private int Location(int glyph) =>
        Unsigned(At("head") + 50) == 0 ? 2 * Unsigned(At("loca") + 2 * glyph) : Whole(At("loca") + 4 * glyph);

    // Format 4 of the table of characters: segments of consecutive characters.
    private void ReadCharacters()
    {
        var map = Enumerable.Range(0, Unsigned(At("cmap") + 2))
            .Select(index => At("cmap") + Whole(At("cmap") + 4 + 8 * index + 4))
            .First(start => Unsigned(start) == 4);
        var size = Unsigned(map + 6);
        for (var segment = map + 14; segment < map + 14 + size; segment += 2)
        {
            var (last, first, offsetAt) = (Unsigned(segment), Unsigned(segment + size + 2), segment + 3 * size + 2);
            for (var character = first; character <= last && character < 0xffff; character++)
            {
                var glyph = Unsigned(offsetAt) == 0 ? character : Unsigned(offsetAt + Unsigned(offsetAt) + 2 * (character - first));
                if (glyph != 0)
                {
                    _glyphs[character] = (glyph + Unsigned(segment + 2 * size + 2)) & 0xffff;
                }
            }
        }
    }

    private int At(string table) => _tables[table].Start.Value;

    private int Thousandths(int units) => (int)Math.Round(units * 1000 / _unitsPerEm);

    private int Unsigned(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    private int Signed(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    private int Whole(int at) => BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(at));
}
