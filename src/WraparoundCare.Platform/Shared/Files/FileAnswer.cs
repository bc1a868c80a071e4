using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WraparoundCare.Platform.Shared.Files;

/// <summary>Sends a file that is made from a page: in parts when asked, and with what proves that it came over whole (RFC 9530).</summary>
internal static class FileAnswer
{
    private const string RetryAfterSeconds = "10";

    /// <param name="file">Null when too many others are being made.</param>
    public static IResult Of(HttpContext context, KeptFile? file, string contentType, string name)
    {
        if (file is null)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var disposition = new ContentDispositionHeaderValue(contentType == "application/pdf" ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        var headers = context.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.CacheControl = "public, no-cache";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(file.Sha256))}:";
        return Results.File(file.Bytes, contentType, entityTag: new EntityTagHeaderValue(file.Tag), enableRangeProcessing: true);
    }
}
