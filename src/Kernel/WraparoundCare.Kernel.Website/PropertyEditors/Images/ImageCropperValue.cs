using System.Text.Json.Serialization;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Strings;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Images;

/// <summary>A picture with the point that must stay in view and the parts that editors cut out.</summary>
public sealed class ImageCropperValue : IHtmlEncodedString
{
    public string? Src { get; set; }

    public IReadOnlyList<ImageCrop> Crops { get; set; } = [];

    public ImageFocalPoint? FocalPoint { get; set; }

    public bool HasImage() => !string.IsNullOrWhiteSpace(Src);

    public ImageCrop? Crop(string alias) =>
        Crops.FirstOrDefault(crop => string.Equals(crop.Alias, alias, StringComparison.OrdinalIgnoreCase));

    public string ToHtmlString() => Src ?? string.Empty;

    public override string ToString() => Src ?? string.Empty;

    /// <summary>Sizes come from the data type, coordinates from the editor: every configured crop is there, whatever was stored.</summary>
    internal static IReadOnlyList<ImageCrop> Merge(IEnumerable<ImageCrop>? stored, IEnumerable<ImageCrop> configured)
    {
        List<ImageCrop> crops = [.. stored ?? []];
        foreach (ImageCrop wanted in configured)
        {
            ImageCrop? existing = crops.FirstOrDefault(crop => crop.Alias == wanted.Alias);
            if (existing is null)
            {
                crops.Add(new ImageCrop { Alias = wanted.Alias, Height = wanted.Height, Width = wanted.Width });
            }
            else
            {
                existing.Height = wanted.Height;
                existing.Width = wanted.Width;
            }
        }

        return crops;
    }

    /// <summary>What the data type says anyway is not stored.</summary>
    internal static IReadOnlyList<ImageCrop> Prune(IEnumerable<ImageCrop>? crops) =>
        [.. (crops ?? []).Where(crop => crop.Coordinates is not null)];
}

public sealed class ImageCrop
{
    public string Alias { get; set; } = string.Empty;

    public int Width { get; set; }

    public int Height { get; set; }

    public ImageCropCoordinates? Coordinates { get; set; }

    /// <summary>Only for the client's list of crops.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Label { get; set; }
}

public sealed class ImageCropCoordinates
{
    public decimal X1 { get; set; }

    public decimal Y1 { get; set; }

    public decimal X2 { get; set; }

    public decimal Y2 { get; set; }
}

public sealed class ImageFocalPoint
{
    public decimal Left { get; set; } = 0.5m;

    public decimal Top { get; set; } = 0.5m;

    internal bool IsCentre => Left == 0.5m && Top == 0.5m;
}

public sealed class ImageCropperConfiguration
{
    [ConfigurationField("crops")]
    public ImageCrop[]? Crops { get; set; }
}
