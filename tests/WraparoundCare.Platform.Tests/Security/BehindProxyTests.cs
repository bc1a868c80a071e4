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
}
