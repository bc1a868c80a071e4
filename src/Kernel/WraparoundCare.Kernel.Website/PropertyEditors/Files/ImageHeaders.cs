using System.Buffers.Binary;
using System.Drawing;
using Umbraco.Cms.Core.Media;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Files;

/// <summary>Reads the size of a picture from its header; pages need it to reserve the room before the picture is there.</summary>
internal sealed class ImageHeaders : IImageDimensionExtractor
{
    public IEnumerable<string> SupportedImageFileTypes { get; } = ["gif", "jpeg", "jpg", "png", "webp"];

    public Size? GetDimensions(Stream stream)
    {
        stream.Seek(0, SeekOrigin.Begin);
        Span<byte> start = stackalloc byte[30];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> header = start[..read];
        Size? size = header switch
        {
            [0x89, 0x50, 0x4E, 0x47, ..] when read >= 24 => FromPng(header),
            [0x47, 0x49, 0x46, 0x38, ..] when read >= 10 => FromGif(header),
            [0x52, 0x49, 0x46, 0x46, ..] when read >= 30 => FromWebP(header),
            [0xFF, 0xD8, ..] => FromJpeg(stream),
            _ => null,
        };
        stream.Seek(0, SeekOrigin.Begin);
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    private static Size FromPng(ReadOnlySpan<byte> header) =>
        new(BinaryPrimitives.ReadInt32BigEndian(header[16..]), BinaryPrimitives.ReadInt32BigEndian(header[20..]));

    private static Size FromGif(ReadOnlySpan<byte> header) =>
        new(BinaryPrimitives.ReadUInt16LittleEndian(header[6..]), BinaryPrimitives.ReadUInt16LittleEndian(header[8..]));

    private static Size? FromWebP(ReadOnlySpan<byte> header) => header[15] switch
    {
        (byte)'X' => new Size(1 + ReadUInt24(header[24..]), 1 + ReadUInt24(header[27..])),
        (byte)'L' => FromLossless(BinaryPrimitives.ReadUInt32LittleEndian(header[21..])),
        (byte)' ' => new Size(
            BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(header[28..]) & 0x3FFF),
        _ => null,
    };

    private static Size FromLossless(uint bits) => new((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);

    private static int ReadUInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    /// <summary>A JPEG is a row of segments; the one that starts a frame holds the size.</summary>
    private static Size? FromJpeg(Stream stream)
    {
        stream.Seek(2, SeekOrigin.Begin);
        Span<byte> segment = stackalloc byte[4];
        Span<byte> frame = stackalloc byte[5];
        while (stream.ReadAtLeast(segment, 4, throwOnEndOfStream: false) == 4 && segment[0] == 0xFF)
        {
            var marker = segment[1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return stream.ReadAtLeast(frame, 5, throwOnEndOfStream: false) == 5
                    ? new Size(BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]))
                    : null;
            }

            stream.Seek(BinaryPrimitives.ReadUInt16BigEndian(segment[2..]) - 2, SeekOrigin.Current);
        }

        return null;
    }
}
