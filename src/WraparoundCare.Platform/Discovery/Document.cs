using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace WraparoundCare.Platform.Discovery;

/// <summary>An answer for programs: asked for often, changed seldom, so that most of them get "not modified".</summary>
internal static class Document
{
    private const int TagLength = 12;

    public static IResult Xml(XElement root, string contentType)
    {
        using var output = new MemoryStream();
        using (var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            root.Save(writer);
        }

        return Of(output.ToArray(), contentType);
    }

    public static IResult Text(string text) => Of(Encoding.UTF8.GetBytes(text), "text/plain");

    /// <summary>As an instant, whatever kind the kernel gave the time.</summary>
    public static string Instant(DateTime time) =>
        XmlConvert.ToString(DateTime.SpecifyKind(time, DateTimeKind.Utc), "yyyy-MM-ddTHH:mm:ssZ");

    /// <summary>Without what XML cannot hold: pasting from a word processor brings such characters along.</summary>
    public static string Plain(string text) =>
        string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)));

    private static Answer Of(byte[] body, string contentType) => new(body, $"{contentType}; charset=utf-8");

    private sealed class Answer(byte[] body, string contentType) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var hash = Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, TagLength));
            httpContext.Response.Headers.CacheControl = "public, no-cache";
            return Results.Bytes(body, contentType, entityTag: new EntityTagHeaderValue($"\"{hash}\"")).ExecuteAsync(httpContext);
        }
    }
}
