using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using WraparoundCare.Kernel.Website.Rendering;

namespace WraparoundCare.Kernel.Website.Tests.Rendering;

public class RenderedPageTests
{
    private const string Html = "<h1>De 13 stappen</h1>";
    private readonly string _long = string.Concat(Enumerable.Repeat(Html, 200));

    [Fact]
    public async Task Write_Get_SendsBodyWithLengthTypeAndTag()
    {
        var context = await WriteAsync(new RenderedPage(Encoding.UTF8.GetBytes(Html)));

        Assert.Equal(Html, Body(context));
        Assert.Equal(Html.Length, context.Response.ContentLength);
        Assert.Equal("text/html; charset=utf-8", context.Response.ContentType);
        Assert.Equal("no-cache", context.Response.Headers.CacheControl);
        Assert.Matches("^\"[A-Za-z0-9_-]{16}\"$", context.Response.Headers.ETag.ToString());
    }

    [Fact]
    public async Task Write_Head_SendsTheSameHeadersWithoutBody()
    {
        var page = new RenderedPage(Encoding.UTF8.GetBytes(Html));
        var get = await WriteAsync(page);

        var head = await WriteAsync(page, request => request.Method = "HEAD");

        Assert.Empty(Body(head));
        Assert.Equal(get.Response.ContentLength, head.Response.ContentLength);
        Assert.Equal(get.Response.Headers.ETag, head.Response.Headers.ETag);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("W/{0}")]
    [InlineData("*")]
    public async Task Write_KnownToTheBrowser_Answers304(string ifNoneMatch)
    {
        var page = new RenderedPage(Encoding.UTF8.GetBytes(Html));
        var tag = (await WriteAsync(page)).Response.Headers.ETag.ToString();

        var context = await WriteAsync(
            page, request => request.Headers.IfNoneMatch = ifNoneMatch.Replace("{0}", tag, StringComparison.Ordinal));

        Assert.Equal(StatusCodes.Status304NotModified, context.Response.StatusCode);
        Assert.Empty(Body(context));
        Assert.Equal(tag, context.Response.Headers.ETag);
    }

    [Fact]
    public async Task Write_OtherPageKnown_SendsThisOne()
    {
        var context = await WriteAsync(
            new RenderedPage(Encoding.UTF8.GetBytes(Html)), request => request.Headers.IfNoneMatch = "\"other\"");

        Assert.Equal(Html, Body(context));
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    public async Task Write_BrowserThatUnpacks_GetsThePagePacked(string acceptEncoding, string expected)
    {
        var page = new RenderedPage(Encoding.UTF8.GetBytes(_long));
        var plainTag = (await WriteAsync(page)).Response.Headers.ETag;

        var context = await WriteAsync(page, request => request.Headers.AcceptEncoding = acceptEncoding);

        Assert.Equal(expected, context.Response.Headers.ContentEncoding);
        Assert.Equal(_long, Unpack(context, expected));
        Assert.NotEqual(plainTag, context.Response.Headers.ETag);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("deflate")]
    [InlineData("")]
    public async Task Write_BrowserThatDoesNotUnpack_GetsThePageAsItIs(string acceptEncoding)
    {
        var context = await WriteAsync(
            new RenderedPage(Encoding.UTF8.GetBytes(_long)), request => request.Headers.AcceptEncoding = acceptEncoding);

        Assert.Equal(_long, Body(context));
        Assert.False(context.Response.Headers.ContainsKey("Content-Encoding"));
    }

    private static async Task<HttpContext> WriteAsync(RenderedPage page, Action<HttpRequest>? change = null)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Response.Body = new MemoryStream();
        change?.Invoke(context.Request);
        await page.WriteAsync(context, compress: true);
        await context.Response.BodyWriter.FlushAsync();
        return context;
    }

    private static string Body(HttpContext context) => Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());

    private static string Unpack(HttpContext context, string encoding)
    {
        context.Response.Body.Position = 0;
        using Stream unpacking = encoding == "br"
            ? new BrotliStream(context.Response.Body, CompressionMode.Decompress)
            : new GZipStream(context.Response.Body, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacking);
        return reader.ReadToEnd();
    }
}
