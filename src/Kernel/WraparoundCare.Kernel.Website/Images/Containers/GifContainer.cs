using System.Buffers.Binary;

namespace WraparoundCare.Kernel.Website.Images.Containers;

/// <summary>A GIF is a row of blocks; its header is the size of its frames (GIF89a specification).</summary>
internal static class GifContainer
{
    private const int Header = 13;

    public static ImageFile? Read(byte[] file) => file.Length < Header
        ? null
        : new ImageFile
        {
            Format = ImageFormat.Gif,
            Width = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(6)),
            Height = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(8)),
            IsAnimated = HasMoreFrames(file),
            Clean = file,
        };

    private static bool HasMoreFrames(ReadOnlySpan<byte> file)
    {
        var position = Header + Colours(file[10]);
        for (var frames = 0; position + 10 < file.Length;)
        {
            switch (file[position])
            {
                case 0x21:
                    position = SkipData(file, position + 2);
                    break;
                case 0x2C when ++frames > 1:
                    return true;
                case 0x2C:
                    position = SkipData(file, position + 11 + Colours(file[position + 9]));
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

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
