using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WraparoundCare.Kernel.Website.Rendering;

/// <summary>A finished page that may be shared: its bytes, compressed once for each encoding, and its headers.</summary>
internal sealed class RenderedPage
{
    private const int TagLength = 12;
    private readonly ConcurrentDictionary<string, Form> _compressed = new();
    private readonly Form _plain;
    private readonly string _hash;

    public RenderedPage(byte[] body)
    {
        _hash = Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, TagLength));
        _plain = new Form(body, new EntityTagHeaderValue($"\"{_hash}\""), null);
    }

    /// <summary>With room for the compressed forms.</summary>
    public int Size => _plain.Body.Length * 3 / 2;

    /// <summary>Answers 304 when the browser has this very page already.</summary>
    /// <param name="context">The request to answer.</param>
    /// <param name="compress">Worth it for a page that is sent more than once.</param>
    public async Task WriteAsync(HttpContext context, bool compress)
    {
        var form = compress ? FormFor(context.Request) : _plain;
        var response = context.Response;
        response.Headers.ETag = form.Tag.Tag.Value;

        // Browsers keep the page and ask each time whether it is still right: fresh, and cheap for both.
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept-Encoding, Cookie";
        if (IsKnown(form.Tag, context.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = form.Body.Length;
        if (form.Encoding is not null)
        {
            response.Headers.ContentEncoding = form.Encoding;
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(form.Body, context.RequestAborted);
        }
    }

    private Form FormFor(HttpRequest request) => PageEncoding.For(request, _plain.Body.Length) is { } encoding
        ? _compressed.GetOrAdd(encoding.Name, static (name, page) => page.Page.Compress(page.Encoding), (Page: this, Encoding: encoding))
        : _plain;

    private Form Compress(PageEncoding encoding) =>
        new(encoding.Encode(_plain.Body), new EntityTagHeaderValue($"\"{_hash}-{encoding.Name}\""), encoding.Name);

    private static bool IsKnown(EntityTagHeaderValue tag, HttpRequest request)
    {
        var known = request.Headers.IfNoneMatch;
        return known.Count > 0
            && EntityTagHeaderValue.TryParseList(known, out var tags)
            && tags.Any(candidate => candidate.Equals(EntityTagHeaderValue.Any) || candidate.Compare(tag, useStrongComparison: false));
    }

    private sealed record Form(byte[] Body, EntityTagHeaderValue Tag, string? Encoding);
}
