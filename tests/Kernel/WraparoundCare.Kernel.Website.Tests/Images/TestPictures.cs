using System.Buffers.Binary;
using System.IO.Compression;
using NetVips;

namespace WraparoundCare.Kernel.Website.Tests.Images;

/// <summary>
/// Pictures of four colours: red, green, blue and white from the upper left to the lower right; and files that mean harm.
/// </summary>
internal static class TestPictures
{
    public static readonly double[] Red = [255, 0, 0];
    public static readonly double[] Green = [0, 255, 0];
    public static readonly double[] Blue = [0, 0, 255];
    public static readonly double[] White = [255, 255, 255];

    /// <param name="extension">The kind of file.</param>
    /// <param name="width">In pixels, as is the height.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="orientation">As EXIF counts; with another than 1 the file also says where it was taken.</param>
    public static byte[] Make(string extension, int width = 400, int height = 300, int orientation = 1)
    {
        using var picture = Quadrants(width, height);
        using var marked = picture.Mutate(header =>
        {
            if (orientation != 1)
            {
                header.Set(GValue.GIntType, "orientation", orientation);
                header.Set(GValue.GStrType, "exif-ifd0-Make", "Geheime Camera");
                header.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "52/1 5/1 26/1");
            }
        });
        return extension == "avif"
            ? marked.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0, q: 80)
            : marked.WriteToBuffer($".{extension}");
    }

    /// <summary>An animation of two frames.</summary>
    public static byte[] Animation()
    {
        using var first = Quadrants(40, 30);
        using var second = first.Invert();
        using var both = first.Join(second, Enums.Direction.Vertical);
        return both.GifsaveBuffer(pageHeight: 30);
    }

    /// <summary>A PNG of few bytes that decodes to the size that it says.</summary>
    public static byte[] PngBomb(int width, int height, byte interlace = 0)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (8, 6, interlace);
        return Png(Chunk("IHDR", header), Chunk("IDAT", Zeros(Math.Min((4L * width) + 1, 1 << 20) * Math.Min(height, 64))));
    }

    /// <summary>A small picture with notes that unpack to as many megabytes as asked for.</summary>
    public static byte[] PngWithNotes(int megabytes)
    {
        var picture = Make("png", 10, 10);
        var note = Chunk("zTXt", [.. "Comment\0\0"u8, .. Zeros(1 << 20)]);
        return [.. picture[..33], .. Enumerable.Repeat(note, megabytes).SelectMany(bytes => bytes), .. picture[33..]];
    }

    /// <summary>A JPEG whose header says another size than it has.</summary>
    public static byte[] JpegThatSays(ushort width, ushort height)
    {
        var picture = Make("jpg");
        var frame = picture.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(picture.AsSpan(frame + 5), height);
        BinaryPrimitives.WriteUInt16BigEndian(picture.AsSpan(frame + 7), width);
        return picture;
    }

    /// <summary>A GIF that says it is one pixel, and has a frame of another size.</summary>
    public static byte[] GifWithFrame(ushort width, ushort height)
    {
        var picture = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
        var frame = Array.LastIndexOf(picture, (byte)0x2C);
        BinaryPrimitives.WriteUInt16LittleEndian(picture.AsSpan(frame + 5), width);
        BinaryPrimitives.WriteUInt16LittleEndian(picture.AsSpan(frame + 7), height);
        return picture;
    }

    public static double[] ColourAt(byte[] picture, double left, double top)
    {
        using var image = Image.NewFromBuffer(picture);
        return image.Getpoint((int)(left * (image.Width - 1)), (int)(top * (image.Height - 1)));
    }

    public static (int Width, int Height) SizeOf(byte[] picture)
    {
        using var image = Image.NewFromBuffer(picture);
        return (image.Width, image.Height);
    }

    /// <summary>Colours are not kept exactly when a picture is packed.</summary>
    public static void AssertColour(double[] expected, byte[] picture, double left, double top) =>
        Assert.All(expected.Zip(ColourAt(picture, left, top)), pair => Assert.InRange(pair.Second, pair.First - 40, pair.First + 40));

    private static Image Quadrants(int width, int height)
    {
        using var upper = Pair(Red, Green, width, height / 2);
        using var lower = Pair(Blue, White, width, height - (height / 2));
        return upper.Join(lower, Enums.Direction.Vertical).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    private static Image Pair(double[] left, double[] right, int width, int height)
    {
        using var black = Image.Black(width / 2, height);
        using var first = black.NewFromImage(left);
        using var rest = Image.Black(width - (width / 2), height);
        using var second = rest.NewFromImage(right);
        return first.Join(second, Enums.Direction.Horizontal).Cast(Enums.BandFormat.Uchar);
    }

    private static byte[] Png(params byte[][] chunks) =>
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. chunks.SelectMany(chunk => chunk), .. Chunk("IEND", [])];

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] named = [.. System.Text.Encoding.ASCII.GetBytes(type), .. content];
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

    private static byte[] Zeros(long count)
    {
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1 << 16];
            for (var left = count; left > 0; left -= zeros.Length)
            {
                packer.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
            }
        }

        return packed.ToArray();
    }
}
