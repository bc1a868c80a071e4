using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace WraparoundCare.Platform.Shared.Pdf;

/// <summary>The numbered objects of a PDF, and the table that says where each is.</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]> _objects = [];

    public int Reserve()
    {
        _objects.Add([]);
        return _objects.Count;
    }

    public void Set(int number, string text) => _objects[number - 1] = Encoding.Latin1.GetBytes(text);

    public int Add(string text)
    {
        var number = Reserve();
        Set(number, text);
        return number;
    }

    public int AddStream(string entries, byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(data);
        }

        return AddPlainStream($"{entries} /Filter /FlateDecode", packed.ToArray());
    }

    public int AddPlainStream(string entries, byte[] data)
    {
        _objects.Add([.. Encoding.Latin1.GetBytes($"<< {entries} /Length {data.Length} >>\nstream\n"), .. data, .. "\nendstream"u8]);
        return _objects.Count;
    }

    public byte[] Save(int catalog, int info)
    {
        using var file = new MemoryStream();
        var places = new StringBuilder();

        // The second line tells programs that move files that this is not text.
        file.Write([.. "%PDF-1.7\n%"u8, 0xe2, 0xe3, 0xcf, 0xd3, (byte)'\n']);
        for (var number = 1; number <= _objects.Count; number++)
        {
            places.Append(CultureInfo.InvariantCulture, $"{file.Position:d10} 00000 n \n");
            Write(file, $"{number} 0 obj\n");
            file.Write(_objects[number - 1]);
            Write(file, "\nendobj\n");
        }

        var (start, size) = (file.Position, _objects.Count + 1);
        Write(file, $"xref\n0 {size}\n0000000000 65535 f \n{places}");
        Write(file, $"trailer\n<< /Size {size} /Root {catalog} 0 R /Info {info} 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>Text as a PDF writes it, in any alphabet.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
