using NetVips;

namespace WraparoundCare.Kernel.Website.Images;

/// <summary>
/// libvips as we use it: few readers, none that its makers do not trust, one thread a picture and nothing kept between pictures.
/// </summary>
internal static class Vips
{
    private static readonly string[] Readers =
        ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadNsgif", "VipsForeignLoadHeif"];

    static Vips()
    {
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var reader in Readers)
        {
            Operation.Block(reader, false);
        }

        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;

        // A damaged picture gives thousands of warnings, which libvips would write to the console one by one.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, (_, _, _) => { });
    }

    /// <summary>Scales without turning, in the colours of the web.</summary>
    public static Image Scale(byte[] file, System.Drawing.Size size) => Image.ThumbnailBuffer(
        file, size.Width, height: size.Height, size: Enums.Size.Force, noRotate: true, outputProfile: "srgb", failOn: Enums.FailOn.None);

    public static Image Open(byte[] file) => Image.NewFromBuffer(file, access: Enums.Access.Sequential, failOn: Enums.FailOn.None);

    /// <param name="image">A picture that fits in memory: turning reads it from all sides.</param>
    /// <param name="orientation">As EXIF counts: 1 is upright.</param>
    public static Image Turn(Image image, int orientation)
    {
        using var whole = image.CopyMemory();
        using var marked = whole.Mutate(header => header.Set(GValue.GIntType, "orientation", orientation));
        return marked.Autorot();
    }

    /// <exception cref="VipsException">The picture cannot be decoded, or decoding took longer than the token allows.</exception>
    public static byte[] Encode(Image image, ImageFormat format, int quality, Enums.ForeignKeep keep, CancellationToken cancellationToken)
    {
        image.SetProgress(new Progress<int>(), cancellationToken);
        return format switch
        {
            ImageFormat.Jpeg => image.JpegsaveBuffer(q: quality, optimizeCoding: true, background: [255.0], keep: keep),
            ImageFormat.WebP => image.WebpsaveBuffer(q: quality, keep: keep),

            // More effort takes three times as long for one or two bytes in a hundred.
            ImageFormat.Avif => image.HeifsaveBuffer(
                q: quality * 3 / 4, bitdepth: 8, compression: Enums.ForeignHeifCompression.Av1, effort: 1, keep: keep),
            _ => image.PngsaveBuffer(bitdepth: 8, keep: keep),
        };
    }
}
