using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

namespace WraparoundCare.Platform.CareModel.WorkCards;

/// <param name="Tag">Changes with the bytes, so that a download that was broken off goes on with the same file.</param>
internal sealed record KeptPdf(byte[] Source, byte[] Bytes, string Tag);

/// <summary>
/// Keeps each PDF together with the fingerprint of the text that it was made from. The text is read anew for each request,
/// so a PDF can never be older than its page, whatever it was that changed.
/// </summary>
internal sealed class KeptPdfs
{
    private readonly ConcurrentDictionary<string, KeptPdf> _kept = new();
    private readonly Lock _printing = new();

    public KeptPdf Of(string path, WorkBook book)
    {
        var source = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(book));
        if (Find(path, source) is { } kept)
        {
            return kept;
        }

        // One at a time: printing takes a processor, and whoever waits here mostly waits for the same file.
        lock (_printing)
        {
            return Find(path, source) ?? (_kept[path] = Print(source, book));
        }
    }

    private static KeptPdf Print(byte[] source, WorkBook book)
    {
        var bytes = new WorkBookPrinter(book).Print();
        return new KeptPdf(source, bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
    }

    private KeptPdf? Find(string path, byte[] source) =>
        _kept.TryGetValue(path, out var kept) && kept.Source.AsSpan().SequenceEqual(source) ? kept : null;
}
