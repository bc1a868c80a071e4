using System.Drawing;
using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Kernel.Website.PropertyEditors.Images;
using WraparoundCare.Kernel.Website.PropertyEditors.Pickers;

namespace WraparoundCare.Kernel.Website.Images;

/// <summary>A picture as a page shows it: which part, and how large. All sizes are in pixels.</summary>
internal sealed record PictureUse(string Url)
{
    /// <summary>Changes when the picture does.</summary>
    public string? Version { get; init; }

    /// <summary>The size of the part that is shown, as it is in the file.</summary>
    public Size? Natural { get; init; }

    /// <summary>The size at which the page shows it, when it says so.</summary>
    public Size? Shown { get; init; }

    public ImageUrlGenerationOptions.CropCoordinates? Crop { get; init; }

    public ImageUrlGenerationOptions.FocalPointPosition? FocalPoint { get; init; }

    /// <summary>Whether height goes with width: a crop has its own shape, a whole picture that of its file.</summary>
    public bool IsCut { get; init; }

    public static PictureUse? Of(MediaWithCrops picture, string? cropAlias)
    {
        var value = picture.LocalCrops;
        if (!value.HasImage())
        {
            return null;
        }

        var whole = Of(value.Src!, picture);
        return cropAlias is not null && value.Crop(cropAlias) is { } crop ? Cut(whole, crop, value.FocalPoint) : whole;
    }

    public static PictureUse Of(string url, IPublishedContent media)
    {
        var (width, height) = (Number(media, Constants.Conventions.Media.Width), Number(media, Constants.Conventions.Media.Height));
        return new PictureUse(url)
        {
            Version = VersionOf(media),
            Natural = width is null || height is null ? null : new Size(width.Value, height.Value),
        };
    }

    public static string VersionOf(IPublishedContent media) => media.UpdateDate.Ticks.ToString("x", CultureInfo.InvariantCulture);

    public ImageUrlGenerationOptions At(int width) => new(Url)
    {
        Width = width,
        Height = IsCut && Shown is { Width: > 0 } shown ? (int)Math.Round(width * (double)shown.Height / shown.Width) : null,
        Crop = Crop,
        FocalPoint = FocalPoint,
        CacheBusterValue = Version,
    };

    private static PictureUse Cut(PictureUse whole, ImageCrop crop, ImageFocalPoint? focalPoint) => whole with
    {
        IsCut = true,
        Shown = new Size(crop.Width, crop.Height),
        Crop = crop.Coordinates is { } part ? new(part.X1, part.Y1, part.X2, part.Y2) : null,
        FocalPoint = crop.Coordinates is null && focalPoint is { IsCentre: false } point ? new(point.Left, point.Top) : null,
        Natural = whole.Natural is { } size && crop.Coordinates is { } cut
            ? new Size((int)(size.Width * (1 - cut.X1 - cut.X2)), (int)(size.Height * (1 - cut.Y1 - cut.Y2)))
            : whole.Natural,
    };

    private static int? Number(IPublishedContent media, string alias) =>
        media.GetProperty(alias)?.GetValue() is { } value && int.TryParse($"{value}", out var number) && number > 0 ? number : null;
}
