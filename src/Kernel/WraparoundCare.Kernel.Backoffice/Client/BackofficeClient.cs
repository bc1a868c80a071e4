using System.Text.Json;

namespace WraparoundCare.Kernel.Backoffice.Client;

/// <summary>Umbraco's client as the build made it, beside the program: its files, most of them compressed already.</summary>
internal sealed class BackofficeClient
{
    /// <summary>Where the client is served. Its version stands between this and the path of a file.</summary>
    public const string Address = "/umbraco/backoffice/";

    private const string Compressed = ".br";
    private readonly Dictionary<string, ClientFile> _files;

    /// <param name="folder">The folder with the files and the list of modules; it need not be there.</param>
    public BackofficeClient(string folder)
    {
        var list = Path.Combine(folder, "client.json");
        IsThere = File.Exists(list);
        Modules = IsThere ? Read(list) : ClientModules.None;
        _files = IsThere ? FindFiles(Path.Combine(folder, "files")) : [];
    }

    /// <summary>Whether the build could make it.</summary>
    public bool IsThere { get; }

    public ClientModules Modules { get; }

    /// <summary>The address of a file that never changes: what is in it has another address in the next version.</summary>
    public string AddressOf(string file) => $"{Address}{Modules.Version}/{file}";

    /// <param name="path">The path below <see cref="Address"/> as it was asked: nothing but the name of a known file finds one.</param>
    /// <returns>The file, and whether it was asked for with the version.</returns>
    public (ClientFile File, bool IsVersioned)? Find(string path)
    {
        var versioned = Modules.Version + "/";
        var isVersioned = path.StartsWith(versioned, StringComparison.Ordinal);
        return _files.TryGetValue(isVersioned ? path[versioned.Length..] : path, out var file) ? (file, isVersioned) : null;
    }

    private static ClientModules Read(string list) =>
        JsonSerializer.Deserialize<ClientModules>(File.ReadAllText(list), JsonSerializerOptions.Web)!;

    private static Dictionary<string, ClientFile> FindFiles(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => new ClientFile(file, file.EndsWith(Compressed, StringComparison.Ordinal)))
        .ToDictionary(file => NameOf(Path.GetRelativePath(folder, file.Path), file.IsCompressed), StringComparer.Ordinal);

    private static string NameOf(string path, bool isCompressed) =>
        (isCompressed ? path[..^Compressed.Length] : path).Replace(Path.DirectorySeparatorChar, '/');
}

/// <summary>A file of the client on the disk.</summary>
internal sealed record ClientFile(string Path, bool IsCompressed);

/// <summary>What the build says of the client.</summary>
/// <param name="Version">Another one when anything in it has changed.</param>
/// <param name="Imports">The modules that extensions may import, by name, with their file.</param>
/// <param name="Preload">Files that the first module needs before it can begin.</param>
internal sealed record ClientModules(string Version, IReadOnlyDictionary<string, string> Imports, IReadOnlyList<string> Preload)
{
    public static ClientModules None { get; } = new(string.Empty, new Dictionary<string, string>(), []);
}
