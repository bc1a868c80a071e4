using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Parser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Kernel.Backoffice.Tests.SignIn;

/// <summary>The cookies of signing in behind a proxy that does HTTPS.</summary>
[Collection(nameof(KernelHost))]
public sealed class SecureCookieTests
{
    private const string Api = "/umbraco/management/api/v1/security/back-office/login";
    private const string Prefix = "__Host-";

    [Fact]
    public async Task SignIn_OverHttps_SetsCookiesOfThisHostOnly()
    {
        await using var site = await OpenAsync();
        using var client = Client(site);
        using var page = await client.GetAsync(EditorClient.LoginPath, TestContext.Current.CancellationToken);
        var form = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        using var answer = await client.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, EditorClient.LoginPath)
            {
                Headers = { { "Cookie", Names(page) } },
                Content = new FormUrlEncodedContent(
                [
                    KeyValuePair.Create("username", site.Editor.Username),
                    KeyValuePair.Create("password", site.Editor.Password),
                    KeyValuePair.Create(
                        EditorClient.TokenField, form.QuerySelector($"[name={EditorClient.TokenField}]")!.GetAttribute("value")!),
                ]),
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var cookies = (List<string>)[.. page.Headers.GetValues("Set-Cookie"), .. answer.Headers.GetValues("Set-Cookie")];
        Assert.Equal(3, cookies.Count);
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith(Prefix, cookie, StringComparison.Ordinal);
            Assert.Contains("; path=/; secure; samesite=", cookie, StringComparison.Ordinal);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Open_CookieWithoutThePrefixOverHttps_IsOut()
    {
        await using var site = await OpenAsync();
        using var client = Client(site);
        using var answer = await client.PostAsJsonAsync(
            Api, new { username = site.Editor.Username, password = site.Editor.Password }, TestContext.Current.CancellationToken);
        var session = Names(answer);

        Assert.Equal(HttpStatusCode.OK, await OpenPageAsync(client, session));
        Assert.Equal(HttpStatusCode.Redirect, await OpenPageAsync(client, session.Replace(Prefix, string.Empty, StringComparison.Ordinal)));
    }

    private static Task<SignInSite> OpenAsync() => SignInSite.OpenAsync(DatabaseKind.Sqlite, null, "--ForwardedHeaders_Enabled=true");

    private static HttpClient Client(SignInSite site) => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(site.Host.App.Urls.First()),
        DefaultRequestHeaders = { { "X-Forwarded-Proto", "https" } },
    };

    private static string Names(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

    private static async Task<HttpStatusCode> OpenPageAsync(HttpClient client, string cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/redactie") { Headers = { { "Cookie", cookies } } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
