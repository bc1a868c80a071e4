using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum;

/// <summary>
/// Fifty members answer in one topic at the same moment, on one node on SQLite and on two on PostgreSQL, one of which is killed meanwhile.
/// </summary>
[Collection(nameof(KernelHost))]
public sealed class ForumCrowdTests
{
    private const string WithoutPackages = "--Umbraco:CMS:Unattended:PackageMigrationsUnattended=false";
    private const int Members = 50;
    private const int AnswersEach = 3;
    private const int AnswersBeforeAKill = 25;

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 1)]
    [InlineData(DatabaseKind.PostgreSql, 2)]
    public async Task Answer_ByFiftyAtOnce_HasEachOnceAndNumbersWithoutGaps(DatabaseKind kind, int nodeCount)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await AddMembersAsync(database);
        using var folder = new TemporaryFolder("crowd");
        using var otherFolder = new TemporaryFolder("crowd-other");
        await using var site = await StartAsync(database, folder);
        await using var other = nodeCount == 1 ? null : await StartAsync(database, otherFolder);
        using var asker = await SignInAsync(site.Address, 0);
        var topic = (await asker.SendAsync(
            $"{ForumMember.Category}/nieuw",
            $"{ForumMember.Category}/nieuw",
            ("Title", "Wie schrijft er mee?"),
            ("Text", "Begin maar."),
            ("IsUntraceable", "true"))).Location!;

        var acknowledged = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, Members).Select(number => number % nodeCount == 0
            ? WriteAsync(site, number, topic, acknowledged)
            : WriteUntilKilledAsync(other!, number, topic, acknowledged)));

        var texts = await ReadAsync(asker, topic);
        Assert.True(acknowledged.Count >= Members * AnswersEach / nodeCount, $"{acknowledged.Count} answers were acknowledged");
        Assert.Empty(acknowledged.Except(texts));
        Assert.Equal(texts.Count, texts.Distinct().Count());
        Assert.InRange(texts.Count, 1 + acknowledged.Count, 1 + (Members * AnswersEach));
        var list = await asker.GetAsync(ForumMember.Category);
        Assert.Contains($"{texts.Count - 1} antwoorden", list.Page.QuerySelector(".entries__item")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Answer_TwoHundredInOneTopicAtOnce_PlacesAll(DatabaseKind kind)
    {
        const int writers = 20, each = 10;
        await using var database = await TestDatabase.CreateAsync(kind);
        await AddMembersAsync(database);
        using var folder = new TemporaryFolder("crowd");
        await using var site = await StartAsync(database, folder);
        var browsers = await Task.WhenAll(Enumerable.Range(0, writers).Select(number => SignInAsync(site.Address, number)));
        var topic = (await browsers[0].SendAsync(
            $"{ForumMember.Category}/nieuw",
            $"{ForumMember.Category}/nieuw",
            ("Title", "Wie schrijft er mee?"),
            ("Text", "Begin maar."),
            ("IsUntraceable", "true"))).Location!;
        var form = ForumMember.FormOf(topic);
        var pages = await Task.WhenAll(browsers.Select(browser => browser.GetAsync(form)));

        var answers = await Task.WhenAll(browsers.Zip(pages).SelectMany(writer => Enumerable.Range(0, each).Select(number =>
            writer.First.SendAsync(
                writer.Second.Page, form, ("Id", $"{Guid.NewGuid()}"), ("Text", $"Antwoord {number}."), ("IsUntraceable", "true")))));

        Assert.Equal(
            [(HttpStatusCode.SeeOther, writers * each)],
            answers.GroupBy(answer => answer.Status).Select(group => (group.Key, group.Count())));
        Array.ForEach(browsers, browser => browser.Dispose());
    }

    private static Task<SiteProcess> StartAsync(TestDatabase database, TemporaryFolder folder) => SiteProcess.StartAsync(
        database, folder, WithoutPackages, SiteSettings.FormsAtOnce, SiteSettings.PostsAtOnce, "--Website:Costs:form:PerMinute=0");

    // As members who have been here before: signing in fifty times is not what this is about.
    private static async Task AddMembersAsync(TestDatabase database)
    {
        await using var host = await KernelHost.JoinAsync(database);
        var members = host.Get<IMemberService>();
        var hash = host.Get<PasswordHashing>().Hash(MemberSite.Password);
        for (var number = 0; number < Members; number++)
        {
            var (email, type) = (EmailOf(number), Constants.Conventions.MemberTypes.DefaultAlias);
            var member = members.CreateMember(email, email, $"Lid {number}", type);
            (member.RawPasswordValue, member.SecurityStamp, member.IsApproved) = (hash, Account.NewSecurityStamp(), true);
            members.Save(member);
            members.AssignRole(member.Id, "Lid");
        }
    }

    private static async Task WriteAsync(SiteProcess site, int number, string topic, ConcurrentBag<string> acknowledged)
    {
        using var browser = await SignInAsync(site.Address, number);
        for (var answer = 1; answer <= AnswersEach; answer++)
        {
            var text = $"Antwoord {answer} van lid {number}.";
            var sent = await browser.SendAsync(topic, ForumMember.FormOf(topic), ("Text", text), ("IsUntraceable", "true"));
            Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
            acknowledged.Add(text);
        }
    }

    private static async Task WriteUntilKilledAsync(SiteProcess site, int number, string topic, ConcurrentBag<string> acknowledged)
    {
        try
        {
            using var browser = await SignInAsync(site.Address, number);
            for (var answer = 1; answer <= AnswersEach; answer++)
            {
                var text = $"Antwoord {answer} van lid {number}.";
                await browser.SendAsync(topic, ForumMember.FormOf(topic), ("Text", text), ("IsUntraceable", "true"));
                acknowledged.Add(text);
                if (acknowledged.Count >= AnswersBeforeAKill)
                {
                    site.Kill();
                }
            }
        }
        catch (HttpRequestException)
        {
            // The node is gone.
        }
    }

    /// <returns>The texts of the posts, after their numbers have been looked at: from 1, one more each time.</returns>
    private static async Task<IReadOnlyList<string>> ReadAsync(EditorClient reader, string topic)
    {
        List<string> texts = [];
        for (var page = 1; ; page++)
        {
            var answer = await reader.GetAsync($"{topic}?pagina={page}");
            if (answer.Status == HttpStatusCode.NotFound)
            {
                return texts;
            }

            var numbers = answer.Page.QuerySelectorAll("article.post").Select(post => post.Id);
            var posts = ForumMember.Posts(answer);
            Assert.Equal(Enumerable.Range(texts.Count + 1, posts.Count).Select(number => $"bericht-{number}"), numbers);
            texts.AddRange(posts);
        }
    }

    private static string EmailOf(int number) => string.Create(CultureInfo.InvariantCulture, $"lid{number}@example.org");

    private static async Task<EditorClient> SignInAsync(Uri site, int number)
    {
        var browser = new EditorClient(site, new IPAddress([127, 0, 0, (byte)(number + 1)])) { SendsOrigin = true };
        Assert.Equal(HttpStatusCode.SeeOther, (await MemberSite.SignInAsync(browser, EmailOf(number))).Status);
        return browser;
    }
}
