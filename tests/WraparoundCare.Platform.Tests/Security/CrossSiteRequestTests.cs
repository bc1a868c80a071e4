using System.Net;
using System.Net.Http.Json;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Security;

/// <summary>Another site cannot have somebody's browser change anything here, wherever it sends it.</summary>
public class CrossSiteRequestTests(SharedSites sites)
{
    private const string SignInApi = "/umbraco/management/api/v1/security/back-office/login";

    public static TheoryData<string, string, string> Foreign => new MatrixTheoryData<string, string, string>(
        ["POST", "PUT", "PATCH", "DELETE"],
        [SignInApi, "/umbraco/management/api/v1/document/x", "/umbraco/login", "/nuttig", "/contact", "/bestaat-niet"],
        ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Origin: https://elders.example", "Origin: null"]);

    [Theory, MemberData(nameof(Foreign))]
    public async Task Send_FromAnotherSite_IsForbidden(string method, string path, string header)
    {
        using var answer = await SendAsync(method, path, header);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(
            path.StartsWith("/umbraco/management", StringComparison.Ordinal) ? "application/problem+json" : "text/html",
            answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site: same-origin")]
    [InlineData("Sec-Fetch-Site: none")]
    [InlineData("Origin: own")]
    [InlineData("")]
    public async Task Send_FromThisSiteOrAProgram_IsAnsweredByTheEndpoint(string header)
    {
        using var answer = await SendAsync("POST", SignInApi, header);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Send_CookieWithoutOrigin_IsForbiddenAtTheManagementApi()
    {
        using var answer = await SendAsync("POST", SignInApi, "Cookie: anything=1");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Send_CookieWithAHeaderThatNoOtherSiteCanAdd_IsAnsweredByTheEndpoint()
    {
        using var answer = await SendAsync("POST", SignInApi, "Cookie: anything=1", "Authorization: Bearer x");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site: cross-site")]
    [InlineData("Origin: https://elders.example")]
    public async Task Send_ThatHeaderFromAnotherSite_IsForbidden(string header)
    {
        using var answer = await SendAsync("POST", SignInApi, "Cookie: anything=1", "Authorization: Bearer x", header);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string path, params string[] headers)
    {
        var site = (await sites.OnAsync(DatabaseKind.Sqlite)).Address;
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(site, path))
        {
            Content = JsonContent.Create(new { username = "niemand", password = "fout" }),
        };
        foreach (var header in headers)
        {
            if (header.Split(": ") is [var name, var value])
            {
                request.Headers.Add(name, value == "own" ? site.GetLeftPart(UriPartial.Authority) : value);
            }
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
