using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Foundation.Tests.Accounts;

/// <summary>Cookies as a browser sees them, of code that does not know of the prefix.</summary>
public sealed class HostCookiesTests
{
    [Fact]
    public async Task Set_OverHttps_IsOfThisHostOnly()
    {
        var (cookies, _) = await AskAsync("https", "/set", string.Empty);

        Assert.Equal(["__Host-naam=waarde; path=/; secure; httponly", "__Host-kort=waarde; path=/; secure"], cookies);
    }

    [Fact]
    public async Task Set_OverHttp_IsAsItWasSet()
    {
        var (cookies, _) = await AskAsync("http", "/set", string.Empty);

        Assert.Equal(["naam=waarde; domain=example.org; path=/ergens; httponly", "kort=waarde; path=/"], cookies);
    }

    [Fact]
    public async Task Set_OverHttpsForAWholeDomain_StaysOfTheDomain()
    {
        var (cookies, _) = await AskAsync("https", "/set", string.Empty, HostCookies.OfTheDomain);

        Assert.Equal("__Secure-naam=waarde; domain=example.org; path=/ergens; secure; httponly", cookies[0]);
    }

    [Theory]
    [InlineData("https", "__Host-naam=goed", "naam=goed")]
    [InlineData("https", "naam=kwaad; __Host-naam=goed", "naam=goed")]
    [InlineData("https", "__Host-naam=goed; naam=kwaad", "naam=goed")]
    [InlineData("https", "naam=kwaad", "")]
    [InlineData("https", "__Secure-naam=kwaad; __host-naam=kwaad; __Host-=x", "=x")]
    [InlineData("http", "naam=gewoon", "naam=gewoon")]
    public async Task Read_WhatABrowserSends_IsTakenWithThePrefixOnlyOverHttps(string scheme, string sent, string read)
    {
        var (_, text) = await AskAsync(scheme, "/read", sent);

        Assert.Equal(read, text);
    }

    [Fact]
    public async Task Delete_OverHttps_TakesAwayTheOneWithThePrefix()
    {
        var (cookies, _) = await AskAsync("https", "/delete", "__Host-naam=waarde");

        Assert.Equal("__Host-naam=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/; secure", Assert.Single(cookies));
    }

    private static async Task<(IReadOnlyList<string> Cookies, string Text)> AskAsync(
        string scheme, string path, string cookies, string prefix = HostCookies.OfThisHost)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseMiddleware<HostCookies>(prefix);
        app.Use((context, next) =>
        {
            context.Request.Scheme = scheme;
            return next(context);
        });
        app.MapGet("/set", (HttpContext context) =>
        {
            context.Response.Cookies.Append(
                "naam", "waarde", new CookieOptions { HttpOnly = true, Domain = "example.org", Path = "/ergens" });
            context.Response.Cookies.Append("kort", "waarde");
        });
        app.MapGet("/read", (HttpRequest request) => string.Join(';', request.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        app.MapGet("/delete", (HttpResponse response) => response.Cookies.Delete("naam"));
        await app.StartAsync(TestContext.Current.CancellationToken);

        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Cookie", cookies);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var set = answer.Headers.TryGetValues("Set-Cookie", out var values) ? values.ToList() : [];
        return (set, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
