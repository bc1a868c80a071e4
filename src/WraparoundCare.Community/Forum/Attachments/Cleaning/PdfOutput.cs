using System.Buffers;
using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Tokens;

namespace WraparoundCare.Community.Forum.Attachments.Cleaning;

/// <summary>Writes the objects of a PDF one after the other, and where each begins (ISO 32000-1, 7.5).</summary>
internal sealed class PdfOutput
{
    private const int MaxSize = 8 * 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _file = new();
    private readonly SortedDictionary<int, int> _places = [];

    // What stands behind % is for programs that look whether a file is text.
    public PdfOutput() => _file.Write((ReadOnlySpan<byte>)[.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);

    public void Begin(int number)
    {
        _places[number] = _file.WrittenCount;
        Raw($"{number} 0 obj\n");
    }

    public void End() => Raw("\nendobj\n");

    public void Raw(string text)
    {
        _file.Write(Encoding.ASCII.GetBytes(text));
        if (_file.WrittenCount > MaxSize)
        {
            throw new RefusedFileException(FileProblem.Size);
        }
    }

    public void Name(string name)
    {
        var text = new StringBuilder("/");
        foreach (var value in Encoding.Latin1.GetBytes(name))
        {
            text.Append(char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'_' or (byte)'+' or (byte)'.' or (byte)','
                ? ((char)value).ToString()
                : $"#{value:X2}");
        }

        Raw(text.ToString());
    }

    /// <summary>Anything that holds nothing else.</summary>
    public void Value(IToken token)
    {
        switch (token)
        {
            case NameToken name:
                Name(name.Data);
                break;
            case NumericToken number:
                Raw(number.Data.ToString("0.##########", CultureInfo.InvariantCulture));
                break;
            case BooleanToken truth:
                Raw(truth.Data ? "true" : "false");
                break;
            default:
                Raw(Bytes(token) is { } bytes ? $"<{Convert.ToHexString(bytes)}>" : "null");
                break;
        }
    }

    /// <summary>What follows the dictionary of a stream.</summary>
    public void Stream(ReadOnlyMemory<byte> data)
    {
        Raw("\nstream\n");
        _file.Write(data.Span);
        Raw("\nendstream");
    }

    public byte[] Finish(int root)
    {
        var start = _file.WrittenCount;
        Raw($"xref\n0 {_places.Count + 1}\n0000000000 65535 f \n");
        foreach (var (_, place) in _places)
        {
            Raw(string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        }

        Raw($"trailer\n<</Size {_places.Count + 1}/Root {root} 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return _file.WrittenSpan.ToArray();
    }

    /// <returns>What a string holds; null when it is none.</returns>
    public static byte[]? Bytes(IToken? token) => token switch
    {
        StringToken text => text.GetBytes(),
        HexToken hex => [.. hex.Bytes],
        _ => null,
    };
}
