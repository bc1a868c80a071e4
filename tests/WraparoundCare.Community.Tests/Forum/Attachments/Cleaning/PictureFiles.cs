using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NetVips;

namespace WraparoundCare.Community.Tests.Forum.Attachments.Cleaning;

/// <summary>Pictures with what cameras and programs note in them, and files that mean harm.</summary>
internal static class PictureFiles
{
    public const string Camera = "Geheime Camera van Willemijn";

    /// <summary>Wider than high, and said to have been taken with the camera on its side: upright it is higher than wide.</summary>
    public static byte[] Photo(int width = 60, int height = 40)
    {
        using var picture = Image.Black(width, height, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb);
        using var marked = picture.Mutate(header =>
        {
            header.Set(GValue.GIntType, "orientation", 6);
            header.Set(GValue.GStrType, "exif-ifd0-Make", Camera);
            header.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "52/1 5/1 26/1");
        });
        var file = marked.JpegsaveBuffer();
        var notes = Segment(0xE1, $"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>{Camera}</x:xmpmeta>");
        return [.. file[..2], .. Segment(0xFE, Camera), .. notes, .. file[2..]];
    }

    public static byte[] PngWithNotes()
    {
        var picture = Plain(".png");
        return [.. picture[..33], .. Chunk("tEXt", Encoding.Latin1.GetBytes($"Author\0{Camera}")), .. picture[33..]];
    }

    public static byte[] Plain(string extension, int width = 60, int height = 40)
    {
        using var picture = Image.Black(width, height, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb);
        return picture.WriteToBuffer(extension);
    }

    /// <summary>A PNG of few bytes that says it is larger than anything that is decoded.</summary>
    public static byte[] Bomb(int width = 50_000, int height = 50_000)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        return
        [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
            .. Chunk("IHDR", header), .. Chunk("IDAT", Packed(new byte[1000])), .. Chunk("IEND", []),
        ];
    }

    public static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packer.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Segment(byte marker, string content)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
        return [0xFF, marker, .. length, .. Encoding.Latin1.GetBytes(content)];
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(named.Length + 4), Crc(named));
        return chunk;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }
}
