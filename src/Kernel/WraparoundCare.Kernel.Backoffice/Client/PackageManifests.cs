using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Manifest;

namespace WraparoundCare.Kernel.Backoffice.Client;

/// <summary>
/// What packages in App_Plugins say of themselves: those that come with the program in its web root, and those in the site's own folder. It
/// is read each time that the client starts, so a package can be put there or changed while the site runs.
/// </summary>
internal sealed partial class PackageManifests(IWebHostEnvironment environment, ILogger<PackageManifests> logger) : IPackageManifestService
{
    public const string Folder = "App_Plugins";

    private const string FileName = "umbraco-package.json";

    private static readonly JsonSerializerOptions Lenient = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    public Task<IEnumerable<PackageManifest>> GetAllPackageManifestsAsync() => Task.FromResult<IEnumerable<PackageManifest>>(
        [.. In(environment.WebRootFileProvider), .. In(environment.ContentRootFileProvider)]);

    public async Task<IEnumerable<PackageManifest>> GetPublicPackageManifestsAsync() =>
        (await GetAllPackageManifestsAsync()).Where(package => package.AllowPublicAccess);

    public async Task<IEnumerable<PackageManifest>> GetPrivatePackageManifestsAsync() =>
        (await GetAllPackageManifestsAsync()).Where(package => !package.AllowPublicAccess);

    public async Task<PackageManifestImportmap> GetPackageManifestImportmapAsync()
    {
        var maps = (await GetAllPackageManifestsAsync()).Select(package => package.Importmap).OfType<PackageManifestImportmap>().ToList();
        return new PackageManifestImportmap
        {
            Imports = Merge(maps.Select(map => map.Imports)),
            Scopes = Merge(maps.Select(map => map.Scopes)),
        };
    }

    private IEnumerable<PackageManifest> In(IFileProvider files) => files.GetDirectoryContents(Folder)
        .Where(entry => entry.IsDirectory)
        .OrderBy(folder => folder.Name, StringComparer.Ordinal)
        .Select(folder => files.GetFileInfo($"{Folder}/{folder.Name}/{FileName}"))
        .Where(file => file.Exists)
        .Select(Read)
        .OfType<PackageManifest>();

    // The first that names something keeps it, so that what is added later breaks nothing.
    private static Dictionary<string, TValue> Merge<TValue>(IEnumerable<Dictionary<string, TValue>?> maps) =>
        maps.OfType<Dictionary<string, TValue>>()
            .SelectMany(map => map)
            .DistinctBy(entry => entry.Key)
            .ToDictionary();

    private PackageManifest? Read(IFileInfo file)
    {
        try
        {
            using var stream = file.CreateReadStream();
            return JsonSerializer.Deserialize<PackageManifest>(stream, Lenient);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            // One bad package must not close the backoffice.
            LogUnreadable(logger, file.PhysicalPath ?? file.Name, e.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The package {File} cannot be read and is left out: {Reason}")]
    private static partial void LogUnreadable(ILogger logger, string file, string reason);
}
