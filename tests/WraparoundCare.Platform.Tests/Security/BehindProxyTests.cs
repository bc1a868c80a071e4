using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Security;

/// <summary>A proxy that does HTTPS says so, and then browsers are told to keep to HTTPS.</summary>
public class BehindProxyTests
{
    [Fact]
    public async Task Read_OverHttpsOfAProxy_KeepsBrowsersToHttps()
    {
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync("--ForwardedHeaders_Enabled=true");
        using var client = new HttpClient { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var plain = await client.GetAsync("/", TestContext.Current.CancellationToken);
        using var secure = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(secure.Headers.GetValues("Strict-Transport-Security")));
        Assert.All((HttpResponseMessage[])[plain, secure], answer => Assert.False(answer.Headers.Contains("Set-Cookie")));
    }

    // What a stranger says of himself counts only when a proxy that is known passes it on.
    [Theory]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.0/8", true)]
    public async Task Read_OverHttpsOfAProxy_CountsWhenTheProxyIsKnown(string proxies, bool isKnown)
    {
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync("--ForwardedHeaders_Enabled=true", $"--Website:KnownProxies:0={proxies}");
        using var client = new HttpClient { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        request.Headers.Host = new Uri(SiteSettings.Address).Host;

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(isKnown, answer.Headers.Contains("Strict-Transport-Security"));
    }
}
