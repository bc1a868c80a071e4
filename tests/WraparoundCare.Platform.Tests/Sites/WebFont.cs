using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using WraparoundCare.Platform.Shared.Pdf;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>A font as browsers get it (WOFF 2): which characters it has.</summary>
internal static class WebFont
{
    private const int HeaderLength = 48;

    // The numbers that the format gives to tables, as far as they are looked at here.
    private const int OtherTable = 63;
    private static readonly Dictionary<int, string> Tables =
        new() { [0] = "cmap", [1] = "head", [2] = "hhea", [10] = "glyf", [11] = "loca" };

    /// <summary>The tables that tell of characters, as a TrueType font without outlines.</summary>
    public static PdfFont Read(byte[] file)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(12));
        var position = HeaderLength;
        var entries = Enumerable.Range(0, count).Select(_ => ReadEntry(file, ref position)).ToList();
        using var packed = new MemoryStream(file, position, file.Length - position);
        using var unpacked = new BrotliStream(packed, CompressionMode.Decompress);
        using var data = new MemoryStream();
        unpacked.CopyTo(data);
        var (bytes, start) = (data.ToArray(), 0);
        var tables = new List<(string Name, byte[] Data)>();
        foreach (var (name, length) in entries)
        {
            tables.Add((name, bytes[start..(start + length)]));
            start += length;
        }

        return new PdfFont("web", Write([.. tables.Where(table => table.Name is "cmap" or "head" or "hhea")]));
    }

    private static (string Name, int Length) ReadEntry(byte[] file, ref int position)
    {
        var flags = file[position++];
        var (number, transformation) = (flags & 63, flags >> 6);
        position += number == OtherTable ? 4 : 0;
        var name = Tables.GetValueOrDefault(number, string.Empty);
        var length = ReadNumber(file, ref position);
        // Outlines are written in another way unless it is 3, other tables only when it is not 0.
        var transformed = name is "glyf" or "loca" ? transformation != 3 : transformation != 0;
        return (name, transformed ? ReadNumber(file, ref position) : length);
    }

    // Seven bits in each byte, the highest bit says that more follow.
    private static int ReadNumber(byte[] file, ref int position)
    {
        var number = 0;
        byte next;
        do
        {
            next = file[position++];
            number = (number << 7) | (next & 127);
        }
        while (next > 127);
        return number;
    }

    private static byte[] Write(IReadOnlyList<(string Name, byte[] Data)> tables)
    {
        var font = new byte[12 + 16 * tables.Count + tables.Sum(table => table.Data.Length)];
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), (ushort)tables.Count);
        var position = 12 + 16 * tables.Count;
        foreach (var (index, (name, data)) in tables.Index())
        {
            var entry = font.AsSpan(12 + 16 * index);
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], position);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], data.Length);
            data.CopyTo(font, position);
            position += data.Length;
        }

        return font;
    }
}
