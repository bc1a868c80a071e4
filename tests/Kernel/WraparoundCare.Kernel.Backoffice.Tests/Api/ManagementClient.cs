using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api;

/// <summary>Umbraco's client as the Management API sees it: it signs in, and brings its tokens in cookies.</summary>
internal sealed class ManagementClient : IDisposable
{
    private const string Api = "/umbraco/management/api/v1/";
    private const string OAuth = Api + "security/back-office/";
    private const string Client = "umbraco-back-office";
    private const string Verifier = "a-verifier-that-is-long-enough-for-the-rules-of-pkce";

    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _cookies = [];

    private ManagementClient(Uri site) => _http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = site,
    };

    public static async Task<ManagementClient> SignInAsync(Uri site, EditorAccount editor)
    {
        var client = new ManagementClient(site);
        using var login = JsonContent.Create(new { username = editor.Username, password = editor.Password });
        await client.SendAsync(HttpMethod.Post, OAuth + "login", login);
        var redirect = new Uri(site, "/umbraco/oauth_complete").ToString();
        await client.SendAsync(HttpMethod.Get, QueryHelpers.AddQueryString(OAuth + "authorize", new Dictionary<string, string?>
        {
            ["client_id"] = Client,
            ["redirect_uri"] = redirect,
            ["response_type"] = "code",
            ["scope"] = "offline_access",
            ["state"] = "state",
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            ["code_challenge_method"] = "S256",
        }));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = Client,
            ["redirect_uri"] = redirect,
            ["code"] = "[redacted]",
            ["code_verifier"] = Verifier,
        });
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(HttpMethod.Post, OAuth + "token", form)).Status);
        return client;
    }

    public Task<ManagementAnswer> GetAsync(string resource) => SendAsync(HttpMethod.Get, Api + resource);

    public Task<ManagementAnswer> DeleteAsync(string resource) => SendAsync(HttpMethod.Delete, Api + resource);

    public async Task<ManagementAnswer> PostAsync(string resource, object body)
    {
        using var content = JsonContent.Create(body);
        return await SendAsync(HttpMethod.Post, Api + resource, content);
    }

    public async Task<ManagementAnswer> PutAsync(string resource, object body)
    {
        using var content = JsonContent.Create(body);
        return await SendAsync(HttpMethod.Put, Api + resource, content);
    }

    public async Task<ManagementAnswer> UploadAsync(Guid id, string name, byte[] file)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(id.ToString()), "Id" },
            { new ByteArrayContent(file), "File", name },
        };
        return await SendAsync(HttpMethod.Post, Api + "temporary-file", form);
    }

    /// <summary>As a visitor, without anything that says who asks.</summary>
    public async Task<HttpResponseMessage> VisitAsync(string address) => await _http.GetAsync(address);

    public void Dispose() => _http.Dispose();

    private async Task<ManagementAnswer> SendAsync(HttpMethod method, string address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "[redacted]");
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var response = await _http.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        return new ManagementAnswer(
            response.StatusCode,
            response.Headers.TryGetValues("Umb-Generated-Resource", out var made) ? Guid.Parse(made.Single()) : null,
            await response.Content.ReadAsStringAsync());
    }
}

/// <summary>An answer of the Management API.</summary>
internal sealed record ManagementAnswer(HttpStatusCode Status, Guid? Made, string Text)
{
    public JsonNode Body => JsonNode.Parse(Text) ?? throw new InvalidOperationException("The answer is null.");

    /// <summary>What the client would say aloud.</summary>
    public string? Title => Text.Length > 0 ? Body["title"]?.GetValue<string>() : null;

    public int Total => Body["total"]!.GetValue<int>();

    /// <summary>The names in a list.</summary>
    public IReadOnlyList<string> Names =>
        [.. (Body is JsonArray all ? all : Body["items"]!.AsArray())
            .Select(item => (item!["variants"] is JsonArray { Count: > 0 } variants ? variants[0] : item)!["name"]!.GetValue<string>())];
}
