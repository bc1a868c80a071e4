using System.Drawing;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.PublishedCache;
using WraparoundCare.Kernel.Website.Images;

namespace WraparoundCare.Kernel.Website.PropertyEditors.RichText;

/// <summary>Pictures in a text, at the width that the editor gave them.</summary>
internal sealed class RichTextPictures(
    RichTextLinks links, IPublishedMediaCache media, ResponsiveImages images, IImageUrlTokenGenerator tokens)
{
    /// <returns>Nothing when the picture is gone.</returns>
    public string Render(ImagePart image)
    {
        if (image.Key == Guid.Empty)
        {
            return $"<img src=\"{RichTextFragment.Encode(tokens.RefreshSignature(image.Source))}\"{image.Attributes}>";
        }

        if (links.OfImage(image.Key) is not { } url || media.GetById(image.Key) is not { } item)
        {
            return string.Empty;
        }

        var use = PictureUse.Of(url, item);
        var shown = Shown(image, use.Natural);
        var width = shown is null && image.Width is { } known ? FormattableString.Invariant($" width=\"{known}\"") : string.Empty;
        return $"<img{images.Attributes(use with { Shown = shown })}{width}{image.Attributes}>";
    }

    // A side that the editor did not give follows from the other.
    private static Size? Shown(ImagePart image, Size? natural) => (image.Width ?? AskedWidth(image.Source), image.Height, natural) switch
    {
        ({ } width, { } height, _) => new Size(width, height),
        ({ } width, null, { } size) => new Size(width, (int)Math.Round(width * (double)size.Height / size.Width)),
        (null, { } height, { } size) => new Size((int)Math.Round(height * (double)size.Width / size.Height), height),
        _ => null,
    };

    // The client asks for the size at which the editor sees the picture.
    private static int? AskedWidth(string source) =>
        int.TryParse(
            QueryHelpers.ParseQuery(source.Split('?') is [_, var query] ? query : null).GetValueOrDefault(ImageCommands.WidthName),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var width) && width > 0 ? width : null;
}
