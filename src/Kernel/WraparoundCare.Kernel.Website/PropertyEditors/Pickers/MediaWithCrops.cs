using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Kernel.Website.PropertyEditors.Images;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Pickers;

/// <summary>A media item as used in one place: with the crops and the focal point chosen there.</summary>
public sealed class MediaWithCrops(IPublishedContent content, IPublishedValueFallback fallback, ImageCropperValue localCrops)
    : PublishedContentWrapped(content, fallback)
{
    public IPublishedContent Content => Unwrap();

    public ImageCropperValue LocalCrops { get; } = localCrops;
}
