using System.Text.Json;
using Umbraco.Cms.Core.Manifest;

namespace WraparoundCare.Kernel.Backoffice.Client;

/// <summary>Which module is meant by a name: those of the client, and those that packages bring for one another.</summary>
internal sealed class ImportMap(BackofficeClient client, IPackageManifestService packages)
{
    /// <returns>The import map, written so that nothing in it ends the script in which it stands.</returns>
    public async Task<string> ToJsonAsync()
    {
        var ofPackages = await packages.GetPackageManifestImportmapAsync();
        var imports = client.Modules.Imports.ToDictionary(module => module.Key, module => client.AddressOf(module.Value));
        foreach (var (name, address) in ofPackages.Imports)
        {
            // A package cannot put itself in the place of the client.
            imports.TryAdd(name, address);
        }

        return JsonSerializer.Serialize(new { imports, scopes = ofPackages.Scopes ?? [] });
    }
}
