using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.IO;
using WraparoundCare.Kernel.Website.Errors;

namespace WraparoundCare.Kernel.Website.MediaFiles;

/// <summary>Sends a file of the media library as a browser may have it: shown when that is harmless, else only to keep.</summary>
internal sealed class MediaFileSender(MediaFileManager media, MadeImageEndpoint images, ErrorPages errors)
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = CreateContentTypes();

    private const string OnlyToKeep = "application/octet-stream";
    private const string Drawing = "image/svg+xml";

    // How the types begin that a browser shows or hands to a program and never runs, nor uses for a page of the site. Any other file is
    // only kept: as a type that it may run, a script of a stranger would be one of the site's own.
    private static readonly string[] Harmless =
    [
        "image/", "audio/", "video/", "font/", "text/plain", "text/csv", "text/markdown", "text/calendar", "text/vtt", "application/pdf",
        "application/json", "application/rtf", "application/zip", "application/x-zip-compressed", "application/epub+zip",
        "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint",
        "application/vnd.openxmlformats-officedocument.", "application/vnd.oasis.opendocument.",
    ];

    public async Task SendAsync(HttpContext context, string path, Guid owner)
    {
        var relativePath = media.FileSystem.GetRelativePath(path);
        if (!media.FileSystem.FileExists(relativePath))
        {
            await errors.WriteAsync(context, StatusCodes.Status404NotFound);
        }
        else if (!await images.TrySendAsync(context, relativePath, owner))
        {
            await SendFileAsync(context, path, relativePath);
        }
    }

    private Task SendFileAsync(HttpContext context, string path, string relativePath)
    {
        var files = media.FileSystem;
        var modified = files.GetLastModified(relativePath);
        var size = files.GetSize(relativePath);
        var contentType = ContentTypeOf(path);
        SetHeaders(context.Response, contentType, Path.GetFileName(path));

        // A replaced file has another time or another size; opening each file to hash it would cost more than it brings.
        var tag = new EntityTagHeaderValue($"\"{modified.UtcTicks:x}-{size:x}\"");
        var result = Results.Stream(
            files.OpenFile(relativePath), contentType, fileDownloadName: null, modified, tag, enableRangeProcessing: true);
        return result.ExecuteAsync(context);
    }

    internal static void SetHeaders(HttpResponse response, string contentType, string fileName)
    {
        var disposition = new ContentDispositionHeaderValue(ShowsInBrowser(contentType) ? "inline" : "attachment");
        disposition.SetHttpFileName(fileName);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.ContentSecurityPolicy = contentType == Drawing
            ? "default-src 'none'; style-src 'unsafe-inline'; sandbox"
            : "default-src 'none'; frame-ancestors 'none'";
    }

    private static bool ShowsInBrowser(string contentType) =>
        contentType == "application/pdf"
        || contentType.StartsWith("text/plain", StringComparison.Ordinal)
        || contentType.StartsWith("image/", StringComparison.Ordinal)
        || contentType.StartsWith("audio/", StringComparison.Ordinal)
        || contentType.StartsWith("video/", StringComparison.Ordinal);

    private static string ContentTypeOf(string path)
    {
        var contentType = ContentTypes.TryGetContentType(path, out var known) && IsHarmless(known) ? known : OnlyToKeep;

        // Browsers may not guess (nosniff), and would otherwise read Dutch letters in another alphabet.
        return contentType.StartsWith("text/", StringComparison.Ordinal) ? contentType + "; charset=utf-8" : contentType;
    }

    private static bool IsHarmless(string contentType) =>
        Array.Exists(Harmless, start => contentType.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static FileExtensionContentTypeProvider CreateContentTypes()
    {
        var provider = new FileExtensionContentTypeProvider();
        provider.Mappings.TryAdd(".odt", "application/vnd.oasis.opendocument.text");
        provider.Mappings.TryAdd(".ods", "application/vnd.oasis.opendocument.spreadsheet");
        provider.Mappings.TryAdd(".odp", "application/vnd.oasis.opendocument.presentation");
        provider.Mappings.TryAdd(".epub", "application/epub+zip");
        provider.Mappings.TryAdd(".avif", "image/avif");
        provider.Mappings.TryAdd(".md", "text/markdown");
        return provider;
    }
}
