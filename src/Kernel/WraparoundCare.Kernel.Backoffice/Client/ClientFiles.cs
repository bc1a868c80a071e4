using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace WraparoundCare.Kernel.Backoffice.Client;

/// <summary>Answers with files of the client. They are public: what they show comes from the Management API.</summary>
internal sealed class ClientFiles(BackofficeClient client)
{
    private const string Brotli = "br";
    private readonly FileExtensionContentTypeProvider _types = new();

    public IResult Answer(string? path, HttpContext context)
    {
        if (client.Find(path ?? string.Empty) is not { } found || (!found.IsVersioned && IsModule(path!)))
        {
            return Results.NotFound();
        }

        var headers = context.Response.Headers;
        headers.CacheControl = found.IsVersioned ? "public, max-age=31536000, immutable" : "public, no-cache";
        return Send(found.File, TypeOf(path!), new EntityTagHeaderValue($"\"{client.Modules.Version}\"", isWeak: true), context);
    }

    // A module under two addresses is two modules, that do not know each other's classes and contexts.
    private static bool IsModule(string path) => path.EndsWith(".js", StringComparison.OrdinalIgnoreCase);

    private static IResult Send(ClientFile file, string type, EntityTagHeaderValue tag, HttpContext context)
    {
        if (!file.IsCompressed)
        {
            return Results.File(file.Path, type, entityTag: tag);
        }

        var headers = context.Response.Headers;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (!ReadsBrotli(context.Request))
        {
            return Results.Stream(new BrotliStream(File.OpenRead(file.Path), CompressionMode.Decompress), type, entityTag: tag);
        }

        headers.ContentEncoding = Brotli;
        return Results.File(file.Path, type, entityTag: tag);
    }

    // Every browser that the client runs in does, where it runs: it needs HTTPS or this machine.
    private static bool ReadsBrotli(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var encodings)
        && encodings.Any(encoding => encoding.Value.Equals(Brotli, StringComparison.OrdinalIgnoreCase) && encoding.Quality is null or > 0);

    private string TypeOf(string path) =>
        !_types.TryGetContentType(path, out var type) ? "application/octet-stream"
        : type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8"
        : type;
}
