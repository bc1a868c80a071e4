using System.Buffers;
using System.IO.Compression;

namespace WraparoundCare.Community.Forum.Attachments.Cleaning;

/// <summary>
/// What notes of cameras and programs begin with. After cleaning none of them should be anywhere: a file in which one still is, is not
/// taken.
/// </summary>
internal static class Traces
{
    private const int MaxStream = 64 * 1024 * 1024;

    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["Exif\0\0", "<?xpacket", "<x:xmpmeta", "http://ns.adobe.com/xap/", "Photoshop 3.0\0"], StringComparison.Ordinal);

    public static bool Has(ReadOnlySpan<byte> bytes)
    {
        Span<char> characters = stackalloc char[4096 + Overlap];
        for (var start = 0; start < bytes.Length; start += 4096)
        {
            var part = bytes.Slice(start, Math.Min(4096 + Overlap, bytes.Length - start));
            System.Text.Encoding.Latin1.GetChars(part, characters);
            if (((ReadOnlySpan<char>)characters[..part.Length]).ContainsAny(Marks))
            {
                return true;
            }
        }

        return false;
    }

    /// <exception cref="RefusedFileException">It does not unpack, or to too much.</exception>
    public static byte[] Unpack(ReadOnlyMemory<byte> packed, ref long left)
    {
        try
        {
            using var source = new MemoryStream(packed.ToArray(), writable: false);
            using var unpacker = new ZLibStream(source, CompressionMode.Decompress);
            return Read(unpacker, Math.Min(left, MaxStream), ref left);
        }
        catch (InvalidDataException)
        {
            throw new RefusedFileException(FileProblem.Damaged);
        }
    }

    /// <summary>Reads to the end, and no further than is allowed: what a file says of its size may not be so.</summary>
    /// <param name="stream">What is unpacked while it is read.</param>
    /// <param name="most">How many bytes it may be.</param>
    /// <param name="left">How many bytes all of them may be from here on.</param>
    /// <exception cref="RefusedFileException">It is more.</exception>
    public static byte[] Read(Stream stream, long most, ref long left)
    {
        using var taken = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            taken.Write(buffer, 0, read);
            if (taken.Length > Math.Min(most, left))
            {
                throw new RefusedFileException(FileProblem.Size);
            }
        }

        left -= taken.Length;
        return taken.ToArray();
    }

    private const int Overlap = 32;
}
