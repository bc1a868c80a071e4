using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Kernel.Backoffice.Client;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Client;

[Collection(nameof(KernelHost))]
public sealed class BackofficeShellTests
{
    [Theory]
    [InlineData("/umbraco")]
    [InlineData("/umbraco/")]
    [InlineData("/umbraco/section/content/workspace/document/edit/3a0156c4-3b8c-4803-bdc1-6871faa83fff")]
    [InlineData("/umbraco/oauth_complete?code=x&state=y")]
    [InlineData("/umbraco/logout")]
    public async Task Open_AddressOfTheClient_GivesTheShell(string path)
    {
        await using var site = await ClientSite.OpenAsync();

        using var answer = await site.AskAsync(path);
        var page = await site.OpenShellAsync(path);

        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("nl", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("/umbraco/", page.QuerySelector("base")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("umb-app"));
    }

    [Theory]
    [InlineData("/umbraco/management/api/v1/bestaat-niet")]
    [InlineData("/umbraco/backoffice")]
    [InlineData("/umbraco/backoffice/")]
    public async Task Open_AddressOfOthers_GivesNoShell(string path)
    {
        await using var site = await ClientSite.OpenAsync();

        using var answer = await site.AskAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Open_SignInPage_IsNotTheShell()
    {
        await using var site = await ClientSite.OpenAsync();

        Assert.NotNull((await site.OpenShellAsync("/umbraco/login")).QuerySelector("[name=password]"));
    }

    [Fact]
    public async Task Open_Shell_LoadsNothingFromElsewhereAndRunsOneKnownScript()
    {
        await using var site = await ClientSite.OpenAsync();

        using var answer = await site.AskAsync("/umbraco");
        var page = await site.OpenShellAsync();
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

        var map = page.QuerySelector("script[type=importmap]")!.TextContent;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(map)));
        Assert.Contains($"script-src 'self' 'sha256-{hash}';", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal(2, page.Scripts.Length);
        var addresses = page.QuerySelectorAll("[src], link[href]").Select(it => it.GetAttribute("src") ?? it.GetAttribute("href")!);
        Assert.All(addresses, address => Assert.Matches("^/[^/]", address));
    }

    [Fact]
    public async Task Open_OtherPage_KeepsThePolicyOfTheSite()
    {
        await using var site = await ClientSite.OpenAsync();

        using var answer = await site.AskAsync("/umbraco/login");

        Assert.Contains("style-src 'self';", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_PackageWithModules_NamesThemAfterThoseOfTheClient()
    {
        await using var site = await ClientSite.OpenAsync();
        const string Lit = "@umbraco-cms/backoffice/external/lit";
        await AddPackageAsync(site, "Stuk", "{ geen JSON");
        await AddPackageAsync(site, "Kaart", $$"""
            {
              "name": "Kaart",
              "extensions": [],
              "importmap": { "imports": { "kaart": "/App_Plugins/Kaart/</script>.js", "{{Lit}}": "/elders.js" } }
            }
            """);

        var imports = await site.ReadImportsAsync();

        Assert.Equal("/App_Plugins/Kaart/</script>.js", imports["kaart"]);
        Assert.StartsWith("/umbraco/backoffice/", imports[Lit], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_SiteBuiltWithoutNode_SaysWhatIsMissing()
    {
        await using var site = await ClientSite.OpenAsync(
            services => services.AddSingleton(new BackofficeClient(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString()))));

        using var answer = await site.AskAsync("/umbraco/section/content");
        using var file = await site.AskAsync("/umbraco/backoffice/css/uui-css.css");
        using var home = await site.AskAsync("/umbraco/login");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(
            "geen Node.js", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (file.StatusCode, home.StatusCode));
    }

    private static async Task AddPackageAsync(ClientSite site, string name, string manifest)
    {
        var folder = Directory.CreateDirectory(Path.Combine(site.Folder, "App_Plugins", name));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "umbraco-package.json"), manifest);
    }
}
