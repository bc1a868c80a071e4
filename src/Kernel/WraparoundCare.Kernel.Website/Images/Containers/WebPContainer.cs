using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace WraparoundCare.Kernel.Website.Images.Containers;

/// <summary>
/// A WebP is a RIFF file: a row of chunks, of which the first says what kind of picture it is (WebP container specification).
/// </summary>
internal static class WebPContainer
{
    private const int RiffHeader = 12;
    private const int ChunkHeader = 8;
    private const int Flags = 20;
    private const byte Animation = 0x02;
    private const byte Metadata = 0x08 | 0x04;

    public static ImageFile? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30)
        {
            return null;
        }

        var kept = new ArrayBufferWriter<byte>(file.Length);
        kept.Write(file[..RiffHeader]);
        var orientation = 1;
        var end = (int)Math.Min(file.Length, ChunkHeader + (long)BinaryPrimitives.ReadUInt32LittleEndian(file[4..]));
        for (var position = RiffHeader; position + ChunkHeader <= end;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file[(position + 4)..]);
            var chunk = file.Slice(position, (int)Math.Min(ChunkHeader + (long)length + (length & 1), end - position));
            var type = Encoding.Latin1.GetString(chunk[..4]);
            orientation = type == "EXIF" ? Exif.Orientation(chunk[ChunkHeader..]) : orientation;
            if (type is "VP8X" or "VP8 " or "VP8L" or "ICCP" or "ANIM" or "ANMF" or "ALPH")
            {
                kept.Write(chunk);
            }

            position += chunk.Length;
        }

        var isExtended = file[15] == (byte)'X';
        var (width, height) = Size(file);
        return new ImageFile
        {
            Format = ImageFormat.WebP,
            Width = width,
            Height = height,
            Orientation = orientation,
            IsAnimated = isExtended && (file[Flags] & Animation) != 0,
            Clean = Finish(kept.WrittenSpan, isExtended),
        };
    }

    private static byte[] Finish(ReadOnlySpan<byte> kept, bool isExtended)
    {
        var file = kept.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - ChunkHeader);
        if (isExtended && file.Length > Flags)
        {
            file[Flags] &= unchecked((byte)~Metadata);
        }

        return file;
    }

    private static (int Width, int Height) Size(ReadOnlySpan<byte> file) => file[15] switch
    {
        (byte)'X' => (1 + ReadUInt24(file[24..]), 1 + ReadUInt24(file[27..])),
        (byte)'L' => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(file[21..])),
        (byte)' ' => (Short(file[26..]) & 0x3FFF, Short(file[28..]) & 0x3FFF),
        _ => (0, 0),
    };

    private static (int Width, int Height) Lossless(uint bits) => ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);

    private static ushort Short(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static int ReadUInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
