using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Benchmarks;

/// <summary>
/// The forum while there is more and more in it: pages for a guest and for a member, against a bare endpoint that returns the same bytes;
/// names that are suggested while they type, posts that they place at the same moment, the mails of a day, and the memory that it takes.
/// </summary>
internal static class ForumBenchmark
{
    private const int PostsAtOne = 1000;
    private const int PostsPerDocument = 10;
    private const int DocumentsAtMost = 10_000;
    private const int Rounds = 3;
    private const int Seconds = 2;
    private const int SecondsToWarmUp = 5;
    private const int Writers = 20;
    private const int PostsPerWriter = 10;
    private const int TopicsOnAPage = 25;
    private const int PostsOnAPage = 20;
    private const int TopicsInADigest = 10;

    // They wrote in the long topic of a hundred posts or more, and neither in the short one nor on the last page of the long one.
    private const int Reader = 100;
    private const string Root = "/forum/" + StoredForum.Category;
    private const string Names = "names while typing";
    private const string NamesAtOnce = "--Community:Forum:NameSuggestionsPerTenMinutes=100000";

    public static async Task RunAsync(IReadOnlyList<int> scales, IReadOnlyList<DatabaseKind> databases)
    {
        Console.WriteLine($"requests a second, median of {Rounds} rounds of {Seconds} s, each against the same bytes from a bare endpoint");
        Console.WriteLine($"{"posts",8} {"database",-12} {"page",-34} {"bytes",8} {"bare",8} {"forum",8} {"forum/bare",11}");
        foreach (var (scale, kind) in scales.SelectMany(scale => databases.Select(kind => (scale, kind))))
        {
            await MeasureAsync(scale * PostsAtOne, kind);
        }
    }

    private static async Task MeasureAsync(int posts, DatabaseKind kind)
    {
        using var mails = new MailBox();
        var documents = Math.Min(posts / PostsPerDocument, DocumentsAtMost);
        await using var site = await BenchmarkSite.CreateAsync(documents, kind, mails.Settings);
        var services = site.App.Services;
        var members = services.GetRequiredService<IMemberService>();
        SignInBenchmark.AddMembers(members, services.GetRequiredService<PasswordHashing>().Hash(SignInBenchmark.Password));
        var authors = Enumerable.Range(0, SignInBenchmark.Members).Select(number => members.GetByUsername($"lid-{number}")!).ToList();
        authors.ForEach(author => members.AssignRole(author.Id, "Vertrouwd lid"));
        var watch = Stopwatch.StartNew();
        var forum = new StoredForum(services.GetRequiredService<UnitOfWorkFactory>());
        var (topic, longTopic) = forum.Add([.. authors.Select(author => author.Key)], posts);
        Console.WriteLine($"{posts,8} {kind,-12} filled in {watch.Elapsed.TotalSeconds:F0} s");
        await site.StopAsync();
        await using (var process = await site.StartProcessAsync(SiteSettings.FormsAtOnce, SiteSettings.PostsAtOnce, NamesAtOnce))
        {
            using var member = await SignInAsync(process.Address, Reader);
            await MeasurePagesAsync(posts, kind, process.Address, member, await PagesAsync(process.Address, posts, topic, longTopic));
            await MeasurePostingAsync(posts, kind, process.Address, topic);
            var megabytes = process.WorkingSet / 1_000_000;
            Console.WriteLine($"{posts,8} {kind,-12} memory of the process with {documents} documents: {megabytes} MB");
        }

        await site.RestartAsync();
        MeasureDigests(posts, kind, site.App.Services, [.. authors.Select(author => author.Key)]);
    }

    // Members who have something new in as many topics as a digest shows, one transaction for each of them.
    private static void MeasureDigests(int posts, DatabaseKind kind, IServiceProvider services, IReadOnlyList<Guid> members)
    {
        new StoredForum(services.GetRequiredService<UnitOfWorkFactory>()).AddNews(members, TopicsInADigest);
        var mailing = services.GetRequiredService<FollowMailing>();
        var (watch, sent) = (Stopwatch.StartNew(), 0);
        for (var part = mailing.SendDue(); part > 0; part = mailing.SendDue())
        {
            sent += part;
        }

        var rate = sent / watch.Elapsed.TotalSeconds;
        Console.WriteLine($"{posts,8} {kind,-12} {sent} digests of {TopicsInADigest} topics, {rate:F0} a second");
    }

