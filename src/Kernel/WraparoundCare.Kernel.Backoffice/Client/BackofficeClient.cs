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
        _files = Modules.Files.Select(file => Describe(Path.Combine(folder, "files"), file)).ToDictionary(StringComparer.Ordinal);
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

    private static KeyValuePair<string, ClientFile> Describe(string folder, string file)
    {
        var isCompressed = file.EndsWith(Compressed, StringComparison.Ordinal);
        return new(isCompressed ? file[..^Compressed.Length] : file, new ClientFile(Path.Combine(folder, file), isCompressed));
    }
}

/// <summary>A file of the client on the disk.</summary>
internal sealed record ClientFile(string Path, bool IsCompressed);

/// <summary>What the build says of the client.</summary>
/// <param name="Version">Another one when anything in it has changed.</param>
/// <param name="Files">The files as they lie on the disk. What else lies there is left from an earlier build.</param>
/// <param name="Imports">The modules that extensions may import, by name, with their file.</param>
/// <param name="Preload">Files that the first module needs before it can begin.</param>
internal sealed record ClientModules(
    string Version, IReadOnlyList<string> Files, IReadOnlyDictionary<string, string> Imports, IReadOnlyList<string> Preload)
{
    public static ClientModules None { get; } = new(string.Empty, [], new Dictionary<string, string>(), []);
}
