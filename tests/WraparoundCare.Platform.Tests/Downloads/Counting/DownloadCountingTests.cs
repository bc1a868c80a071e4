using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Downloads.Counting;

/// <summary>What of all that is asked for is a download, and what becomes of it.</summary>
[Collection(nameof(KernelHost))]
public sealed class DownloadCountingTests
{
    private const string Tool = "/hulpmiddelen/gezinsplan";
    private const string Pdf = $"{Tool}/formulier.pdf";
    private const string Word = $"{Tool}/formulier.docx";
    private const string Other = "/hulpmiddelen/teamafspraken/formulier.pdf";

    private static readonly DateTimeOffset Evening = new(2026, 1, 12, 22, 50, 0, TimeSpan.Zero);

    // A day as a server may have recorded it: moment (UTC), visitor, request, and what is special about it. The numbers behind each line
    // are what it adds to all downloads of the plan, by COUNTER's rules: total and unique.
    private static readonly string[] Recorded =
    [
        "22:50:00 2 GET  pdf",                    // 1 1
        "22:50:10 2 GET  pdf",                    // a double click
        "22:50:35 2 GET  pdf",                    // and another, of the one before
        "22:51:06 2 GET  pdf",                    // 1 0: more than thirty seconds later
        "22:51:20 2 GET  word",                   // 1 0: another address, the same item
        "22:51:30 2 GET  pdf safari",             // 1 1: another program is another visitor
        "22:52:00 3 GET  pdf range=0-9",          // 1 1: the first bytes
        "22:52:40 3 GET  pdf range=10-",          // the rest
        "22:53:20 3 GET  pdf range=10-99",        // a part again
        "22:54:00 3 GET  pdf range=-500",         // the end
        "22:54:40 3 GET  pdf range=9999999-",     // beyond the end
        "22:55:20 3 GET  pdf known",              // not changed
        "22:56:00 3 HEAD pdf",                    // asked for no file
        "22:56:40 3 GET  pdf sec-purpose=prefetch;prerender",
        "22:57:20 3 GET  pdf purpose=prefetch",
        "22:58:00 3 GET  pdf x-purpose=preview",
        "22:58:10 4 GET  pdf robot",
        "22:58:20 4 GET  pdf nobody",
        "22:58:30 4 GET  missing",
        "22:58:40 4 GET  page",
        "22:58:50 4 GET  style",
        "22:59:50 5 GET  pdf",                    // goes out for the next
        "23:00:10 5 GET  pdf",                    // 1 1, on the next Dutch day
        "23:30:00 2 GET  pdf",                    // 1 1: another hour, and day
        "23:31:00 2 GET  other",                  // of another tool
    ];

    [Theory, AllDatabases]
    public async Task Download_RecordedDay_IsCountedAsCounterSays(DatabaseKind kind)
    {
        await using var site = await DownloadSite.OpenAsync(kind, Evening);
        foreach (var line in Recorded)
        {
            await PlayAsync(site, line);
        }

        await site.Counts.FlushAsync(TestContext.Current.CancellationToken);

        var rows = await site.RowsAsync();
        var plan = rows.Where(row => row.Count != 1).Select(row => row.Tool).Distinct().Single();
        Assert.Equal(
            [(12, 5, 3), (13, 2, 2)],
            rows.Where(row => row.Tool == plan).Select(row => (row.Day.Day, row.Count, row.UniqueCount)));
        Assert.Equal(
            [(13, 1, 1)],
            rows.Where(row => row.Tool != plan && row.Count > 0).Select(row => (row.Day.Day, row.Count, row.UniqueCount)));
        Assert.Equal(
            [("formulier.docx", 12, 1, 1), ("formulier.pdf", 12, 4, 3), ("formulier.pdf", 13, 2, 2)],
            (await site.FileRowsAsync()).Where(row => row.Tool == plan).Select(row => (row.File, row.Day.Day, row.Count, row.UniqueCount)));
        Assert.Equal("7 keer sinds 12 januari 2026", await ShownAsync(site, Tool));
        Assert.Equal("1 keer sinds 13 januari 2026", await ShownAsync(site, "/hulpmiddelen/teamafspraken"));
        Assert.Null(await ShownAsync(site, "/hulpmiddelen/ecogram"));
    }

