using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Kernel.Backoffice.Api.Media;

namespace WraparoundCare.Kernel.Backoffice.Api.Imaging;

/// <summary>Addresses of pictures in another size, signed by who makes them.</summary>
[Authorize(ManagementPolicies.ContentOrMedia)]
internal sealed class ImagingController(MediaUrls urls, IImageUrlGenerator images) : ManagementController
{
    // A drawing has every size.
    private const string Scalable = ".svg";

    [HttpGet("/" + Api + "imaging/resize/urls")]
    [ProducesResponseType<IReadOnlyList<MediaUrlsOfItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ResizeAsync(
        [FromQuery(Name = "id")] HashSet<Guid> ids, int height = 200, int width = 200, ImageCropMode? mode = null) =>
        Ok(await urls.OfAsync(ids, (media, url) => Path.GetExtension(url).ToLowerInvariant() switch
        {
            Scalable => url,
            var extension when !images.SupportedImageFileTypes.Contains(extension.TrimStart('.')) => null,
            _ => images.GetImageUrl(new ImageUrlGenerationOptions(url)
            {
                Width = width,
                Height = height,
                ImageCropMode = mode,
                CacheBusterValue = media.UpdateDate.Ticks.ToString("x", CultureInfo.InvariantCulture),
            }),
        }));
}
