using System.Buffers;
using System.Buffers.Binary;

namespace WraparoundCare.Community.Forum.Attachments.Cleaning;

/// <summary>A JPEG is a row of segments, with the pixels after each start of a scan (ITU T.81, annex B).</summary>
internal static class JpegSegments
{
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    /// <summary>Without what cameras and programs noted, and without anything after the end; the pixels stay as they are.</summary>
    /// <exception cref="RefusedFileException">It is no JPEG.</exception>
    public static byte[] Strip(ReadOnlySpan<byte> file)
    {
        if (file is not [0xFF, 0xD8, 0xFF, ..])
        {
            throw new RefusedFileException(FileProblem.Damaged);
        }

        var kept = new ArrayBufferWriter<byte>(file.Length);
        kept.Write(file[..2]);
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
            if (length < 4 || position + length > file.Length)
            {
                throw new RefusedFileException(FileProblem.Damaged);
            }

            var segment = file.Slice(position, length);
            if (IsKept(marker, segment[4..]))
            {
                kept.Write(segment);
            }

            position += length;
            if (marker == StartOfScan)
            {
                var next = EndOfScan(file, position);
                kept.Write(file[position..next]);
                position = next;
            }
        }

        ReadOnlySpan<byte> end = [0xFF, EndOfImage];
        kept.Write(end);
        return kept.WrittenSpan.ToArray();
    }

    // Of the segments for programs only those that decide about colours; of the others all but comments.
    private static bool IsKept(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        0xE0 => content.StartsWith("JFIF\0"u8) && content.Length == 14,
        0xEE => content.StartsWith("Adobe"u8) && content.Length == 12,
        >= 0xE0 and <= 0xEF or 0xFE => false,
        _ => true,
    };

    // Pixels end at a marker other than a restart; a 0xFF among them is followed by a zero.
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
