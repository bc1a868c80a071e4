using System.Net;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum;

/// <summary>A site that is killed while many write in one topic: what was acknowledged is there once, and numbers have no gaps.</summary>
[Collection(nameof(KernelHost))]
public sealed class ForumKillTests
{
    private const string WithoutPackages = "--Umbraco:CMS:Unattended:PackageMigrationsUnattended=false";
    private const string Email = "noor@example.org";
    private const int Writers = 4;
    private const int AnswersBeforeAKill = 10;

    [Theory, AllDatabases]
    public async Task Kill_WhileMembersAnswer_LosesNoAcknowledgedPost(DatabaseKind kind)
    {
        using var mails = new MailBox();
        using var folder = new TemporaryFolder("killed-forum");
        await using var database = await TestDatabase.CreateAsync(kind);
        string[] settings = [WithoutPackages, SiteSettings.FormsAtOnce, SiteSettings.PostsAtOnce, .. mails.Settings];
        string topic;
        await using (var first = await SiteProcess.StartAsync(database, folder, settings))
        {
            await JoinAsync(first.Address, mails);
            await first.StopAsync();
        }

        await WelcomeAsync(database);
        List<string> acknowledged;
        await using (var site = await SiteProcess.StartAsync(database, folder, settings))
        {
            using var asker = await SignInAsync(site.Address);
            topic = (await asker.SendAsync(
                "/forum/afronden/nieuw",
                "/forum/afronden/nieuw",
                ("Title", "Wie schrijft er mee?"),
                ("Text", "Begin maar."),
                ("IsUntraceable", "true"))).Location!;
            acknowledged = await WriteUntilKilledAsync(site, topic);
        }

        await using var again = await SiteProcess.StartAsync(database, folder, settings);
        using var reader = await SignInAsync(again.Address);
        var added = await reader.SendAsync(topic, ForumMember.FormOf(topic), ("Text", "Na het stoppen."), ("IsUntraceable", "true"));
        var texts = await ReadAsync(reader, topic);

        Assert.True(acknowledged.Count >= AnswersBeforeAKill);
        Assert.Empty(acknowledged.Except(texts));
        Assert.Equal(texts.Count, texts.Distinct().Count());
        Assert.EndsWith($"#bericht-{texts.Count}", added.Location, StringComparison.Ordinal);
    }

    private static async Task<List<string>> WriteUntilKilledAsync(SiteProcess site, string topic)
    {
        List<string> acknowledged = [];
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            try
            {
                using var browser = await SignInAsync(site.Address, writer);
                for (var number = 1; ; number++)
                {
                    var text = $"Antwoord {number} van schrijver {writer}.";
                    var answer = await browser.SendAsync(
                        topic, ForumMember.FormOf(topic), ("Text", text), ("IsUntraceable", "true"));
                    Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
                    lock (acknowledged)
                    {
                        acknowledged.Add(text);
                        if (acknowledged.Count == AnswersBeforeAKill)
                        {
                            site.Kill();
                        }
                    }
                }
            }
            catch (HttpRequestException)
            {
                // The site is gone.
            }
        }));
        await site.KillAsync();
        return acknowledged;
    }

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

            texts.AddRange(ForumMember.Posts(answer));
        }
    }

    private static async Task JoinAsync(Uri site, MailBox mails)
    {
        using var visitor = new EditorClient(site) { SendsOrigin = true };
        await visitor.SendAsync("/registreren", "/registreren", ("Email", Email));
        var link = (await mails.ReadAsync(Email, "Maak je account af")).Link;
        await MemberSite.FinishAsync(visitor, link);
    }

    private static async Task WelcomeAsync(TestDatabase database)
    {
        await using var host = await KernelHost.JoinAsync(database);
        var members = host.Get<IMemberService>();
        members.AssignRole(members.GetByEmail(Email)!.Id, "Lid");
    }

    private static async Task<EditorClient> SignInAsync(Uri site, int number = 0)
    {
        var browser = new EditorClient(site, new IPAddress([127, 0, 0, (byte)(number + 1)])) { SendsOrigin = true };
        Assert.Equal(HttpStatusCode.SeeOther, (await MemberSite.SignInAsync(browser, Email)).Status);
        return browser;
    }
}
