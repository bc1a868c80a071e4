using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WraparoundCare.Kernel.Backoffice.Tests.Api;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Benchmarks;

/// <summary>
/// What editors wait for with ten thousand pages below one: the client from nothing and once more, a document that opens, the tree, saving
/// with publishing; and the memory that the site takes for it.
/// </summary>
internal static class BackofficeBenchmark
{
    private const int Children = 10_000;
    private const int Opened = 10;
    private const int Saved = 200;

    public static async Task RunAsync(IReadOnlyList<DatabaseKind> databases)
    {
        foreach (var kind in databases)
        {
            Console.WriteLine(kind);
            await using var site = await BenchmarkSite.CreateAsync(101, kind);
            var (wide, small) = ContentBenchmark.Fill(site, 2 * Children);
            var editor = await site.App.Services.MakeEditorAsync();
            await site.StopAsync();
            Console.WriteLine($"{2 * Children} documents made");
            await using var process = await site.StartProcessAsync();
            await MeasureClientAsync(process, editor);
            await MeasureApiAsync(process, editor, wide, small);
        }
    }

    private static async Task MeasureClientAsync(SiteProcess site, EditorAccount editor)
    {
        await using var chromium = new Chromium();
        await chromium.InitializeAsync();
        await using var visit = await chromium.VisitAsync(site.Address);
        await visit.Page.GotoAsync("/umbraco");
        await visit.Page.Locator("[name=username]").FillAsync(editor.Username);
        await visit.Page.Locator("[name=password]").FillAsync(editor.Password);
        await PrintLoadAsync("cold", visit, () => visit.Page.Keyboard.PressAsync("Enter"));
        await PrintLoadAsync("warm", visit, () => visit.Page.ReloadAsync());

        var times = new List<double>();
        for (var i = 0; i < Opened; i++)
        {
            await visit.Page.GotoAsync("/umbraco/section/content");
            await Home(visit).WaitForAsync();
            var clock = Stopwatch.StartNew();
            await Home(visit).ClickAsync();
            await visit.Page.Locator("umb-property input").First.WaitForAsync();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine($"open a document: {Median(times):0} ms, from click to field");
    }

    // From the moment that somebody has signed in until the tree is there. What has no answer by then is not waited for.
    private static async Task PrintLoadAsync(string what, Visit visit, Func<Task> load)
    {
        var finished = new ConcurrentQueue<IRequest>();
        void Keep(object? sender, IRequest request) => finished.Enqueue(request);
        visit.Page.RequestFinished += Keep;
        var clock = Stopwatch.StartNew();
        await load();
        await Home(visit).WaitForAsync();
        var time = clock.ElapsedMilliseconds;
        visit.Page.RequestFinished -= Keep;
        var sizes = await Task.WhenAll(finished.Select(BytesAsync));
        Console.WriteLine($"{what} load: {time} ms, {sizes.Count(size => size > 0)} requests over the line, {sizes.Sum() / 1000} kB");
    }

    private static ILocator Home(Visit visit) => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Home", Exact = true });

    // What comes from the browser's own cache has none.
    private static async Task<int> BytesAsync(IRequest request)
    {
        try
        {
            return (await request.SizesAsync()).ResponseBodySize;
        }
        catch (PlaywrightException)
        {
            // Left off by a page that went away.
            return 0;
        }
    }

    private static async Task MeasureApiAsync(SiteProcess site, EditorAccount editor, Guid wide, Guid small)
    {
        using var client = await ManagementClient.SignInAsync(site.Address, editor);
        await Timing.PrintAsync("tree: 100 children of a page that has 100", 100, 50, _ => ChildrenAsync(client, small, 0));
        await Timing.PrintAsync($"tree: first 100 of {Children}", Children, 50, _ => ChildrenAsync(client, wide, 0));
        await Timing.PrintAsync($"tree: last 100 of {Children}", Children, 50, _ => ChildrenAsync(client, wide, Children - 100));

        var document = (await client.GetAsync($"tree/document/children?parentId={small}&skip=0&take=1")).Body["items"]![0]!["id"]!;
        await Timing.PrintAsync("open a document, without the client", 1, 50, _ => client.GetAsync($"document/{document}"));
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Saved; i++)
        {
            await SaveAndPublishAsync(client, document, i);
        }

        Console.WriteLine($"save and publish over HTTP: {Saved / clock.Elapsed.TotalSeconds:0.0} a second");
        Console.WriteLine($"memory of the site: {site.WorkingSet / 1_000_000} MB");
    }

    private static async Task ChildrenAsync(ManagementClient client, Guid parent, int skip)
    {
        var answer = await client.GetAsync($"tree/document/children?parentId={parent}&skip={skip}&take=100");
        if (answer.Body["items"]!.AsArray().Count != 100)
        {
            throw new InvalidOperationException($"{answer.Status}: {answer.Text}");
        }
    }

    private static async Task SaveAndPublishAsync(ManagementClient client, JsonNode document, int number)
    {
        var saved = await client.PutAsync($"document/{document}", new
        {
            values = new[] { new { alias = BenchmarkSite.TextAlias, value = BenchmarkSite.SampleText(number) } },
            variants = new[] { new { name = "Document" } },
        });
        var published = await client.PutAsync(
            $"document/{document}/publish", new { publishSchedules = new[] { new { culture = (string?)null } } });
        if ((int)saved.Status != 200 || (int)published.Status != 200)
        {
            throw new InvalidOperationException($"{saved.Status} {saved.Text}, {published.Status} {published.Text}");
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
