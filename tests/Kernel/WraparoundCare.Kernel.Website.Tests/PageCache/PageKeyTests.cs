using Microsoft.AspNetCore.Http;
using WraparoundCare.Kernel.Website.PageCache;

namespace WraparoundCare.Kernel.Website.Tests.PageCache;

public class PageKeyTests
{
    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase) { "pagina", "thema" };

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public void Of_AnonymousRead_IsTheSameForBothMethods(string method) =>
        Assert.Equal(new PageKey("https", "example.nl", "/de-13-stappen", string.Empty), PageKey.Of(Request(method), Keys));

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public void Of_OtherMethods_IsNotShared(string method) => Assert.Null(PageKey.Of(Request(method), Keys));

    [Fact]
    public void Of_WithACookie_IsNotShared()
    {
        var request = Request("GET");
        request.Headers.Cookie = ".AspNetCore.Identity.Application=x";

        Assert.Null(PageKey.Of(request, Keys));
    }

    [Fact]
    public void Of_WithAuthorization_IsNotShared()
    {
        var request = Request("GET");
        request.Headers.Authorization = "Bearer x";

        Assert.Null(PageKey.Of(request, Keys));
    }

    [Fact]
    public void Of_KnownQueryKeysInAnyOrder_IsOnePage() =>
        Assert.Equal(
            PageKey.Of(Request("GET", "?Thema=x&pagina=2"), Keys), PageKey.Of(Request("GET", "?pagina=2&thema=x&utm_source=mail"), Keys));

    [Theory]
    [InlineData("?onbekend=1")]
    [InlineData("?pagina=2&onbekend=1")]
    public void Of_UnknownQueryKey_IsNotKept(string query) => Assert.Null(PageKey.Of(Request("GET", query), Keys));

    [Fact]
    public void Of_VeryLongValue_IsNotKept() => Assert.Null(PageKey.Of(Request("GET", "?pagina=" + new string('1', 1000)), Keys));

    [Fact]
    public void Of_ValuesWithSeparators_AreNotConfused() =>
        Assert.NotEqual(PageKey.Of(Request("GET", "?pagina=1%26thema%3Dx"), Keys), PageKey.Of(Request("GET", "?pagina=1&thema=x"), Keys));

    private static HttpRequest Request(string method, string query = "")
    {
        var request = new DefaultHttpContext().Request;
        request.Method = method;
        request.Scheme = "https";
        request.Headers.Host = "example.nl";
        request.Path = "/de-13-stappen";
        request.QueryString = new QueryString(query);
        return request;
    }
}
