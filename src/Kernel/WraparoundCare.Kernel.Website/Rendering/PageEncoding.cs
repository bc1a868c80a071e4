using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WraparoundCare.Kernel.Website.Rendering;

/// <summary>A way to make a page smaller for the way to the browser.</summary>
internal sealed record PageEncoding(string Name, Func<Stream, Stream> Compress)
{
    // Below this a page fits in one network packet anyway.
    private const int MinLength = 1400;

    private static readonly PageEncoding[] InOrderOfPreference =
    [
        new("br", output => new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true)),
        new("gzip", output => new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true)),
    ];

    public static PageEncoding? For(HttpRequest request, int length)
    {
        var header = request.Headers.AcceptEncoding;
        return header.Count == 0 || length < MinLength || !StringWithQualityHeaderValue.TryParseList(header, out var accepted)
            ? null
            : Array.Find(InOrderOfPreference, encoding => Accepts(accepted, encoding.Name));
    }

    public byte[] Encode(byte[] body)
    {
        var output = new MemoryStream();
        using (var compressing = Compress(output))
        {
            compressing.Write(body);
        }

        return output.ToArray();
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string name) =>
        accepted.Any(value => value.Value.Equals(name, StringComparison.OrdinalIgnoreCase) && value.Quality is not 0);
}
