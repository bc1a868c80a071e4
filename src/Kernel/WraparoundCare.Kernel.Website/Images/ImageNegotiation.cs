using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WraparoundCare.Kernel.Website.Images;

/// <summary>Which format a picture is made into.</summary>
internal static class ImageNegotiation
{
    // Above this AVIF takes seconds of a processor.
    private const int MaxAvifSide = 2000;

    /// <param name="commands">What the address asks for; a format named there wins.</param>
    /// <param name="source">The format of the file.</param>
    /// <param name="request">What the browser takes.</param>
    /// <param name="preferred">What the site would like best, first.</param>
    public static ImageFormat Choose(ImageCommands commands, ImageFormat source, HttpRequest request, IEnumerable<ImageFormat> preferred)
    {
        if (commands.Format is { } named)
        {
            return Made(named);
        }

        var accepted = request.GetTypedHeaders().Accept;
        foreach (var format in preferred.Where(format => format != ImageFormat.Avif || IsSmall(commands)))
        {
            if (Accepts(accepted, format))
            {
                return format;
            }
        }

        // Everybody shows the others; AVIF is only for those who say so.
        return source == ImageFormat.Avif && !Accepts(accepted, source) ? ImageFormat.Jpeg : Made(source);
    }

    private static bool IsSmall(ImageCommands commands) => Math.Max(commands.Width ?? 0, commands.Height ?? 0) is > 0 and <= MaxAvifSide;

    private static bool Accepts(IList<MediaTypeHeaderValue> accepted, ImageFormat format) =>
        accepted.Any(type => type.Quality != 0 && type.MediaType.Equals(format.ContentType(), StringComparison.OrdinalIgnoreCase));

    // Nothing is gained by a GIF that does not move.
    private static ImageFormat Made(ImageFormat format) => format == ImageFormat.Gif ? ImageFormat.Png : format;
}
