using System.Drawing;
using Umbraco.Cms.Core.Media;

namespace WraparoundCare.Kernel.Website.Images;

/// <summary>
/// Takes in pictures: too large ones not at all, the others upright and without what the camera noted (place, time, device). A picture that
/// has nothing of that keeps its bytes.
/// </summary>
internal sealed class ImageUploads(ImageProcessor processor) : IImageDimensionExtractor
{
    public IEnumerable<string> SupportedImageFileTypes => ImageFormats.Extensions;

    /// <summary>Width and height in pixels as a visitor sees them; pages need them to reserve the room for a picture.</summary>
    public Size? GetDimensions(Stream stream) => Read(stream)?.Upright;

    /// <summary>Whether a picture is what its name promises and fits the site's limits; true for all other files.</summary>
    public bool Accepts(string extension, Stream content) =>
        ImageFormats.Find(extension) is not { } format || (Read(content) is { } file && file.Format == format && processor.Fits(file));

    /// <summary>What is to be stored.</summary>
    /// <exception cref="TimeoutException">Other pictures were being made for too long.</exception>
    public Stream Prepare(string extension, Stream content)
    {
        if (ImageFormats.Find(extension) is null || Read(content) is not { } file)
        {
            return content;
        }

        var mustBeMade = (file.Orientation != 1 || file.HasBoundMetadata) && !file.IsAnimated && processor.Fits(file);
        var prepared = (mustBeMade ? processor.Straighten(file) : null) ?? file.Clean;
        return prepared.Length == content.Length ? content : new MemoryStream(prepared, writable: false);
    }

    private static ImageFile? Read(Stream stream)
    {
        stream.Seek(0, SeekOrigin.Begin);
        var file = ImageFile.Read(stream);
        stream.Seek(0, SeekOrigin.Begin);
        return file;
    }
}