    private static async Task<(string Name, string Address)[]> PagesAsync(Uri site, int posts, long topic, long longTopic)
    {
        using var guest = new EditorClient(site);
        var lastOfCategory = Math.Max(posts * 19 / 20 / PostsOnAPage / TopicsOnAPage, 1);
        var (shortAddress, longAddress) = (await AddressAsync(guest, topic), await AddressAsync(guest, longTopic));
        return
        [
            ("category", Root),
            ("category, last page", $"{Root}?pagina={lastOfCategory}"),
            ("topic", shortAddress),
            ("long topic, last page", $"{longAddress}?pagina={Math.Max(posts / 20 / PostsOnAPage, 1)}"),
            ("long topic, first unread", $"/forum/onderwerp/{longTopic}/ongelezen"),
            (Names, $"/forum/namen?q=l&onderwerp={topic}"),
        ];
    }

    // The site says what a topic is called.
    private static async Task<string> AddressAsync(EditorClient guest, long topic) =>
        (await guest.GetAsync($"/forum/onderwerp/{topic}")).Location!;

    private static async Task MeasurePagesAsync(
        int posts, DatabaseKind kind, Uri site, EditorClient member, (string Name, string Address)[] pages)
    {
        var cookie = $"Cookie: {member.Cookies.GetCookieHeader(site)}";
        foreach (var (name, address) in pages)
        {
            foreach (var header in name == Names ? [cookie] : new[] { null, cookie })
            {
                var body = await BodyAsync(site, address, header);
                await using var bare = await BareEndpoint.StartAsync([body]);
                var (own, other) = (new Uri(site, address), new Uri(new Uri(bare.Urls.First()), "/0"));
                await Load.RunAsync(own, SecondsToWarmUp, header);
                await Load.RunAsync(other, Seconds);
                var rounds = new List<(double Bare, double Forum)>();
                for (var round = 0; round < Rounds; round++)
                {
                    rounds.Add((await Load.RunAsync(other, Seconds), await Load.RunAsync(own, Seconds, header)));
                }

                Report(posts, kind, $"{name}, {(header is null ? "guest" : "member")}", body.Length, rounds);
            }
        }
    }

    private static void Report(int posts, DatabaseKind kind, string name, int bytes, List<(double Bare, double Forum)> rounds)
    {
        double Median(Func<(double Bare, double Forum), double> value) => rounds.Select(value).Order().ElementAt(rounds.Count / 2);
        Console.WriteLine(
            $"{posts,8} {kind,-12} {name,-34} {bytes,8} {Median(round => round.Bare),8:F0} {Median(round => round.Forum),8:F0} "
            + $"{Median(round => round.Forum / round.Bare),11:F3}");
    }

    private static async Task<byte[]> BodyAsync(Uri site, string address, string? header)
    {
        using var leads = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(leads) { BaseAddress = site };
        if (header is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", header["Cookie: ".Length..]);
        }

        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode is HttpStatusCode.Redirect || answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException($"{address} answered {answer.StatusCode}.");
    }

    // Each has the form before the clock runs; what is measured ends when all of them have their answer, and so when all is on disk.
    private static async Task MeasurePostingAsync(int posts, DatabaseKind kind, Uri site, long topic)
    {
        var writers = await Task.WhenAll(Enumerable.Range(1, Writers).Select(number => SignInAsync(site, number)));
        var address = await AddressAsync(writers[0], topic);
        var form = $"/forum/onderwerp/{topic}/antwoord";
        var pages = await Task.WhenAll(writers.Select(writer => writer.GetAsync(form)));
        var watch = Stopwatch.StartNew();
        var answers = await Task.WhenAll(writers.Zip(pages).SelectMany(each => Enumerable.Range(0, PostsPerWriter).Select(number =>
            each.First.SendAsync(
                each.Second.Page,
                form,
                ("Id", $"{Guid.NewGuid()}"),
                ("Text", $"Bericht {number} bij het plan."),
                ("IsUntraceable", "true")))));
        var rate = answers.Length / watch.Elapsed.TotalSeconds;
        var placed = answers.Count(answer => answer.Status is HttpStatusCode.SeeOther);
        Console.WriteLine($"{posts,8} {kind,-12} {placed} of {answers.Length} posts placed in {address}, {rate:F0} a second");
        Array.ForEach(writers, writer => writer.Dispose());
    }

    private static async Task<EditorClient> SignInAsync(Uri site, int number)
    {
        var visitor = new EditorClient(site, new IPAddress([127, 0, 2, (byte)(number + 1)]));
        var email = $"lid{number}@example.org";
        await visitor.SendAsync("/inloggen", "/inloggen", ("Email", email), ("Password", SignInBenchmark.Password));
        return visitor;
    }
}
