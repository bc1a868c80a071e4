using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace WraparoundCare.Kernel.Website.Images.Containers;

/// <summary>A PNG is a row of chunks; those that it cannot be shown without begin with a capital (PNG specification, section 5).</summary>
internal static class PngContainer
{
    private const int Signature = 8;
    private const int Frame = 12;

    // What decides about colours, and the frames of an animation.
    private static readonly HashSet<string> Kept =
        ["tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP", "acTL", "fcTL", "fdAT"];

    public static ImageFile? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 26 || !file[12..16].SequenceEqual("IHDR"u8))
        {
            return null;
        }

        var kept = new ArrayBufferWriter<byte>(file.Length);
        kept.Write(file[..Signature]);
        var (orientation, isAnimated) = (1, false);
        var position = Signature;
        var type = string.Empty;
        while (position + Frame <= file.Length && type != "IEND")
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[position..]);
            type = Encoding.Latin1.GetString(file.Slice(position + 4, 4));
            var chunk = file.Slice(position, (int)Math.Min(Frame + length, file.Length - position));
            isAnimated |= type == "acTL";
            orientation = type == "eXIf" ? Exif.Orientation(chunk[8..]) : orientation;
            if (char.IsAsciiLetterUpper(type[0]) || Kept.Contains(type))
            {
                kept.Write(chunk);
            }

            position += chunk.Length;
        }

        return new ImageFile
        {
            Format = ImageFormat.Png,
            Width = BinaryPrimitives.ReadInt32BigEndian(file[16..]),
            Height = BinaryPrimitives.ReadInt32BigEndian(file[20..]),
            BytesPerPixel = file[24] == 16 ? 8 : 4,
            Orientation = orientation,
            IsAnimated = isAnimated,
            Clean = kept.WrittenSpan.ToArray(),
        };
    }
}
