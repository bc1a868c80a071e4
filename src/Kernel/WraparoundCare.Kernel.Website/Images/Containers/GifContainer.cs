using System.Buffers.Binary;

namespace WraparoundCare.Kernel.Website.Images.Containers;

/// <summary>A GIF is a row of blocks; its header is the size of its frames (GIF89a specification).</summary>
internal static class GifContainer
{
    private const int Header = 13;

    public static ImageFile? Read(byte[] file)
    {
        if (file.Length < Header)
        {
            return null;
        }

        var (frames, right, bottom) = Frames(file);
        return new ImageFile
        {
            Format = ImageFormat.Gif,

            // A decoder makes room for a frame that is larger than the picture says.
            Width = Math.Max(right, BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(6))),
            Height = Math.Max(bottom, BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(8))),
            IsAnimated = frames > 1,
            Clean = file,
        };
    }

    // As far as the second: of an animation nothing is made.
    private static (int Frames, int Right, int Bottom) Frames(ReadOnlySpan<byte> file)
    {
        var (frames, right, bottom) = (0, 0, 0);
        var position = Header + Colours(file[10]);
        while (position + 10 < file.Length && frames < 2)
        {
            switch (file[position])
            {
                case 0x21:
                    position = SkipData(file, position + 2);
                    break;
                case 0x2C:
                    frames++;
                    right = Math.Max(right, Sum(file[(position + 1)..], file[(position + 5)..]));
                    bottom = Math.Max(bottom, Sum(file[(position + 3)..], file[(position + 7)..]));
                    position = SkipData(file, position + 11 + Colours(file[position + 9]));
                    break;
                default:
                    return (frames, right, bottom);
            }
        }

        return (frames, right, bottom);
    }

    private static int Sum(ReadOnlySpan<byte> place, ReadOnlySpan<byte> length) =>
        BinaryPrimitives.ReadUInt16LittleEndian(place) + BinaryPrimitives.ReadUInt16LittleEndian(length);

    private static int Colours(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int SkipData(ReadOnlySpan<byte> file, int position)
    {
        while (position < file.Length && file[position] != 0)
        {
            position += file[position] + 1;
        }

        return position + 1;
    }
}
