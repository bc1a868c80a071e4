using WraparoundCare.Kernel.Website.Images.Containers;

namespace WraparoundCare.Kernel.Website.Images;

/// <summary>A picture as its file describes it, read without decoding anything.</summary>
internal sealed record ImageFile
{
    public required ImageFormat Format { get; init; }

    /// <summary>In pixels, as stored: before turning.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>How the picture must be turned, as EXIF counts: 1 is upright.</summary>
    public int Orientation { get; init; } = 1;

    public bool IsAnimated { get; init; }

    /// <summary>What the container does not let us take out without decoding.</summary>
    public bool HasBoundMetadata { get; init; }

    /// <summary>What one pixel takes while decoding: four channels, AVIF's decoder measured at fifteen bytes.</summary>
    public int BytesPerPixel { get; init; } = 4;

    /// <summary>
    /// The file without what cameras and programs noted in it (place, device, comments) and without anything after its end.
    /// </summary>
    public required byte[] Clean { get; init; }

    public long DecodedBytes => (long)Width * Height * BytesPerPixel;

    /// <summary>Width and height as a visitor sees them.</summary>
    public System.Drawing.Size Upright => Orientation > 4 ? new(Height, Width) : new(Width, Height);

    /// <returns>Null when this is no picture of a kind that we read, or its header makes no sense.</returns>
    public static ImageFile? Read(byte[] file)
    {
        var read = file switch
        {
            [0xFF, 0xD8, 0xFF, ..] => JpegContainer.Read(file),
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngContainer.Read(file),
            [0x47, 0x49, 0x46, 0x38, ..] => GifContainer.Read(file),
            [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => WebPContainer.Read(file),
            [_, _, _, _, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66 or 0x73, ..] => AvifContainer.Read(file),
            _ => null,
        };
        return read is { Width: > 0, Height: > 0 } ? read : null;
    }

    public static ImageFile? Read(Stream stream)
    {
        using var file = new MemoryStream();
        stream.CopyTo(file);
        return Read(file.ToArray());
    }
}
