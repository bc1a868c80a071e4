using System.Buffers.Binary;

namespace WraparoundCare.Kernel.Website.Images.Containers;

/// <summary>
/// An AVIF keeps its sizes as properties of its items (ISO 23008-12). The greatest counts: a picture may be put together from smaller ones,
/// and what matters is how much room its decoder takes at most.
/// </summary>
internal static class AvifContainer
{
    private const int Looked = 1 << 16;

    public static ImageFile Read(byte[] file)
    {
        var start = file.AsSpan(0, Math.Min(file.Length, Looked));
        var (width, height) = LargestSize(start);
        var isTurned = start.IndexOf("irot"u8) is >= 0 and var turn && turn + 4 < start.Length && (start[turn + 4] & 1) == 1;
        return new ImageFile
        {
            Format = ImageFormat.Avif,
            Width = isTurned ? height : width,
            Height = isTurned ? width : height,
            BytesPerPixel = 16,
            IsAnimated = file[11] == (byte)'s',
            HasBoundMetadata = start.IndexOf("Exif"u8) >= 0 || start.IndexOf("application/rdf+xml"u8) >= 0,
            Clean = file,
        };
    }

    private static (int Width, int Height) LargestSize(ReadOnlySpan<byte> bytes)
    {
        var (width, height) = (0, 0);
        while (bytes.IndexOf("ispe"u8) is >= 0 and var found && found + 16 <= bytes.Length)
        {
            var property = bytes[(found + 8)..];
            width = Math.Max(width, BinaryPrimitives.ReadInt32BigEndian(property));
            height = Math.Max(height, BinaryPrimitives.ReadInt32BigEndian(property[4..]));
            bytes = property;
        }

        return (width, height);
    }
}
