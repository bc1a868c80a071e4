namespace WraparoundCare.Testing;

/// <summary>A folder of one test, with everything in it deleted when disposed.</summary>
public sealed class TemporaryFolder(string purpose) : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory($"wraparoundcare-{purpose}-");

    public string Path => _directory.FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
