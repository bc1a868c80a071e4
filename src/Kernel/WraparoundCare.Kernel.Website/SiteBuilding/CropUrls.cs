using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Kernel.Website.Images;
using WraparoundCare.Kernel.Website.PropertyEditors.Images;
using WraparoundCare.Kernel.Website.PropertyEditors.Pickers;

namespace WraparoundCare.Kernel.Website.SiteBuilding;

/// <summary>
/// Addresses of pictures as editors cropped them, made by the registered <see cref="IImageUrlGenerator"/>. A whole <c>img</c>, in several
/// widths, is written by <see cref="ResponsiveImages"/>.
/// </summary>
public static class CropUrls
{
    /// <returns>The address; null when the data type has no crop of that name.</returns>
    public static string? GetCropUrl(this MediaWithCrops media, string cropAlias, IImageUrlGenerator images) =>
        media.LocalCrops.GetCropUrl(cropAlias, images, PictureUse.VersionOf(media));

    /// <param name="value">The picture.</param>
    /// <param name="cropAlias">The name of the crop in the data type.</param>
    /// <param name="images">Makes addresses.</param>
    /// <param name="version">Something that changes with the picture, so that browsers may keep it.</param>
    public static string? GetCropUrl(this ImageCropperValue value, string cropAlias, IImageUrlGenerator images, string? version = null)
    {
        if (!value.HasImage() || value.Crop(cropAlias) is not { } crop)
        {
            return null;
        }

        var options = new ImageUrlGenerationOptions(value.Src) { Width = crop.Width, Height = crop.Height, CacheBusterValue = version };
        if (crop.Coordinates is { } part)
        {
            options.Crop = new ImageUrlGenerationOptions.CropCoordinates(part.X1, part.Y1, part.X2, part.Y2);
        }
        else
        {
            options.FocalPoint = FocalPoint(value);
        }

        return images.GetImageUrl(options) is { Length: > 0 } url ? url : value.Src;
    }

    /// <summary>A picture of this size, with the point that must stay in view.</summary>
    public static string? GetCropUrl(this MediaWithCrops media, int width, int height, IImageUrlGenerator images)
    {
        var value = media.LocalCrops;
        if (!value.HasImage())
        {
            return null;
        }

        var options = new ImageUrlGenerationOptions(value.Src)
        {
            Width = width,
            Height = height,
            FocalPoint = FocalPoint(value),
            CacheBusterValue = PictureUse.VersionOf(media),
        };
        return images.GetImageUrl(options) is { Length: > 0 } url ? url : value.Src;
    }

    private static ImageUrlGenerationOptions.FocalPointPosition? FocalPoint(ImageCropperValue value) =>
        value.FocalPoint is { IsCentre: false } point ? new ImageUrlGenerationOptions.FocalPointPosition(point.Left, point.Top) : null;
}
