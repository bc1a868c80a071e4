using Microsoft.AspNetCore.Http;
using WraparoundCare.Kernel.Website.PageCache;

namespace WraparoundCare.Kernel.Website.Tests.PageCache;

public class PageKeyTests
{
    private static readonly PageCacheOptions Keys = new()
    {
        QueryKeys = { "pagina", "thema" },
        Cookies = { ".AspNetCore.Identity.", "UMB_UCONTEXT" },
    };

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

    [Theory]
    [InlineData(".AspNetCore.Identity.Application=x")]
    [InlineData("a=1; UMB_UCONTEXT=x")]
    [InlineData("__Host-UMB_UCONTEXT=x")]
    [InlineData("__Secure-UMB_UCONTEXTC1=x; a=1")]
    public void Of_WithACookieOfTheSite_IsNotShared(string cookies)
    {
        var request = Request("GET");
        request.Headers.Cookie = cookies;

        Assert.Null(PageKey.Of(request, Keys));
    }

    [Theory]
    [InlineData("_ga=GA1.2.3")]
    [InlineData("a=UMB_UCONTEXT; my_UMB_UCONTEXT=1; umb_ucontext=2; __Host-other=3")]
    [InlineData("nonsense; =; ;")]
    public void Of_WithCookiesOfOthers_IsTheSamePage(string cookies)
    {
        var request = Request("GET");
        request.Headers.Cookie = cookies;

        Assert.Equal(PageKey.Of(Request("GET"), Keys), PageKey.Of(request, Keys));
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
