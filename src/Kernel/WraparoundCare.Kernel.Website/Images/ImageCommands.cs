using System.Globalization;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Website.Images;

/// <summary>What an address asks to be made of a picture, under the names that Umbraco's own addresses use.</summary>
internal sealed record ImageCommands
{
    public const string WidthName = "width";
    public const string HeightName = "height";
    public const string ModeName = "rmode";
    public const string AnchorName = "ranchor";
    public const string FocalPointName = "rxy";
    public const string CropName = "cc";
    public const string FormatName = "format";
    public const string QualityName = "quality";

    /// <summary>Changes with every new file, so that browsers may keep a picture; asks for nothing.</summary>
    public const string VersionName = "v";

    public static readonly IReadOnlySet<string> Names = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        WidthName, HeightName, ModeName, AnchorName, FocalPointName, CropName, FormatName, QualityName,
    };

    /// <summary>In pixels.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    public ImageCropMode Mode { get; init; } = ImageCropMode.Crop;

    /// <summary>The point to keep in view, as shares of width and height from the upper left.</summary>
    public (double Left, double Top) FocalPoint { get; init; } = (0.5, 0.5);

    /// <summary>What is cut off at each side, as shares of width and height.</summary>
    public (double Left, double Top, double Right, double Bottom) Crop { get; init; }

    public ImageFormat? Format { get; init; }

    public int? Quality { get; init; }

    /// <summary>Values that make no sense, and sizes beyond the site's limits, are left out, as Umbraco does.</summary>
    public static ImageCommands Parse(IQueryCollection query, ImagingResizeSettings limits)
    {
        var anchor = Enum.TryParse(query[AnchorName], ignoreCase: true, out ImageCropAnchor named) ? Anchor(named) : (0.5, 0.5);
        return new ImageCommands
        {
            Width = Whole(query[WidthName], limits.MaxWidth),
            Height = Whole(query[HeightName], limits.MaxHeight),
            Mode = Enum.TryParse(query[ModeName], ignoreCase: true, out ImageCropMode mode) && Enum.IsDefined(mode)
                ? mode
                : ImageCropMode.Crop,
            FocalPoint = Shares(query[FocalPointName]) is [var x, var y] ? (x, y) : anchor,
            Crop = Shares(query[CropName]) is [var left, var top, var right, var bottom] && left + right < 1 && top + bottom < 1
                ? (left, top, right, bottom)
                : default,
            Format = ImageFormats.Find(query[FormatName]),
            Quality = Whole(query[QualityName], 100),
        };
    }

    private static (double Left, double Top) Anchor(ImageCropAnchor anchor) => (
        anchor switch
        {
            ImageCropAnchor.Left or ImageCropAnchor.TopLeft or ImageCropAnchor.BottomLeft => 0,
            ImageCropAnchor.Right or ImageCropAnchor.TopRight or ImageCropAnchor.BottomRight => 1,
            _ => 0.5,
        },
        anchor switch
        {
            ImageCropAnchor.Top or ImageCropAnchor.TopLeft or ImageCropAnchor.TopRight => 0,
            ImageCropAnchor.Bottom or ImageCropAnchor.BottomLeft or ImageCropAnchor.BottomRight => 1,
            _ => 0.5,
        });

    private static int? Whole(string? value, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : null;

    private static double[] Shares(string? value)
    {
        List<double> shares = [];
        foreach (var part in (value ?? string.Empty).Split(','))
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share))
            {
                return [];
            }

            shares.Add(Math.Clamp(share, 0, 1));
        }

        return [.. shares];
    }
}
