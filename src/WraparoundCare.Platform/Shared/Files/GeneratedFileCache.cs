using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

namespace WraparoundCare.Platform.Shared.Files;

/// <param name="Pages">How many pages it has; 0 when that is not known.</param>
internal sealed record GeneratedFile(byte[] Bytes, int Pages = 0);

/// <param name="Source">The fingerprint of what the file was made from.</param>
/// <param name="Sha256">Of the bytes, in hexadecimal.</param>
internal sealed record KeptFile(byte[] Source, byte[] Bytes, int Pages, string Sha256)
{
    /// <summary>Changes with the bytes, so that a download that was broken off goes on with the same file.</summary>
    public string Tag => $"\"{Sha256}\"";
}

/// <summary>
/// Keeps each file that is made from a page, together with the fingerprint of the text that it was made from. The text is read anew for
/// each request, so a file can never be older than its page, whatever it was that changed.
/// </summary>
internal sealed class GeneratedFileCache
{
    private readonly ConcurrentDictionary<string, KeptFile> _kept = new();
    private readonly Lock _making = new();

    public KeptFile Of<TSource>(string path, TSource source, Func<TSource, GeneratedFile> make)
    {
        var fingerprint = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(source));
        if (Find(path, fingerprint) is { } kept)
        {
            return kept;
        }

        // One at a time: making takes a processor, and whoever waits here mostly waits for the same file.
        lock (_making)
        {
            return Find(path, fingerprint) ?? (_kept[path] = Make(fingerprint, make(source)));
        }
    }

    private static KeptFile Make(byte[] fingerprint, GeneratedFile file) =>
        new(fingerprint, file.Bytes, file.Pages, Convert.ToHexStringLower(SHA256.HashData(file.Bytes)));

    private KeptFile? Find(string path, byte[] fingerprint) =>
        _kept.TryGetValue(path, out var kept) && kept.Source.AsSpan().SequenceEqual(fingerprint) ? kept : null;
}
