using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using WraparoundCare.Kernel.Backoffice.Client;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Client;

[Collection(nameof(KernelHost))]
public sealed partial class ClientFilesTests
{
    private static readonly string Made = Path.Combine(AppContext.BaseDirectory, "backoffice-client");

    [Fact]
    public async Task Ask_EveryModuleOfTheImportMap_IsAScriptThatBrowsersKeep()
    {
        await using var site = await ClientSite.OpenAsync();
        var imports = await site.ReadImportsAsync();

        Assert.Equal(135, imports.Count);
        foreach (var address in imports.Values)
        {
            using var answer = await site.AskAsync(address, "br");
            Assert.Equal((HttpStatusCode.OK, "text/javascript"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
            Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task Ask_WithoutBrotli_GivesTheSame()
    {
        await using var site = await ClientSite.OpenAsync();
        var address = (await site.ReadImportsAsync())["@umbraco-cms/backoffice/app"];

        using var plain = await site.AskAsync(address);
        using var packed = await site.AskAsync(address, "br");
        await using var unpacked = new BrotliStream(await packed.Content.ReadAsStreamAsync(Token), CompressionMode.Decompress);

        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal(await plain.Content.ReadAsStringAsync(Token), await new StreamReader(unpacked).ReadToEndAsync(Token));
    }

    /// <summary>The client and its extensions know these addresses.</summary>
    [Theory]
    [InlineData("css/uui-css.css", "text/css")]
    [InlineData("css/rte-content.css", "text/css")]
    [InlineData("css/umbraco-blockgridlayout.css", "text/css")]
    [InlineData("assets/installer-illustration.svg", "image/svg+xml")]
    [InlineData("assets/fonts/lato/LatoLatin-Regular.woff2", "font/woff2")]
    public async Task Ask_AssetWithoutVersion_IsAskedForAgainEachTime(string path, string type)
    {
        await using var site = await ClientSite.OpenAsync();

        using var first = await site.AskAsync("/umbraco/backoffice/" + path);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/umbraco/backoffice/" + path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Browser.SendAsync(again, Token);

        Assert.Equal((HttpStatusCode.OK, type), (first.StatusCode, first.Content.Headers.ContentType!.MediaType));
        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("apps/app/index.js")]
    [InlineData("0123456789abcdef/apps/app/index.js")]
    [InlineData("bestaat-niet.js")]
    [InlineData("client.json")]
    [InlineData("css/uui-css.css.br")]
    [InlineData("css")]
    public async Task Ask_WhatIsNoFileOfTheClient_IsNotFound(string path)
    {
        await using var site = await ClientSite.OpenAsync();
        var version = (await site.ReadImportsAsync())["@umbraco-cms/backoffice/app"].Split('/')[3];

        foreach (var asked in new[] { path, $"{version}/{path}" }.Where(asked => asked != $"{version}/apps/app/index.js"))
        {
            using var answer = await site.AskAsync("/umbraco/backoffice/" + asked);

            Assert.Equal((asked, HttpStatusCode.NotFound), (asked, answer.StatusCode));
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
    }

    [Theory]
    [InlineData("../client.json")]
    [InlineData("%2e%2e/client.json")]
    [InlineData("..%2fclient.json")]
    [InlineData("..%2f..%2fappsettings.json")]
    [InlineData("css/..%5c..%5cclient.json")]
    [InlineData("css//../../../client.json")]
    public async Task Ask_PathThatLeavesTheFolder_GivesNothingOfTheDisk(string path)
    {
        await using var site = await ClientSite.OpenAsync();
        var asWritten = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };

        using var answer = await site.Browser.GetAsync(
            new Uri($"{site.Browser.BaseAddress}umbraco/backoffice/{path}", asWritten), Token);

        // A server that has walked the path itself finds an address of the client, or of nobody.
        Assert.True(answer.StatusCode == HttpStatusCode.NotFound || answer.Content.Headers.ContentType!.MediaType == "text/html");
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    /// <summary>A module that is named and not found by its path would need the import map, and stop a worker, which has none.</summary>
    [Fact]
    public void Bundle_EveryFile_ImportsByPathOnlyWhatIsThere()
    {
        var client = new BackofficeClient(Made);
        var modules = client.Modules.Files
            .Where(file => file.EndsWith(".js.br", StringComparison.Ordinal))
            .Select(file => Path.Combine(Made, "files", file))
            .ToDictionary(file => file[..^3], Unpack);

        Assert.True(modules.Count > 135);
        foreach (var (path, code) in modules)
        {
            foreach (var import in Imports().Matches(code).Select(match => match.Groups["from"].Value))
            {
                // Our own extension is a module like those of packages, with the names of the import map.
                if (client.Modules.Imports.ContainsKey(import))
                {
                    continue;
                }

                Assert.StartsWith(".", import, StringComparison.Ordinal);
                Assert.Contains(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, import)), modules.Keys);
            }
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Unpack(string path)
    {
        using var reader = new StreamReader(new BrotliStream(File.OpenRead(path), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    // As the bundler writes them: between statements, or where a module is loaded later.
    [GeneratedRegex("""(?:\A|;|\})(?:import|export)(?:[\w$*{},\s]*(?:\bfrom|\}from))?\s*["'](?<from>[\w@./][^"']*)["']"""
        + """|\bimport\(["'`](?<from>[\w@./][^"'`]*)["'`]\)""")]
    private static partial Regex Imports();
}
