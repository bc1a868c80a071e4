using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Downloads.Accessibility;
using WraparoundCare.Platform.Downloads.Forms;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Files;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.Downloads;

/// <summary>The files of a tool: the one that an editor uploaded, or those that are made from its form.</summary>
public sealed class ToolFiles
{
    private readonly SiteTree _tree;
    private readonly FormFiles _forms;
    private readonly FileHashes _hashes;
    private readonly PdfChecks _checks;

    internal ToolFiles(SiteTree tree, FormFiles forms, FileHashes hashes, PdfChecks checks) =>
        (_tree, _forms, _hashes, _checks) = (tree, forms, hashes, checks);

    /// <returns>At least one, which may say that the file is not here yet.</returns>
    public IReadOnlyList<ToolFile> Of(Tool tool)
    {
        if (tool.FilePending)
        {
            return [new ToolFile(tool.FileName, string.Empty, ToolFile.TypeOf(tool.FileName), tool.FileSize)];
        }

        return tool.File is { } media ? [Uploaded(tool, media)]
            : tool.HasForm() ? Made(tool)
            : [new ToolFile(string.Empty, string.Empty, string.Empty, string.Empty)];
    }

    /// <returns>Where the files are, without making them.</returns>
    public IReadOnlyList<string> Addresses(Tool tool) => tool switch
    {
        { FilePending: true } => [],
        { File: { } media } => [_tree.MediaUrl(media)],
        _ => tool.HasForm() ? _forms.Addresses(tool) : [],
    };

    /// <returns>What search may read; null when there is no file.</returns>
    public SearchFile? Searched(Tool tool)
    {
        if (tool.FilePending || tool.File is not { } media)
        {
            return tool.HasForm() ? _forms.Searched(tool) : null;
        }

        var url = _tree.MediaUrl(media);
        return _hashes.Of(url) is { Length: > 0 } hash ? new SearchFile(url, hash, () => _hashes.Open(url)) : null;
    }

    /// <returns>The file that is checked; null when the tool has none, or makes its own, of which tests say that it can be read.</returns>
    internal UploadedPdf? UploadedPdf(Tool tool)
    {
        if (tool.FilePending || tool.File is not { } media || !IsPdf(NameOf(_tree.MediaUrl(media))))
        {
            return null;
        }

        var url = _tree.MediaUrl(media);
        return _hashes.Of(url) is { Length: > 0 } hash ? new UploadedPdf(NameOf(url), hash, () => _hashes.Open(url)) : null;
    }

    private static bool IsPdf(string name) => ToolFile.TypeOf(name) == "PDF";

    private static string NameOf(string url) => Uri.UnescapeDataString(url[(url.LastIndexOf('/') + 1)..]);

    private ToolFile Uploaded(Tool tool, IPublishedContent media)
    {
        var url = _tree.MediaUrl(media);
        var name = NameOf(url);
        var hash = _hashes.Of(url);
        _ = long.TryParse(media.GetProperty(Constants.Conventions.Media.Bytes)?.GetValue()?.ToString(), out var bytes);
        return new ToolFile(name, url, ToolFile.TypeOf(name), bytes > 0 ? FileSizeText.Of(bytes) : string.Empty)
        {
            Pages = tool.PageCount,
            Sha256 = hash,
            Accessible = IsPdf(name) && hash.Length > 0 ? AccessibilityWords.Of(_checks.Find(hash)) : string.Empty,
        };
    }

    private List<ToolFile> Made(Tool tool) =>
    [
        Made(tool, _forms.Find(tool, FormFiles.PdfName), "om te printen"),
        Made(tool, _forms.Find(tool, FormFiles.WordName), "om in te vullen of aan te passen"),
    ];

    private ToolFile Made(Tool tool, (string Url, KeptFile? File) made, string use)
    {
        var name = _forms.NameOf(tool, made.Url);
        return new ToolFile(
            name, made.Url, ToolFile.TypeOf(name), made.File is { } file ? FileSizeText.Of(file.Bytes.Length) : string.Empty)
        {
            Pages = made.File?.Pages ?? 0,
            Sha256 = made.File?.Sha256 ?? string.Empty,
            Accessible = IsPdf(name) ? AccessibilityWords.Yes : string.Empty,
            Use = use,
        };
    }
}

/// <summary>A PDF that an editor uploaded for a tool.</summary>
internal sealed record UploadedPdf(string Name, string Sha256, Func<Stream> Open);
