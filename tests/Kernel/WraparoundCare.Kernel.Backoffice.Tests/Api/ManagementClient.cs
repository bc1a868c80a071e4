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
    private const string Redacted = "[redacted]";
    private const string Verifier = "a-verifier-that-is-long-enough-for-the-rules-of-pkce";

    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _cookies = [];

    private readonly Uri _site;

    public ManagementClient(Uri site)
    {
        _site = site;
        _http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site };
    }

    /// <summary>What was said of cookies, as it was sent.</summary>
    public List<string> SetCookies { get; } = [];

    /// <summary>The last answer to somebody who asked for a token.</summary>
    public ManagementAnswer LastToken { get; private set; } = new(default, null, null, string.Empty);

    /// <summary>Where the client returns to.</summary>
    public string OwnRedirect => new Uri(_site, "/umbraco/oauth_complete").ToString();

    public static async Task<ManagementClient> SignInAsync(Uri site, EditorAccount editor)
    {
        var client = new ManagementClient(site);
        using var login = JsonContent.Create(new { username = editor.Username, password = editor.Password });
        await client.SendAsync(HttpMethod.Post, OAuth + "login", login);
        await client.AuthorizeAsync(client.OwnRedirect);
        Assert.Equal(HttpStatusCode.OK, (await client.TokenAsync()).Status);
        return client;
    }

    public Task<ManagementAnswer> AuthorizeAsync(string redirect) => SendAsync(
        HttpMethod.Get,
        QueryHelpers.AddQueryString(OAuth + "authorize", new Dictionary<string, string?>
        {
            ["client_id"] = Client,
            ["redirect_uri"] = redirect,
            ["response_type"] = "code",
            ["scope"] = "offline_access",
            ["state"] = "state",
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            ["code_challenge_method"] = "S256",
        }));

    public async Task<ManagementAnswer> TokenAsync() => LastToken = await SendFormAsync("token", new()
    {
        ["grant_type"] = "authorization_code",
        ["redirect_uri"] = OwnRedirect,
        ["code"] = Redacted,
        ["code_verifier"] = Verifier,
    });

    public Task<ManagementAnswer> RefreshAsync() =>
        SendFormAsync("token", new() { ["grant_type"] = "refresh_token", ["refresh_token"] = Redacted });

    public Task<ManagementAnswer> RevokeAsync(string kind) =>
        SendFormAsync("revoke", new() { ["token"] = Redacted, ["token_type_hint"] = kind });

    /// <param name="redirect">Where to go afterwards; the client's own page when it is not said.</param>
    public Task<ManagementAnswer> SignOutAsync(string? redirect = null) => SendAsync(
        HttpMethod.Get,
        QueryHelpers.AddQueryString(
            OAuth + "signout", "post_logout_redirect_uri", redirect ?? new Uri(_site, "/umbraco/logout").ToString()));

    public string Cookie(string name) => _cookies[name];

    public void Set(string name, string value) => _cookies[name] = value;

    public void Forget(string name) => _cookies.Remove(name);

    /// <param name="address">On the site, outside the API.</param>
    public Task<ManagementAnswer> FetchAsync(string address) => SendAsync(HttpMethod.Get, address);

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

    /// <param name="id">The key that the client chooses.</param>
    /// <param name="name">Any: it goes as RFC 8187 writes it.</param>
    /// <param name="file">What is in it.</param>
    public async Task<ManagementAnswer> UploadAsync(Guid id, string name, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.TryAddWithoutValidation(
            "Content-Disposition", $"form-data; name=\"File\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        using var form = new MultipartFormDataContent { { new StringContent(id.ToString()), "Id" }, content };
        return await SendPartsAsync("temporary-file", form);
    }

    public Task<ManagementAnswer> SendPartsAsync(string resource, MultipartFormDataContent form) =>
        SendAsync(HttpMethod.Post, Api + resource, form);

    /// <param name="method">Of HTTP.</param>
    /// <param name="resource">With the version of the interface before it.</param>
    /// <param name="body">Sent as JSON.</param>
    public async Task<ManagementAnswer> AskAsync(HttpMethod method, string resource, object? body)
    {
        using var content = body is null ? null : JsonContent.Create(body);
        return await SendAsync(method, "/umbraco/management/api/" + resource, content);
    }

    /// <summary>As a visitor, without anything that says who asks.</summary>
    public async Task<HttpResponseMessage> VisitAsync(string address) => await _http.GetAsync(address);

    public void Dispose() => _http.Dispose();

    private async Task<ManagementAnswer> SendFormAsync(string resource, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(KeyValuePair.Create("client_id", Client)));
        return await SendAsync(HttpMethod.Post, OAuth + resource, form);
    }

    private async Task<ManagementAnswer> SendAsync(HttpMethod method, string address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Redacted);
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var response = await _http.SendAsync(request);
        lock (_cookies)
        {
            Keep(response.Headers.TryGetValues("Set-Cookie", out var set) ? set : []);
        }

        return new ManagementAnswer(
            response.StatusCode,
            response.Headers.Location?.OriginalString,
            response.Headers.TryGetValues("Umb-Generated-Resource", out var made) && Guid.TryParse(made.Single(), out var id) ? id : null,
            await response.Content.ReadAsStringAsync())
        {
            CacheControl = response.Headers.CacheControl?.ToString(),
            ContentType = response.Content.Headers.ContentType?.MediaType,
            MayBeGuessed = !response.Headers.TryGetValues("X-Content-Type-Options", out var options) || !options.Contains("nosniff"),
        };
    }

    private void Keep(IEnumerable<string> cookies)
    {
        foreach (var cookie in cookies)
        {
            SetCookies.Add(cookie);
            var pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }
    }
}

/// <summary>An answer of the Management API.</summary>
internal sealed record ManagementAnswer(HttpStatusCode Status, string? Location, Guid? Made, string Text)
{
    public JsonNode Body => JsonNode.Parse(Text) ?? throw new InvalidOperationException("The answer is null.");

    /// <summary>Who may keep it.</summary>
    public string? CacheControl { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Whether a browser may take it for something else than its type says.</summary>
    public bool MayBeGuessed { get; init; }

    /// <summary>What the client would say aloud.</summary>
    public string? Title => Text.Length > 0 ? Body["title"]?.GetValue<string>() : null;

    public int Total => Body["total"]!.GetValue<int>();

    /// <summary>The names in a list.</summary>
    public IReadOnlyList<string> Names =>
        [.. (Body is JsonArray all ? all : Body["items"]!.AsArray())
            .Select(item => (item!["variants"] is JsonArray { Count: > 0 } variants ? variants[0] : item)!["name"]!.GetValue<string>())];
}
