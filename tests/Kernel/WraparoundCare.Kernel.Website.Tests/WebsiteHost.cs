using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests;

/// <summary>The site with one page type and no content, listening on a free port; its kernel is at hand to change the content.</summary>
internal sealed class WebsiteHost : IAsyncDisposable
{
    private readonly KernelHost _kernel;
    private readonly HttpClient _client;

    private WebsiteHost(KernelHost kernel)
    {
        _kernel = kernel;
        var address = kernel.Get<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }

    public IContentService Contents => _kernel.Get<IContentService>();

    public IMediaService Media => _kernel.Get<IMediaService>();

    public IServiceProvider Services => _kernel.Services;

    /// <param name="kind">The engine to run on.</param>
    /// <param name="settings">Further command-line settings.</param>
    public static Task<WebsiteHost> StartAsync(DatabaseKind kind, params string[] settings) => StartAsync(kind, _ => { }, settings);

    /// <param name="kind">The engine to run on.</param>
    /// <param name="map">Adds endpoints of the test.</param>
    /// <param name="settings">Further command-line settings.</param>
    public static async Task<WebsiteHost> StartAsync(DatabaseKind kind, Action<WebApplication> map, params string[] settings)
    {
        var kernel = await KernelHost.StartAsync(
            kind,
            [
                "--urls=http://127.0.0.1:0",
                "--Umbraco:CMS:ScheduledPublishing:Period=01:00:00",
                "--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime=Warning",
                .. settings,
            ]);
        await CreatePageTypeAsync(kernel);
        map(kernel.App);
        await kernel.App.StartAsync();
        return new WebsiteHost(kernel);
    }

    public T Get<T>()
        where T : notnull => _kernel.Get<T>();

    public IContent Publish(string name, IContent? parent = null)
    {
        var page = Contents.Create(name, parent?.Id ?? Constants.System.Root, "textPage");
        return Publish(page, name);
    }

    public IContent Publish(IContent page, string heading)
    {
        page.SetValue("heading", heading);
        Assert.True(Contents.Save(page).Success);
        Assert.True(Contents.Publish(page, ["*"]).Success);
        return page;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<string> HtmlAsync(string path) => _client.GetStringAsync(path, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(method, path);
        change?.Invoke(request);
        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _kernel.Get<IHost>().StopAsync();
        await _kernel.DisposeAsync();
    }

    private static async Task CreatePageTypeAsync(KernelHost kernel)
    {
        var type = await new DocumentTypeBuilder(kernel.Services, "textPage").With("heading").With("intro").CreateAsync();
        var template = await kernel.Get<ITemplateService>()
            .CreateAsync("Tekstpagina", "textPage", string.Empty, Constants.Security.SuperUserKey);
        type.AllowedTemplates = [template.Result];
        type.SetDefaultTemplate(template.Result);
        Assert.True((await kernel.Get<IContentTypeService>().UpdateAsync(type, Constants.Security.SuperUserKey)).Success);
    }
}
