using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Downloads;

/// <summary>What a visitor wants to know before downloading.</summary>
/// <param name="Url">Empty when there is nothing to download here.</param>
public sealed record ToolFile(string Name, string Url, string Type, string Size)
{
    public bool IsHere => Url.Length > 0;

    public static ToolFile Of(Tool tool, SiteTree tree) =>
        tool.File is { } media && !tool.FilePending
            ? FromMedia(media, tree.MediaUrl(media))
            : new ToolFile(tool.FileName, string.Empty, TypeOf(tool.FileName), tool.FileSize);

    private static ToolFile FromMedia(IPublishedContent media, string url)
    {
        var name = Uri.UnescapeDataString(url[(url.LastIndexOf('/') + 1)..]);
        _ = long.TryParse(media.GetProperty(Constants.Conventions.Media.Bytes)?.GetValue()?.ToString(), out var bytes);
        return new ToolFile(name, url, TypeOf(name), bytes > 0 ? FileSizeText.Of(bytes) : string.Empty);
    }

    private static string TypeOf(string name) =>
        Path.GetExtension(name) is { Length: > 1 } extension ? extension[1..].ToUpperInvariant() : string.Empty;
}
