using System.Text;

namespace WraparoundCare.Community.Forum.Imports.Discourse;

/// <summary>
/// Texts in a file that nobody else sees and that goes with the program, however that ends: a forum is larger than memory, and the posts of
/// a topic do not stand together in a backup.
/// </summary>
internal sealed class KeptTexts : IDisposable
{
    private readonly FileStream _file;

    /// <param name="folder">Where there is room for it.</param>
    public KeptTexts(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        _file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
        {
            // It has no name from here on, so not even a program that is killed leaves it behind.
            File.Delete(path);
        }
    }

    public KeptText Add(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var kept = new KeptText(_file.Length, bytes.Length);
        _file.Position = kept.At;
        _file.Write(bytes);
        return kept;
    }

    public string Read(KeptText text)
    {
        var bytes = new byte[text.Length];
        _file.Position = text.At;
        _file.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    public void Dispose() => _file.Dispose();
}

/// <param name="At">Where it begins.</param>
/// <param name="Length">In bytes.</param>
internal readonly record struct KeptText(long At, int Length);
