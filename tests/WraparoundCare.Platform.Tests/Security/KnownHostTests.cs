using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Security;

/// <summary>Only who asks for the site under a name of its own is answered, however that name is spelled.</summary>
[Collection(nameof(KernelHost))]
public class KnownHostTests
{
    private const string Page = "/de-13-stappen";
    private const string NoAddress = "--Umbraco:CMS:WebRouting:UmbracoApplicationUrl=";

    [Fact]
    public async Task Ask_ByEachSpellingOfAName_IsAnsweredOnlyForNamesOfTheSite()
    {
        await using var site = await RunningSite.StartAsync(
            DatabaseKind.Sqlite,
            "--Umbraco:CMS:WebRouting:UmbracoApplicationUrl=https://www.zorg-voor-cliënten.example:8443/",
            "--Website:Hosts:0=proef.intern:9000");
        var port = site.Address.Port;
        string[] known =
        [
            "www.zorg-voor-cliënten.example", "www.xn--zorg-voor-clinten-oub.example", "WWW.XN--ZORG-VOOR-CLINTEN-OUB.Example",
            "www.xn--zorg-voor-clinten-oub.example.", "www.xn--zorg-voor-clinten-oub.example:8443",
            $"www.xn--zorg-voor-clinten-oub.example.:{port}", "www.xn--zorg-voor-clinten-oub.example:80",
            "proef.intern", "PROEF.intern.:9000", "localhost", "localhost:1234", "127.0.0.1", $"127.0.0.1:{port}", "[::1]",
        ];
        string[] unknown =
        [
            "evil.example", "xn--zorg-voor-clinten-oub.example", "a.www.xn--zorg-voor-clinten-oub.example",
            "www.xn--zorg-voor-clinten-oub.example.evil.example", "www.xn--zorg-voor-clinten-oub.example:1234",
            "www.zorg-voor-clienten.example", "proef.intern:8443", "10.0.0.7", "[2001:db8::1]", "", "user@proef.intern",
        ];

        foreach (var host in known)
        {
            Assert.Equal((host, 200), (host, await AskAsync(site.Address, Page, Encoded(host))));
        }

        foreach (var host in unknown)
        {
            Assert.Equal((host, 400), (host, await AskAsync(site.Address, Page, host)));
        }

        Assert.Equal(200, await AskAsync(site.Address, "/health/live", "10.0.0.7"));
        Assert.Equal(200, await AskAsync(site.Address, "/health/ready", "10.0.0.7:8080"));
    }

    [Theory, AllDatabases]
    public async Task Ask_DomainThatAnEditorAdds_IsKnownFromThenOn(DatabaseKind kind)
    {
        const string Domain = "utrecht.example";
        await using var site = await RunningSite.StartAsync(kind);

        Assert.Equal(400, await AskAsync(site.Address, Page, Domain));
        await SetDomainsAsync(site, Domain + "/");
        Assert.Equal(200, await AskAsync(site.Address, Page, Domain));
        await SetDomainsAsync(site);
        Assert.Equal(400, await AskAsync(site.Address, Page, Domain));
    }

    [Fact]
    public async Task Ask_InDevelopmentWithoutAddress_AnyHostIsAnswered()
    {
        await using var site = await RunningSite.StartAsync(DatabaseKind.Sqlite, "--environment=Development", NoAddress);

        Assert.Equal(200, await AskAsync(site.Address, Page, "anders.example:1234"));
        Assert.Equal(400, await AskAsync(site.Address, Page, "a b"));
    }

    [Theory]
    [InlineData(NoAddress)]
    [InlineData("--Umbraco:CMS:WebRouting:UmbracoApplicationUrl=www.example.org")]
    [InlineData("--Website:Hosts:0=a b")]
    [InlineData("--Website:KnownProxies:0=proxy")]
    public async Task Start_WithoutAddressOrWithWrongNames_EndsWithOneClearLine(string setting)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder("site");

        await using var site = await SiteProcess.RunToEndAsync(database, folder, setting);

        Assert.Equal(1, site.ExitCode);
        Assert.Contains(
            setting[2..setting.IndexOf('=', StringComparison.Ordinal)].Replace(":0", string.Empty, StringComparison.Ordinal),
            Assert.Single(site.Output.Split('\n')),
            StringComparison.Ordinal);
    }

    private static async Task SetDomainsAsync(RunningSite site, params string[] names)
    {
        var home = site.Documents.GetRootContent().Single();
        var domains = new DomainsUpdateModel { Domains = names.Select(name => new DomainModel { DomainName = name, IsoCode = "nl-NL" }) };
        Assert.True((await site.App.Services.GetRequiredService<IDomainService>().UpdateDomainsAsync(home.Key, domains)).Success);
    }

    // Browsers send punycode; a name with other letters can only be sent as DNS writes it.
    private static string Encoded(string host) =>
        Ascii.IsValid(host) ? host : new IdnMapping().GetAscii(host);

    // As bytes, because clients mend what they are given.
    private static async Task<int> AskAsync(Uri site, string path, string host)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var request = $"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        return line?.Split(' ') is [_, var status, ..] ? int.Parse(status, CultureInfo.InvariantCulture) : 0;
    }
}
