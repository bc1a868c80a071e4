using System.Net;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WraparoundCare.Testing.Sites;

/// <summary>What somebody signs in with.</summary>
public sealed record EditorAccount(Guid Key, string Username, string Password);

/// <summary>A browser without JavaScript that keeps cookies, follows no redirect and sends forms as they stand on a page.</summary>
public sealed class EditorClient : IDisposable
{
    public const string LoginPath = "/umbraco/login";
    public const string SessionCookie = "UMB_UCONTEXT";
    public const string TokenField = "__RequestVerificationToken";

    private readonly HttpClient _client;

    /// <param name="site">Where it goes.</param>
    /// <param name="from">The address of this machine that it comes from, such as 127.0.0.2.</param>
    public EditorClient(Uri site, IPAddress? from = null) => _client = new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = Cookies,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(from ?? IPAddress.Any, context.DnsEndPoint, cancellationToken),
    })
    {
        BaseAddress = site,
    };

    public CookieContainer Cookies { get; } = new();

    /// <summary>Whether it says with each form from which site that is, as real ones do: passkeys ask for it.</summary>
    public bool SendsOrigin { get; init; }

    public bool IsSignedIn => Cookies.GetCookies(_client.BaseAddress!)[SessionCookie] is { Value.Length: > 0 };

    public async Task<EditorAnswer> GetAsync(string path)
    {
        using var response = await _client.GetAsync(path);
        return await EditorAnswer.ReadAsync(response);
    }

    public async Task<EditorAnswer> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await PostAsync(path, form);
    }

    private async Task<EditorAnswer> PostAsync(string path, HttpContent form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        if (SendsOrigin)
        {
            request.Headers.Add("Origin", _client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        }

        using var response = await _client.SendAsync(request);
        return await EditorAnswer.ReadAsync(response);
    }

    /// <summary>Opens a page and sends the form on it that goes to the same address, or the one named, with these fields changed.</summary>
    public async Task<EditorAnswer> SendAsync(string page, string action, params (string Name, string Value)[] fields) =>
        await SendAsync((await GetAsync(page)).Page, action, fields);

    public async Task<EditorAnswer> SendAsync(IHtmlDocument page, string action, params (string Name, string Value)[] fields) =>
        await PostAsync(action, Fill(page, action, fields));

    /// <summary>The same, with files in a field of the form.</summary>
    public async Task<EditorAnswer> SendAsync(
        IHtmlDocument page, string action, string field, IEnumerable<SentFile> files, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in Fill(page, action, fields))
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var file in files)
        {
            // As browsers write it: whatever the file is called.
            var content = new ByteArrayContent(file.Bytes);
            var called = file.Name.Replace("\"", "%22", StringComparison.Ordinal);
            content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{called}\"");
            content.Headers.TryAddWithoutValidation("Content-Type", file.MediaType);
            form.Add(content);
        }

        return await PostAsync(action, form);
    }

    private static (string Name, string Value)[] Fill(IHtmlDocument page, string action, (string Name, string Value)[] fields)
    {
        var form = page.Forms.First(candidate => (candidate.GetAttribute("action") ?? string.Empty) == action
            || candidate.QuerySelector($"[formaction^='{action}']") is not null);
        var values = new Dictionary<string, string>();
        foreach (var (name, value) in form.Elements.SelectMany(Filled))
        {
            values[name] = value;
        }

        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        return [.. values.Select(field => (field.Key, field.Value))];
    }

    public Task<EditorAnswer> SignInAsync(EditorAccount account, string returnUrl = "/umbraco") =>
        SignInAsync(account.Username, account.Password, returnUrl);

    public Task<EditorAnswer> SignInAsync(string username, string password, string returnUrl = "/umbraco") =>
        SendAsync($"{LoginPath}?returnUrl={Uri.EscapeDataString(returnUrl)}", LoginPath, ("username", username), ("password", password));

    public void Dispose() => _client.Dispose();

    private static IEnumerable<(string Name, string Value)> Filled(IElement element) => element switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" } => [],
        IHtmlInputElement input => [(input.Name ?? string.Empty, input.Value)],
        IHtmlTextAreaElement area => [(area.Name ?? string.Empty, area.Value)],
        IHtmlSelectElement select => [(select.Name ?? string.Empty, select.Value ?? string.Empty)],
        _ => [],
    };

    private static async ValueTask<Stream> ConnectAsync(IPAddress from, DnsEndPoint to, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(to, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}

/// <summary>A file that somebody chose in a form.</summary>
public sealed record SentFile(string Name, byte[] Bytes, string MediaType = "application/octet-stream");

/// <summary>An answer that has been read.</summary>
public sealed record EditorAnswer(
    HttpStatusCode Status, string? Location, IReadOnlyList<string> CookiesSet, string CacheControl, string Markup)
{
    private IHtmlDocument? _page;

    /// <summary>Parsed when it is first looked at: of many answers the status says enough.</summary>
    public IHtmlDocument Page => _page ??= new HtmlParser().ParseDocument(Markup);

    /// <summary>What an alert on the page says.</summary>
    public string Alert => Page.QuerySelector("[role=alert]")?.TextContent.Trim() ?? string.Empty;

    internal static async Task<EditorAnswer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        response.Headers.Location?.ToString(),
        response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [],
        response.Headers.TryGetValues("Cache-Control", out var kept) ? string.Join(", ", kept) : string.Empty,
        await response.Content.ReadAsStringAsync());
}
