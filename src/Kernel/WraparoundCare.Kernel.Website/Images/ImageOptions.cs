using System.ComponentModel.DataAnnotations;

namespace WraparoundCare.Kernel.Website.Images;

/// <summary>
/// Settings in the section Website:Images, beside Umbraco's own in Umbraco:CMS:Imaging (HMACSecretKey, Resize, Cache:CacheFolder,
/// Cache:BrowserMaxAge, Memory:MaximumConcurrentProcessing, Memory:MaximumDecodedImageMegabytes).
/// </summary>
public sealed class ImageOptions
{
    public const string Section = "Website:Images";

    /// <summary>What a picture is made into when the address names no format: the first of these that the browser says it takes.</summary>
    public IList<string> Formats { get; } = [];

    /// <summary>
    /// How good a JPEG or WebP is made, from 1 to 100, when the address does not say. AVIF reaches the same with three quarters of it.
    /// </summary>
    [Range(1, 100)]
    public int Quality { get; set; } = 80;

    /// <summary>The widths in pixels that a page offers of each picture.</summary>
    public IList<int> Widths { get; } = [];

    /// <summary>How wide pictures stand in the pages of the site, as the <c>sizes</c> of HTML.</summary>
    [Required]
    public string Sizes { get; set; } = "100vw";

    /// <summary>How many bytes of made pictures are kept on disk.</summary>
    [Range(1L << 20, 1L << 50)]
    public long CacheBytes { get; set; } = 1L << 30;

    /// <summary>How long making one picture may take.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a visitor waits for pictures that are made before; then the answer is 503.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan QueueTimeout { get; set; } = TimeSpan.FromSeconds(20);

    internal IEnumerable<ImageFormat> PreferredFormats =>
        Formats.Count == 0 ? [ImageFormat.Avif, ImageFormat.WebP] : Formats.Select(ImageFormats.Find).OfType<ImageFormat>();

    internal IEnumerable<int> OfferedWidths => Widths.Count == 0 ? [320, 640, 960, 1280, 1920] : Widths;
}
