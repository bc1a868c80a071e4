using System.Globalization;

namespace WraparoundCare.Testing;

/// <summary>A folder of one test, with everything in it deleted when disposed, or else when the test process ends.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private static readonly string Root = CreateRoot();
    private static int _count;

    /// <param name="purpose">Part of its name, for who looks at it while a test stands still.</param>
    public TemporaryFolder(string purpose)
    {
        Path = System.IO.Path.Combine(Root, $"{purpose}-{Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture)}");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Copies everything in it, with the folders.</summary>
    public void CopyTo(TemporaryFolder other)
    {
        foreach (var folder in Directory.EnumerateDirectories(Path, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(System.IO.Path.Combine(other.Path, System.IO.Path.GetRelativePath(Path, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories))
        {
            System.IO.File.Copy(file, System.IO.Path.Combine(other.Path, System.IO.Path.GetRelativePath(Path, file)));
        }
    }

    public void Dispose() => Delete(Path);

    private static string CreateRoot()
    {
        var root = Directory.CreateTempSubdirectory("wraparoundcare-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(root);
        return root;
    }

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
