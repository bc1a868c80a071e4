using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WraparoundCare.Kernel.Website.Rendering;

/// <summary>A finished page: its bytes and the headers that follow from them.</summary>
internal sealed class RenderedPage(byte[] body)
{
    private const int TagLength = 12;
    private readonly EntityTagHeaderValue _tag = new(
        $"\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, TagLength))}\"");

    public int Length => body.Length;

    private string Tag => _tag.Tag.Value!;

    /// <summary>Answers 304 when the browser has this very page already.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.ETag = Tag;

        // Browsers keep the page and ask each time whether it is still right: fresh, and cheap for both.
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Cookie";
        if (IsKnownTo(context.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(body, context.RequestAborted);
        }
    }

    private bool IsKnownTo(HttpRequest request)
    {
        var known = request.Headers.IfNoneMatch;
        return known.Count > 0
            && EntityTagHeaderValue.TryParseList(known, out var tags)
            && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(_tag, useStrongComparison: false));
    }
}
