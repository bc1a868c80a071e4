using System.Text.Json.Nodes;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Drawings;
using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.Downloads;

internal sealed class ToolPageType(SiteAddress site, ToolFiles files) : PageType<Tool>
{
    public override SearchType FoundAs { get; } = new("hulpmiddel", "Hulpmiddel", 1.15, 3);

    public override Icon Icon => Icon.Tool;

    public override bool IsDiscussed => true;

    public override IReadOnlyCollection<string> NotBody { get; } =
        [nameof(Tool.Kind), nameof(Tool.FileSize), nameof(Tool.License), nameof(Tool.ChangeNote)];

    protected override SearchDocument Describe(SearchDocument document, Tool tool) => document with
    {
        Names = [tool.FileName],
        KeyPoints = [tool.Purpose],
        File = files.Searched(tool),
    };

    protected override PageSchema SchemaOf(Tool tool) => new(
        "DigitalDocument",
        ("version", PageSchema.Known(tool.Version)),
        ("copyrightYear", tool.Year > 0 ? tool.Year : null),
        ("license", PageSchema.Known(tool.License)),
        ("encoding", files.Of(tool).Where(file => file.IsHere).Select(Encoding).ToArray() is { Length: > 0 } here
            ? new JsonArray([.. here])
            : null));

    private JsonObject Encoding(ToolFile file) => new()
    {
        ["@type"] = "MediaObject",
        ["name"] = file.Name,
        ["contentUrl"] = site.Of(file.Url),
        ["contentSize"] = PageSchema.Known(file.Size),
        ["sha256"] = PageSchema.Known(file.Sha256),
    };
}
