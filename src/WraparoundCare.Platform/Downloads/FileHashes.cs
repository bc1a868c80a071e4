using System.Collections.Concurrent;
using System.Security.Cryptography;
using Umbraco.Cms.Core.IO;

namespace WraparoundCare.Platform.Downloads;

/// <summary>The SHA-256 of uploaded files, read once for each version of a file.</summary>
internal sealed class FileHashes(MediaFileManager media)
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset Modified, long Size, string Hash)> _known = new();

    public Stream Open(string url) => media.FileSystem.OpenFile(media.FileSystem.GetRelativePath(url));

    /// <returns>In hexadecimal; empty when the file is not there.</returns>
    public string Of(string url)
    {
        var files = media.FileSystem;
        var path = files.GetRelativePath(url);
        if (!files.FileExists(path))
        {
            return string.Empty;
        }

        var (modified, size) = (files.GetLastModified(path), files.GetSize(path));
        if (_known.TryGetValue(path, out var known) && known.Modified == modified && known.Size == size)
        {
            return known.Hash;
        }

        using var file = files.OpenFile(path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        _known[path] = (modified, size, hash);
        return hash;
    }
}
