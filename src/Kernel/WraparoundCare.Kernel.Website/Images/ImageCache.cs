using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Extensions;

namespace WraparoundCare.Kernel.Website.Images;

/// <summary>
/// Made pictures on disk, a folder for each item that they belong to. What was used longest ago goes when they take more than
/// <see cref="ImageOptions.CacheBytes"/>; after a restart the file system's own times of reading tell which that is.
/// </summary>
internal sealed class ImageCache(IHostEnvironment hosting, IOptions<ImagingSettings> imaging, IOptions<ImageOptions> options)
{
    // A file takes a block of the disk, however small it is.
    private const int BlockBytes = 4096;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = [];
    private string? _folder;
    private long _bytes;

    /// <returns>What was kept, of no bytes when it is known that the picture cannot be made; null when nothing is known.</returns>
    public FileStream? Find(ImageKey key)
    {
        var path = key.Path;
        lock (_lock)
        {
            Open();
            if (!_entries.TryGetValue(path, out var entry))
            {
                return null;
            }

            _byUse.Remove(entry);
            _byUse.AddFirst(entry);
            try
            {
                return new FileStream(FullPath(path), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                Forget(entry);
                return null;
            }
        }
    }

    public void Add(ImageKey key, ReadOnlySpan<byte> picture)
    {
        lock (_lock)
        {
            Open();
            var path = FullPath(key.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var temporary = path + ".tmp";
            File.WriteAllBytes(temporary, picture);
            File.Move(temporary, path, overwrite: true);
            if (_entries.TryGetValue(key.Path, out var replaced))
            {
                Forget(replaced);
            }

            Remember(new Entry(key.Path, Math.Max(picture.Length, BlockBytes)));
            while (_bytes > options.Value.CacheBytes && _byUse.Last is { } oldest && _byUse.Count > 1)
            {
                File.Delete(FullPath(oldest.Value.Path));
                Forget(oldest);
            }
        }
    }

    /// <summary>Throws away what was made of the files of an item.</summary>
    public void Remove(Guid owner)
    {
        lock (_lock)
        {
            Open();
            var folder = ImageKey.FolderOf(owner);
            foreach (var entry in _byUse.Where(entry => entry.Path.StartsWith(folder, StringComparison.Ordinal)).ToList())
            {
                Forget(_entries[entry.Path]);
            }

            if (Directory.Exists(FullPath(folder)))
            {
                Directory.Delete(FullPath(folder), recursive: true);
            }
        }
    }

    private void Open()
    {
        if (_folder is not null)
        {
            return;
        }

        _folder = hosting.MapPathContentRoot(imaging.Value.Cache.CacheFolder);
        Directory.CreateDirectory(_folder);
        var kept = new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories);
        foreach (var file in kept.OrderBy(file => file.LastAccessTimeUtc))
        {
            Remember(new Entry(Path.GetRelativePath(_folder, file.FullName).Replace('\\', '/'), Math.Max(file.Length, BlockBytes)));
        }
    }

    private void Remember(Entry entry)
    {
        _entries[entry.Path] = _byUse.AddFirst(entry);
        _bytes += entry.Bytes;
    }

    private void Forget(LinkedListNode<Entry> entry)
    {
        _byUse.Remove(entry);
        _entries.Remove(entry.Value.Path);
        _bytes -= entry.Value.Bytes;
    }

    private string FullPath(string path) => Path.Combine(_folder!, path);

    private sealed record Entry(string Path, long Bytes);
}

/// <summary>Names a made picture by all that decides about its bytes.</summary>
internal sealed record ImageKey(Guid Owner, string Hash)
{
    public string Path => FolderOf(Owner) + Hash;

    public static ImageKey Of(Guid owner, params ReadOnlySpan<object?> facts) =>
        new(owner, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', facts!)))[..16]));

    public static string FolderOf(Guid owner) => $"{owner:N}/";
}
