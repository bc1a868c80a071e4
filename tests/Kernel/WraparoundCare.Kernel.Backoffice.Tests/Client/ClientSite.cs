using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Client;

/// <summary>A site with its client, and a browser that has not signed in.</summary>
internal sealed class ClientSite : IAsyncDisposable
{
    private readonly KernelHost _host;

    private ClientSite(KernelHost host, Uri address)
    {
        _host = host;
        Browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public HttpClient Browser { get; }

    /// <summary>The site's content root.</summary>
    public string Folder => _host.Folder;

    public static async Task<ClientSite> OpenAsync(Action<IServiceCollection>? addServices = null)
    {
        var host = await KernelHost.StartAsync(DatabaseKind.Sqlite, services => addServices?.Invoke(services));
        return new ClientSite(host, await host.OpenAsync());
    }

    public async Task<IHtmlDocument> OpenShellAsync(string path = "/umbraco") =>
        new HtmlParser().ParseDocument(await Browser.GetStringAsync(path));

    /// <summary>The modules that the shell names, with the address of each.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadImportsAsync()
    {
        var map = JsonDocument.Parse((await OpenShellAsync()).QuerySelector("script[type=importmap]")!.TextContent);
        return map.RootElement.GetProperty("imports").Deserialize<Dictionary<string, string>>()!;
    }

    public async Task<HttpResponseMessage> AskAsync(string path, string? encoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (encoding is not null)
        {
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        }

        return await Browser.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _host.DisposeAsync();
    }
}