    [Fact]
    public async Task Download_BySignedInEditor_IsNotCounted()
    {
        await using var site = await DownloadSite.OpenAsync(DatabaseKind.Sqlite, Evening);
        using var editor = new EditorClient(site.Address);
        await editor.SignInAsync(await site.Host.Services.MakeEditorAsync());
        var session = editor.Cookies.GetCookieHeader(site.Address);

        using var seen = await site.FetchAsync(2, Pdf, request => request.Headers.Add("Cookie", session));
        await site.Counts.FlushAsync(TestContext.Current.CancellationToken);
        var before = await site.RowsAsync();
        using var taken = await site.FetchAsync(2, Pdf, request => request.Headers.Add("Cookie", "a=b"));
        await site.Counts.FlushAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (seen.StatusCode, taken.StatusCode));
        Assert.Empty(before);
        Assert.Single(await site.RowsAsync());
    }

    [Theory, AllDatabases]
    public async Task Wait_ASecondAfterADownload_ItIsInTheDatabase(DatabaseKind kind)
    {
        await using var site = await DownloadSite.OpenAsync(kind, Evening);
        using var answer = await site.FetchAsync(2, Pdf);

        using var patience = new CancellationTokenSource(Patience.Limit);
        while ((await site.RowsAsync()).Count == 0)
        {
            // The service may not have begun yet, and writes beside the test.
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.False(patience.IsCancellationRequested, "The download was not written.");
        }

        Assert.Equal([(1, 1)], (await site.RowsAsync()).Select(row => (row.Count, row.UniqueCount)));
    }

    [Theory, AllDatabases]
    public async Task Stop_RightAfterDownloads_AllAreInTheDatabase(DatabaseKind kind)
    {
        await using var site = await DownloadSite.OpenAsync(kind, Evening);
        foreach (var visitor in Enumerable.Range(2, 30))
        {
            using var answer = await site.FetchAsync((byte)visitor, Pdf);
        }

        await site.Host.CloseAsync();

        Assert.Equal([(30, 30)], (await site.RowsAsync()).Select(row => (row.Count, row.UniqueCount)));
    }

    [Fact]
    public async Task Download_ByAnyone_LeavesNothingOfThem()
    {
        await using var site = await DownloadSite.OpenAsync(
            DatabaseKind.Sqlite, Evening, "--Serilog:MinimumLevel:Default=Debug");
        using var answer = await site.FetchAsync(77, Pdf, request => Call(request, "Bijzonder/1.0"));
        await site.Host.CloseAsync();

        var files = Directory.GetFiles(site.Host.Folder, "*", SearchOption.AllDirectories);
        Assert.Equal(1, (await site.RowsAsync()).Single().Count);
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("127.0.0.77", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Bijzonder/1.0", text, StringComparison.Ordinal);
        }
    }

    private static async Task PlayAsync(DownloadSite site, string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var moment = Evening.Date + TimeSpan.Parse(words[0], CultureInfo.InvariantCulture);
        site.Clock.Jump(new DateTimeOffset(moment, TimeSpan.Zero) - site.Clock.GetUtcNow());
        var path = words[3] switch
        {
            "pdf" => Pdf,
            "word" => Word,
            "other" => Other,
            "missing" => $"{Tool}/bestaat-niet.pdf",
            "style" => "/css/base.css",
            _ => "/hulpmiddelen",
        };
        var known = words[^1] == "known" ? await TagAsync(site) : null;
        using var answer = await site.FetchAsync(byte.Parse(words[1], CultureInfo.InvariantCulture), path, request =>
        {
            request.Method = new HttpMethod(words[2]);
            Change(request, words.Length > 4 ? words[4] : string.Empty, known);
        });
    }

    private static void Change(HttpRequestMessage request, string special, EntityTagHeaderValue? known)
    {
        switch (special.Split('='))
        {
            case ["range", var range]:
                request.Headers.TryAddWithoutValidation("Range", $"bytes={range}");
                break;
            case ["known"]:
                request.Headers.IfNoneMatch.Add(known!);
                break;
            case ["safari"]:
                Call(request, DownloadSite.Safari);
                break;
            case ["robot"]:
                Call(request, "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
                break;
            case ["nobody"]:
                request.Headers.Remove("User-Agent");
                break;
            case [{ Length: > 0 } header, var value]:
                request.Headers.TryAddWithoutValidation(header, value);
                break;
        }
    }

    private static void Call(HttpRequestMessage request, string agent)
    {
        request.Headers.Remove("User-Agent");
        request.Headers.TryAddWithoutValidation("User-Agent", agent);
    }

    private static async Task<EntityTagHeaderValue?> TagAsync(DownloadSite site)
    {
        using var answer = await site.FetchAsync(9, Pdf, request => request.Method = HttpMethod.Head);
        return answer.Headers.ETag;
    }

    private static async Task<string?> ShownAsync(DownloadSite site, string path)
    {
        using var answer = await site.FetchAsync(8, path);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return page.QuerySelectorAll(".file dt").SingleOrDefault(name => name.TextContent == "Gedownload")?.NextElementSibling!.TextContent;
    }
}
