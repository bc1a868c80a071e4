using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.RateLimiting;

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
/// each request, so a file can never be older than its page, whatever it was that changed. All who ask for the same file wait for the same
/// making of it, without holding up a thread; of different files a few are made at a time.
/// </summary>
internal sealed class GeneratedFileCache : IDisposable
{
    // More than there are files on a site that people make by hand.
    private const int Waiting = 200;

    private readonly ConcurrentDictionary<string, KeptFile> _kept = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<KeptFile?>>> _making = new();
    private readonly ConcurrencyLimiter _places;
    private long _made;

    public GeneratedFileCache()
        : this(atOnce: Math.Max(1, Environment.ProcessorCount / 2), Waiting)
    {
    }

    // Half of the processors go on with pages.
    internal GeneratedFileCache(int atOnce, int waiting) =>
        _places = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = atOnce, QueueLimit = waiting });

    /// <summary>How many were made so far; a page that was made before may not show the latest.</summary>
    public long Made => Interlocked.Read(ref _made);

    /// <returns>Null when the file was not made from just this yet.</returns>
    public KeptFile? Find<TSource>(string path, TSource source) => Find(path, Fingerprint(source));

    /// <returns>Null when too many others wait for theirs.</returns>
    public async Task<KeptFile?> OfAsync<TSource>(
        string path, TSource source, Func<TSource, GeneratedFile> make, CancellationToken cancellationToken)
    {
        var fingerprint = Fingerprint(source);
        if (Find(path, fingerprint) is { } kept)
        {
            return kept;
        }

        // Who goes away leaves the file to the others.
        var key = $"{path} {Convert.ToHexString(fingerprint)}";
        var making = _making.GetOrAdd(key, _ => new(() => MakeAsync(path, key, fingerprint, () => make(source))));
        return await making.Value.WaitAsync(cancellationToken);
    }

    public void Dispose() => _places.Dispose();

    private static byte[] Fingerprint<TSource>(TSource source) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(source));

    private async Task<KeptFile?> MakeAsync(string path, string key, byte[] fingerprint, Func<GeneratedFile> make)
    {
        try
        {
            using var place = await _places.AcquireAsync();
            return !place.IsAcquired ? null : Find(path, fingerprint) ?? Keep(path, fingerprint, await Task.Run(make));
        }
        finally
        {
            _making.TryRemove(key, out _);
        }
    }

    private KeptFile Keep(string path, byte[] fingerprint, GeneratedFile file)
    {
        var kept = new KeptFile(fingerprint, file.Bytes, file.Pages, Convert.ToHexStringLower(SHA256.HashData(file.Bytes)));
        _kept[path] = kept;
        Interlocked.Increment(ref _made);
        return kept;
    }

    private KeptFile? Find(string path, byte[] fingerprint) =>
        _kept.TryGetValue(path, out var kept) && kept.Source.AsSpan().SequenceEqual(fingerprint) ? kept : null;
}
