using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Configuration;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace WraparoundCare.Kernel.Website.Startup;

/// <summary>Writes the few settings that the kernel makes itself into <c>appsettings.json</c> of the content root.</summary>
internal sealed class ConfigManipulator(IHostingEnvironment hosting) : IConfigManipulator
{
    private const string ConnectionString = "ConnectionStrings:umbracoDbDSN";

    private static readonly JsonSerializerOptions Format =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public Task SaveConnectionStringAsync(string connectionString, string? providerName) =>
        SaveAsync(
            (ConnectionString, JsonValue.Create(connectionString)), (ConnectionString + "_ProviderName", JsonValue.Create(providerName)));

    public Task RemoveConnectionStringAsync() => SaveAsync((ConnectionString, null), (ConnectionString + "_ProviderName", null));

    public Task SaveConfigValueAsync(string itemPath, object value) => SaveAsync((itemPath, JsonSerializer.SerializeToNode(value)));

    public Task SaveDisableRedirectUrlTrackingAsync(bool disable) =>
        SaveAsync(("Umbraco:CMS:WebRouting:DisableRedirectUrlTracking", JsonValue.Create(disable)));

    public Task SetGlobalIdAsync(string id) => SaveAsync(("Umbraco:CMS:Global:Id", JsonValue.Create(id)));

    public Task SetImagingHmacSecretKeyAsync(string base64Key) =>
        SaveAsync(("Umbraco:CMS:Imaging:HMACSecretKey", JsonValue.Create(base64Key)));

    private async Task SaveAsync(params (string Path, JsonNode? Value)[] settings)
    {
        var file = Path.Combine(hosting.ApplicationPhysicalPath, "appsettings.json");
        var root = File.Exists(file) ? JsonNode.Parse(await File.ReadAllTextAsync(file), null, Lenient) as JsonObject ?? [] : [];
        foreach (var (path, value) in settings)
        {
            Set(root, path.Split(':'), value);
        }

        // Beside the file first: a site that is stopped halfway keeps its settings.
        var written = file + ".new";
        await File.WriteAllTextAsync(written, root.ToJsonString(Format) + "\n");
        File.Move(written, file, overwrite: true);
    }

    private static void Set(JsonObject parent, ReadOnlySpan<string> path, JsonNode? value)
    {
        if (path.Length == 1 && value is null)
        {
            parent.Remove(path[0]);
            return;
        }

        if (path.Length == 1)
        {
            parent[path[0]] = value;
            return;
        }

        if (parent[path[0]] is not JsonObject child)
        {
            parent[path[0]] = child = [];
        }

        Set(child, path[1..], value);
    }
}
