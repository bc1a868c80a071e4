using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Website.Images;

/// <summary>Addresses of pictures to be made, with the parameters of Umbraco's imaging package and always signed.</summary>
internal sealed class ImageUrlGenerator(ImageSigner signer) : IImageUrlGenerator, IImageUrlTokenGenerator
{
    public IEnumerable<string> SupportedImageFileTypes => ImageFormats.Extensions;

    /// <returns>The address as it was for a file that is no picture that we read: it is served as it is.</returns>
    public string? GetImageUrl(ImageUrlGenerationOptions? options)
    {
        if (options?.ImageUrl is not { } url)
        {
            return null;
        }

        var path = url.Split('?', '#')[0];
        return ImageFormats.OfPath(path) is null ? url : signer.Sign(QueryHelpers.AddQueryString(url, Parameters(options)));
    }

    /// <summary>The kernel gives addresses as they stand in the markup of rich text too, and puts the answer there.</summary>
    public string RefreshSignature(string url)
    {
        const string Ampersand = "&amp;";
        return url.Contains(Ampersand, StringComparison.Ordinal)
            ? signer.Sign(url.Replace(Ampersand, "&", StringComparison.Ordinal)).Replace("&", Ampersand, StringComparison.Ordinal)
            : signer.Sign(url);
    }

    private static Dictionary<string, string?> Parameters(ImageUrlGenerationOptions options)
    {
        var parameters = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        Add(ImageCommands.CropName, options.Crop is { } crop ? Numbers(crop.Left, crop.Top, crop.Right, crop.Bottom) : null);
        Add(ImageCommands.FocalPointName, options.FocalPoint is { } point ? Numbers(point.Left, point.Top) : null);
        Add(ImageCommands.ModeName, options.ImageCropMode?.ToString().ToLowerInvariant());
        Add(ImageCommands.AnchorName, options.ImageCropAnchor?.ToString().ToLowerInvariant());
        Add(ImageCommands.WidthName, options.Width is { } width ? Numbers(width) : null);
        Add(ImageCommands.HeightName, options.Height is { } height ? Numbers(height) : null);
        Add(ImageCommands.FormatName, options.Format);
        Add(ImageCommands.QualityName, options.Quality is { } quality ? Numbers(quality) : null);
        foreach (var (name, value) in QueryHelpers.ParseQuery(options.FurtherOptions))
        {
            Add(name, value);
        }

        Add(ImageCommands.VersionName, options.CacheBusterValue);
        return parameters;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parameters.TryAdd(name, value);
            }
        }
    }

    private static string Numbers(params IEnumerable<decimal> numbers) =>
        string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
