using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Media;
using WraparoundCare.Kernel.Website.PropertyEditors.Pickers;

namespace WraparoundCare.Kernel.Website.Images;

/// <summary>
/// Writes pictures into pages: each in several widths, of which the browser takes the one that fits; with its size, so that nothing moves
/// when it arrives; and fetched only when it comes near.
/// </summary>
public sealed class ResponsiveImages(IImageUrlGenerator images, IOptions<ImageOptions> options)
{
    // A screen has up to this many points for one pixel of the page; more is not seen.
    private const int MaxDensity = 2;

    /// <summary>The <c>img</c> of a picture that an editor picked.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="alternative">What it shows, for who cannot see it; empty when it only decorates.</param>
    /// <param name="cropAlias">The crop of the data type; the whole picture when left out or unknown.</param>
    /// <param name="sizes">How wide it stands in the page, as in HTML; as <see cref="ImageOptions.Sizes"/> when left out.</param>
    /// <returns>Nothing when there is no picture.</returns>
    public IHtmlContent Image(MediaWithCrops picture, string alternative, string? cropAlias = null, string? sizes = null)
    {
        if (PictureUse.Of(picture, cropAlias) is not { } use)
        {
            return HtmlString.Empty;
        }

        return new HtmlString($"<img{Attributes(use, sizes)} alt=\"{Encode(alternative)}\">");
    }

    /// <returns>Attributes of an <c>img</c>, each with a space before it and its value encoded.</returns>
    internal string Attributes(PictureUse use, string? sizes = null)
    {
        var written = new StringBuilder();
        var widths = Widths(use);
        if (widths.Count == 0)
        {
            Write("src", use.Url);
        }
        else
        {
            Write("src", Address(use, use.Shown?.Width is { } shown && widths.Contains(shown) ? shown : widths[^1]));
            Write("srcset", string.Join(", ", widths.Select(width => FormattableString.Invariant($"{Address(use, width)} {width}w"))));
            Write("sizes", sizes ?? Sizes(use));
        }

        if ((use.Shown ?? use.Natural) is { Width: > 0, Height: > 0 } size)
        {
            Write("width", size.Width.ToString(CultureInfo.InvariantCulture));
            Write("height", size.Height.ToString(CultureInfo.InvariantCulture));
        }

        Write("loading", "lazy");
        Write("decoding", "async");
        return written.ToString();

        void Write(string name, string value) => written.Append(' ').Append(name).Append("=\"").Append(Encode(value)).Append('"');
    }

    // Nothing wider than the picture itself, and nothing wider than anybody sees.
    private List<int> Widths(PictureUse use)
    {
        var extension = Path.GetExtension(use.Url).TrimStart('.');
        var isMade = images.SupportedImageFileTypes.Contains(extension, StringComparer.OrdinalIgnoreCase);
        if (!isMade || use.Natural is not { Width: > 0 } natural)
        {
            return [];
        }

        var offered = options.Value.OfferedWidths
            .Concat(use.Shown is { } shown ? [shown.Width, shown.Width * MaxDensity] : [])
            .ToList();
        var most = Math.Min(natural.Width, use.Shown is { } size ? size.Width * MaxDensity : offered.Max());
        return [.. offered.Where(width => width < most).Append(most).Distinct().Order()];
    }

    // A space would end the address in a list of them.
    private string Address(PictureUse use, int width) =>
        (images.GetImageUrl(use.At(width)) is { Length: > 0 } url ? url : use.Url).Replace(" ", "%20", StringComparison.Ordinal);

    private string Sizes(PictureUse use) => use.Shown is { } shown
        ? string.Create(CultureInfo.InvariantCulture, $"(max-width: {shown.Width}px) 100vw, {shown.Width}px")
        : options.Value.Sizes;

    private static string Encode(string value) => HtmlEncoder.Default.Encode(value);
}
