using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.Downloads.Counting;

/// <summary>A tool says how often its files were fetched.</summary>
[Collection(nameof(KernelHost))]
public sealed class DownloadCountingTests
{
    private const string Tool = "/hulpmiddelen/gezinsplan";
    private const string Pdf = $"{Tool}/formulier.pdf";
    private const string Word = $"{Tool}/formulier.docx";

    [Theory, AllDatabases]
    public async Task Download_FilesOfATool_AreCountedOnceEach(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);

        // One connection: the next request is read when the one before it has been dealt with, its count included.
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = site.Address };
        await FetchAsync(client, Pdf);
        await FetchAsync(client, Word);
        var first = await FetchAsync(client, Pdf, request => request.Headers.Range = new RangeHeaderValue(0, 9));
        await FetchAsync(client, Pdf, request => request.Headers.Range = new RangeHeaderValue(10, null));
        await FetchAsync(client, Pdf, request => request.Headers.IfNoneMatch.Add(first!));
        await FetchAsync(client, Pdf, request => request.Headers.Add("Sec-Purpose", "prefetch;prerender"));
        await FetchAsync(client, Pdf, request => request.Method = HttpMethod.Head);
        await FetchAsync(client, $"{Tool}/bestaat-niet.pdf");

        Assert.Equal("3 keer", await CountAsync(client, Tool));
        Assert.Null(await CountAsync(client, "/hulpmiddelen/teamafspraken"));
    }

    private static async Task<EntityTagHeaderValue?> FetchAsync(HttpClient client, string path, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        change?.Invoke(request);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.Headers.ETag;
    }

    private static async Task<string?> CountAsync(HttpClient client, string path)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path, TestContext.Current.CancellationToken));
        return page.QuerySelectorAll(".file dt").SingleOrDefault(name => name.TextContent == "Gedownload")?.NextElementSibling!.TextContent;
    }
}
