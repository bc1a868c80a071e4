namespace WraparoundCare.Kernel.Website.Images;

/// <summary>The kinds of pictures that are read and made. Others, drawings (SVG) among them, are files like any other.</summary>
internal enum ImageFormat
{
    Jpeg,
    Png,
    Gif,
    WebP,
    Avif,
}

internal static class ImageFormats
{
    private static readonly Dictionary<string, ImageFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        ["jpg"] = ImageFormat.Jpeg,
        ["jpeg"] = ImageFormat.Jpeg,
        ["png"] = ImageFormat.Png,
        ["gif"] = ImageFormat.Gif,
        ["webp"] = ImageFormat.WebP,
        ["avif"] = ImageFormat.Avif,
    };

    public static IEnumerable<string> Extensions => ByExtension.Keys;

    /// <param name="extension">The end of a file name without its dot, or a name as in <c>format=webp</c>.</param>
    public static ImageFormat? Find(string? extension) =>
        extension is not null && ByExtension.TryGetValue(extension, out var format) ? format : null;

    public static ImageFormat? OfPath(string path) => Find(Path.GetExtension(path).TrimStart('.'));

    public static string Extension(this ImageFormat format) => format == ImageFormat.Jpeg ? "jpg" : format.ToString().ToLowerInvariant();

    public static string ContentType(this ImageFormat format) => $"image/{format.ToString().ToLowerInvariant()}";
}
