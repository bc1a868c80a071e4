using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Forum.Replies;
using WraparoundCare.Community.Tests.Forum.Following;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Replies;

/// <summary>Answers by mail that stand on the forum: as the form would have placed them, and once.</summary>
[Collection(nameof(KernelHost))]
public sealed class ReplyTests
{
    [Theory, AllDatabases]
    public async Task Answer_MailOfANewPost_StandsInItsTopicOnce(DatabaseKind kind)
    {
        await using var site = await ReplySite.OpenAsync(kind);
        var mail = await site.MailAsync();
        using var answer = WrittenMail.Of(site.Noor.Email, mail.ReplyTo!.ToUpperInvariant(), WrittenMail.Gmail("Bij ons **twee**."));
        await site.BringAsync(answer);

        var first = await site.ReadAsync();
        var news = await site.Sam.NewsAsync();
        await site.BringAsync(answer);
        await site.LeaveAsync(answer);
        var again = await site.ReadAsync();

        Assert.Equal([ReplyResult.Placed], first);
        Assert.Equal([ReplyResult.Repeated, ReplyResult.Repeated], again);
        Assert.Equal(["Het gezin kiest steeds iets anders.", "Drie.", "Bij ons twee."], await site.PostsAsync());
        Assert.Empty(site.Files());
        Assert.Equal(["* 1 nieuw antwoord in Hoeveel doelen?"], news);
        Assert.StartsWith("--- Antwoord boven deze regel ---", mail.Text, StringComparison.Ordinal);
        Assert.Contains("niemand kan hieruit een kind, ouder of gezin herkennen", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Antwoord boven deze regel", mail.Html, StringComparison.Ordinal);
        Assert.True(mail.ReplyTo!.Split('@')[0].Length <= 64);
        Assert.Equal([1], await Rows.CountAsync(site.Site.Host, "forum_received_reply"));
        Assert.Equal(0, await site.Site.Mails.CountAsync(ReplySite.Refused));
    }

    [Fact]
    public async Task Mail_OfTwoTopicsOrOfADay_CannotBeAnswered()
    {
        await using var site = await ReplySite.OpenAsync(DatabaseKind.Sqlite);
        var other = await site.Noor.TopicAsync("Een tweede vraag");
        await site.Sam.AnswerAsync(other, "Ook hier.");
        var two = await site.MailAsync();
        await site.Noor.GetAsync(site.Topic);
        await site.Noor.GetAsync(other);
        await site.Noor.Browser.SendAsync("/mijn/meldingen/mail", "/mijn/meldingen/mail", ("Mail", "Daily"));
        await site.Sam.AnswerAsync(site.Topic, "Vier.");
        site.Site.Host.Get<NotificationMaker>().Make();
        await Rows.ExecuteAsync(site.Site.Host, "UPDATE forum_follow_setting SET mail_due_at = mailed_at, mailed_at = NULL");
        Assert.Equal(1, site.Site.Host.Get<FollowMailing>().SendDue());
        var day = await site.Site.Mails.ReadAsync(site.Noor.Email, "Nieuw in wat je volgt");

        Assert.Null(two.ReplyTo);
        Assert.Null(day.ReplyTo);
        Assert.DoesNotContain("Je kunt op deze mail antwoorden", two.Text + day.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ToATopicUnderAPseudonym_StaysUnderIt()
    {
        await using var site = await ReplySite.OpenAsync(DatabaseKind.Sqlite);
        var topic = await site.Sam.TopicAsync("Wie weet dit?");
        await site.Noor.AnswerAsync(topic, "Ik niet.", ("IsPseudonymous", "true"));
        await site.Noor.GetAsync(topic);
        await site.Sam.AnswerAsync(topic, "Jammer.");
        site.Site.Host.Get<NotificationMaker>().Make();
        site.Site.Host.Get<FollowMailing>().SendDue();
        var mail = await site.Site.Mails.ReadAsync(site.Noor.Email, "Nieuw in wat je volgt");
        await site.BringAsync(site.Noor.Email, mail.ReplyTo!, WrittenMail.Outlook("Toch wel."));

        var results = await site.ReadAsync();
        var page = await site.Sam.GetAsync(topic);

        Assert.Equal([ReplyResult.Placed], results);
        Assert.Equal("Toch wel.", ForumMember.Posts(page)[^1]);
        Assert.DoesNotContain("Noor", page.Page.QuerySelector("#bericht-4")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Anonieme ", page.Page.QuerySelector("#bericht-4")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WithHostileTextAndAFile_DoesNothingAndSaysThatTheFileIsNotThere()
    {
        await using var site = await ReplySite.OpenAsync(DatabaseKind.Sqlite);
        var mail = await site.MailAsync();
        using var answer = WrittenMail.Of(site.Noor.Email, mail.ReplyTo!, string.Empty);
        answer.Body = new Multipart("mixed")
        {
            new TextPart("html")
            {
                Text = "<p>&lt;script&gt;alert(1)&lt;/script&gt; [klik](javascript:alert(1))<img src=x onerror=alert(1)></p>",
            },
            new MimePart("application", "pdf")
            {
                Content = new MimeContent(new MemoryStream([1, 2, 3])),
                ContentDisposition = new ContentDisposition("attachment") { FileName = "dossier Jan de Vries.pdf" },
            },
        };
        await site.BringAsync(answer);

        var results = await site.ReadAsync();
        var post = (await site.Sam.GetAsync(site.Topic)).Page.QuerySelector("#bericht-3")!;
        var told = await site.Site.Mails.ReadAsync(site.Noor.Email, "Je bijlage staat niet bij je antwoord");

        Assert.Equal([ReplyResult.Placed], results);
        Assert.Empty(post.QuerySelectorAll(".post__body script, .post__body img, .post__body a[href^=javascript]"));
        Assert.Contains("<script>alert(1)</script>", post.TextContent, StringComparison.Ordinal);
        Assert.Contains("/forum/bericht/", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("dossier", told.Text + told.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_OfANewMember_WaitsForAModerator()
    {
        await using var site = await ReplySite.OpenAsync(DatabaseKind.Sqlite);
        var mail = await site.MailAsync();
        await Rows.ExecuteAsync(site.Site.Host, "DELETE FROM member_to_group");
        await site.BringAsync(site.Noor.Email, mail.ReplyTo!, WrittenMail.Phone("Twee."));

        Assert.Equal([ReplyResult.Placed], await site.ReadAsync());
        Assert.Equal(2, (await site.PostsAsync()).Count);
        Assert.Equal([1], await Rows.CountAsync(site.Site.Host, "forum_post WHERE number IS NULL"));
    }

    [Fact]
    public async Task Answer_OnTwoNodesAtOnce_StandsThereOnce()
    {
        await using var site = await ReplySite.OpenAsync(DatabaseKind.PostgreSql);
        var mail = await site.MailAsync();
        await using var other = await KernelHost.JoinAsync(
            site.Site.Host.Database,
            services => services.AddSingleton<TimeProvider>(site.Site.Clock),
            [SiteSettings.PostsAtOnce, .. site.Site.Mails.Settings, .. site.Settings]);
        using var answer = WrittenMail.Of(site.Noor.Email, mail.ReplyTo!, "Twee.");
        using var hidden = WrittenMail.Of(site.Noor.Email, mail.ReplyTo!, "Bel me op 06-12345678.");
        for (var copy = 0; copy < 4; copy++)
        {
            await site.BringAsync(answer);
            await site.BringAsync(hidden);
        }

        ReplyPickup[] nodes = [site.Site.Host.Get<ReplyPickup>(), other.Get<ReplyPickup>()];
        var results = (await Task.WhenAll(nodes.Select(node => Task.Run(() => node.HandleAsync(TestContext.Current.CancellationToken)))))
            .SelectMany(found => found)
            .ToList();

        Assert.Equal(8, results.Count);
        Assert.Single(results, ReplyResult.Placed);
        Assert.Single(results, ReplyResult.Refused);
        Assert.Equal(6, results.Count(result => result is ReplyResult.Repeated));
        Assert.Equal(3, (await site.PostsAsync()).Count);
        Assert.Equal(1, await site.CountRefusalsAsync());
    }

    [Fact]
    public async Task Answer_TooSoonAfterAnother_IsPlacedLater()
    {
        await using var site = await ReplySite.OpenAsync(DatabaseKind.Sqlite, "--Community:Forum:Pause=00:01:00");
        await site.BringAsync(site.Noor.Email, site.AddressOf(), "Twee.");

        Assert.Equal([ReplyResult.Later], await site.ReadAsync());
        Assert.Empty(await site.ReadAsync());
        Assert.Single(site.Files());
    }
}
