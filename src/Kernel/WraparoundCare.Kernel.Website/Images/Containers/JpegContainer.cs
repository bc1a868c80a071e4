using System.Buffers;
using System.Buffers.Binary;

namespace WraparoundCare.Kernel.Website.Images.Containers;

/// <summary>A JPEG is a row of segments, with the pixels after each start of a scan (ITU T.81, annex B).</summary>
internal static class JpegContainer
{
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    public static ImageFile? Read(ReadOnlySpan<byte> file)
    {
        var kept = new ArrayBufferWriter<byte>(file.Length);
        kept.Write(file[..2]);
        var (width, height, orientation) = (0, 0, 1);
        var position = 2;
        while (position + 4 <= file.Length && file[position] == 0xFF && file[position + 1] != EndOfImage)
        {
            var marker = file[position + 1];
            if (marker == 0xFF)
            {
                position++;
                continue;
            }

            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(position + 2)..]);
            if (length < 4)
            {
                break;
            }

            var segment = file.Slice(position, Math.Min(length, file.Length - position));
            if (IsFrame(marker) && segment.Length >= 9)
            {
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), BinaryPrimitives.ReadUInt16BigEndian(segment[7..]));
            }
            else if (marker == 0xE1 && segment[4..].StartsWith(Exif.Prefix))
            {
                orientation = Exif.Orientation(segment[4..]);
            }

            if (IsKept(marker, segment[4..]))
            {
                kept.Write(segment);
            }

            position += segment.Length;
            if (marker == StartOfScan)
            {
                var next = EndOfScan(file, position);
                kept.Write(file[position..next]);
                position = next;
            }
        }

        // What follows the end, such as a second picture or a film, is not shown by anybody, and may say where it was made.
        ReadOnlySpan<byte> end = [0xFF, EndOfImage];
        kept.Write(end);
        return new ImageFile
        {
            Format = ImageFormat.Jpeg,
            Width = width,
            Height = height,
            Orientation = orientation,
            Clean = kept.WrittenSpan.ToArray(),
        };
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    // Of the segments for programs only those that decide about colours; of the others all but comments.
    private static bool IsKept(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        0xE0 => content.StartsWith("JFIF\0"u8),
        0xE2 => content.StartsWith("ICC_PROFILE\0"u8),
        0xEE => content.StartsWith("Adobe"u8),
        >= 0xE0 and <= 0xEF or 0xFE => false,
        _ => true,
    };

    /// <summary>Pixels end at a marker other than a restart; a 0xFF among them is followed by a zero.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> file, int position)
    {
        while (file[position..].IndexOf((byte)0xFF) is >= 0 and var found && position + found + 1 < file.Length)
        {
            position += found;
            if (file[position + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return position;
            }

            position += file[position + 1] == 0xFF ? 1 : 2;
        }

        return file.Length;
    }
}
