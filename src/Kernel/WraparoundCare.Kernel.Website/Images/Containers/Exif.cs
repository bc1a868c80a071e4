using System.Buffers.Binary;

namespace WraparoundCare.Kernel.Website.Images.Containers;

/// <summary>Reads the one thing of EXIF that matters for showing a picture; the rest is thrown away.</summary>
internal static class Exif
{
    private const int Header = 8;
    private const int EntryLength = 12;
    private const ushort OrientationTag = 0x0112;

    public static ReadOnlySpan<byte> Prefix => "Exif\0\0"u8;

    /// <returns>1 (upright) to 8; 1 when it does not say or makes no sense.</returns>
    public static int Orientation(ReadOnlySpan<byte> exif)
    {
        var tiff = exif.StartsWith(Prefix) ? exif[Prefix.Length..] : exif;
        var isLittle = tiff is [0x49, 0x49, ..];
        var start = tiff.Length < Header ? uint.MaxValue : Long(tiff[4..], isLittle);
        if (start > tiff.Length - 2)
        {
            return 1;
        }

        var directory = tiff[(int)start..];
        var entries = directory[2..];
        for (int count = Short(directory, isLittle); count > 0 && entries.Length >= EntryLength; count--)
        {
            if (Short(entries, isLittle) == OrientationTag)
            {
                return Short(entries[8..], isLittle) is >= 1 and <= 8 and var orientation ? orientation : 1;
            }

            entries = entries[EntryLength..];
        }

        return 1;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
