using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;

namespace WraparoundCare.Kernel.Backoffice.Api.Manifests;

/// <summary>An extension of the client, as its <c>umbraco-package.json</c> describes it.</summary>
/// <param name="ImportMap">Names of modules that it adds to those of the client.</param>
internal sealed record ExtensionManifest(
    string Name,
    string? Id,
    string? Version,
    IReadOnlyList<JsonNode> Extensions,
    [property: JsonIgnore] bool AllowPublicAccess,
    [property: JsonIgnore] JsonObject? ImportMap);

/// <summary>The extensions in <c>App_Plugins</c> of the web root, each in a folder. They are read once: they come with the program.</summary>
internal sealed class ExtensionManifests(IWebHostEnvironment environment)
{
    private const string Folder = "App_Plugins";
    private const string FileName = "umbraco-package.json";

    private readonly Lazy<IReadOnlyList<ExtensionManifest>> _all = new(() => [.. Read(environment.WebRootFileProvider)]);

    public IReadOnlyList<ExtensionManifest> All => _all.Value;

    private static IEnumerable<ExtensionManifest> Read(IFileProvider files) =>
        from folder in files.GetDirectoryContents(Folder)
        where folder.IsDirectory
        orderby folder.Name
        let file = files.GetFileInfo($"{Folder}/{folder.Name}/{FileName}")
        where file.Exists
        select Read(file);

    /// <exception cref="JsonException">The file is no manifest: a mistake of who wrote it, seen when the client is opened.</exception>
    private static ExtensionManifest Read(IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        var manifest = JsonNode.Parse(stream)?.AsObject() ?? throw new JsonException($"{file.PhysicalPath} is empty.");
        return new ExtensionManifest(
            manifest["name"]?.GetValue<string>() ?? throw new JsonException($"{file.PhysicalPath} has no name."),
            manifest["id"]?.GetValue<string>(),
            manifest["version"]?.GetValue<string>(),
            [.. (manifest["extensions"]?.AsArray() ?? []).OfType<JsonNode>()],
            manifest["allowPublicAccess"]?.GetValue<bool>() ?? false,
            manifest["importmap"]?["imports"]?.AsObject());
    }
}
