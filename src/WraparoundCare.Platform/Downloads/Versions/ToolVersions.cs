using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Lists;

namespace WraparoundCare.Platform.Downloads.Versions;

/// <summary>A version of a tool's file.</summary>
/// <param name="Number">Empty when the tool does not say which it is.</param>
/// <param name="Permalink">Leads to this version for ever; empty without a number.</param>
/// <param name="FileUrl">Where its file is now.</param>
public sealed record ToolVersion(string Number, string Permalink, string FileUrl)
{
    public DateTime? Date { get; init; }

    public string ChangeNote { get; init; } = string.Empty;
}

/// <summary>The versions of a tool's file and the addresses that lead to them, wherever the files lie.</summary>
public sealed class ToolVersions
{
    /// <summary>Between the address of a tool and the name of a version.</summary>
    public const string Folder = "versie";

    /// <summary>The version that is always the newest.</summary>
    public const string Latest = "laatste";

    private readonly SiteTree _tree;
    private readonly ToolFiles _files;

    internal ToolVersions(SiteTree tree, ToolFiles files) => (_tree, _files) = (tree, files);

    /// <summary>The present one, when its file is here, and then the earlier ones in the order of the editors.</summary>
    public IReadOnlyList<ToolVersion> Of(Tool tool) =>
    [
        .. _files.Addresses(tool).Take(1).Select(url =>
            new ToolVersion(tool.Version, Permalink(tool, tool.Version), url) { ChangeNote = tool.ChangeNote }),
        .. tool.Versions.Where(version => version.File is not null).Select(version =>
            new ToolVersion(version.Number, Permalink(tool, version.Number), _tree.MediaUrl(version.File!))
            {
                Date = version.Date,
                ChangeNote = version.ChangeNote,
            }),
    ];

    public string LatestOf(Tool tool) => $"{_tree.Url(tool).TrimEnd('/')}/{Folder}/{Latest}";

    /// <param name="tool">The tool.</param>
    /// <param name="name">The last part of a permalink.</param>
    /// <returns>Where the file is; null when there is no such version.</returns>
    public string? Find(Tool tool, string name) => name.Equals(Latest, StringComparison.OrdinalIgnoreCase)
        ? _files.Addresses(tool) is [var newest, ..] ? newest : null
        : Of(tool).FirstOrDefault(version => version.Permalink.EndsWith($"/{name}", StringComparison.OrdinalIgnoreCase))?.FileUrl;

    private string Permalink(Tool tool, string number) =>
        Slug.Of(number) is { Length: > 0 } slug ? $"{_tree.Url(tool).TrimEnd('/')}/{Folder}/{slug}" : string.Empty;
}
