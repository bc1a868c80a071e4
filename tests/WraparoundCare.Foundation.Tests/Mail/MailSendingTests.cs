using MimeKit;
using SmtpServer.Protocol;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Foundation.Tests.Mail;

/// <summary>Mails from the queue to a server that speaks SMTP.</summary>
[Collection(nameof(KernelHost))]
public sealed class MailSendingTests
{
    private static readonly SmtpResponse Later = new((SmtpReplyCode)450, "4.2.0 try bram@example.org later");
    private static readonly SmtpResponse Nobody = new(SmtpReplyCode.MailboxUnavailable, "5.1.1 nobody is bram@example.org");
    private static readonly SmtpResponse Unwanted = new(SmtpReplyCode.MailboxUnavailable, "5.7.1 not from you to bram@example.org");

    [Theory, AllDatabases]
    public async Task Send_Mail_ArrivesWholeAndLeavesNothing(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, MailServer.Start());
        site.Queue.Add(MailSite.Mail(MailSite.Account));

        Assert.True(await site.SendAsync());

        var mail = Assert.Single(site.Server.Received);
        Assert.Equal("\"Kennisplatform Wraparound Care\" <kennis@voorbeeld.nl>", mail.From.ToString());
        Assert.Equal((MailSite.Bram, "Bevestig je e-mailadres: één klik"), (mail.To.ToString(), mail.Subject));
        Assert.Equal(["text/plain", "text/html"], mail.BodyParts.Select(part => part.ContentType.MimeType));
        Assert.Contains($"Bevestig je adres:\n{MailSite.Link}\n", mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"href=\"{MailSite.Link}\"", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(("nl", "auto-generated"), (mail.Body!.Headers[HeaderId.ContentLanguage], mail.Headers[HeaderId.AutoSubmitted]));
        Assert.False(mail.Headers.Contains(HeaderId.ListUnsubscribe));
        Assert.Equal(0, site.Dead.CountWaiting());
        Assert.Empty(site.Dead.Count());
    }

    [Theory, AllDatabases]
    public async Task Send_ManyMails_GoesOverOneConnectionOldestFirst(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, MailServer.Start());
        foreach (var subject in new[] { "een", "twee", "drie" })
        {
            site.Queue.Add(MailSite.Mail(MailSite.Account, subject: subject));
            site.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await site.SendAsync();

        Assert.Equal(["een", "twee", "drie"], site.Server.Received.Select(mail => mail.Subject));
    }

    [Theory, AllDatabases]
    public async Task Add_InAScope_GoesWithItsCommitOnly(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, MailServer.Start());
        using (site.Host.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            site.Queue.Add(MailSite.Mail(MailSite.Account, subject: "nooit"));
        }

        using (var scope = site.Host.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            site.Queue.Add(MailSite.Mail(MailSite.Account, subject: "wel"));
            scope.Complete();
        }

        await site.SendAsync();

        Assert.Equal(["wel"], site.Server.Received.Select(mail => mail.Subject));
    }

    [Theory, AllDatabases]
    public async Task Send_ServerSaysLater_TriesAgainAfterThePauseOnly(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, MailServer.Start());
        site.Queue.Add(MailSite.Mail(MailSite.Account));
        site.Server.AnswerTo = _ => Later;
        Assert.True(await site.SendAsync());
        site.Server.AnswerTo = _ => null;

        site.Clock.Advance(MailCourier.Pauses[0] - TimeSpan.FromSeconds(1));
        await site.SendAsync();
        Assert.Empty(site.Server.Received);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await site.SendAsync();

        Assert.Single(site.Server.Received);
        Assert.Contains(site.Lines, line => line.Contains("450 4.2.0", StringComparison.Ordinal));
    }

    [Theory, AllDatabases]
    public async Task Send_NeverTaken_IsGivenUpAndCanBeTriedAgain(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, MailServer.Start());
        site.Queue.Add(MailSite.Mail(MailSite.Account));
        site.Server.AnswerTo = _ => Later;
        foreach (var pause in MailCourier.Pauses)
        {
            await site.SendAsync();
            Assert.Empty(site.Dead.Count());
            site.Clock.Advance(pause);
        }

        await site.SendAsync();
        var dead = Assert.Single(site.Dead.Count());
        Assert.Equal((MailSite.Account.Name, "450 4.2.0", 1), (dead.Kind, dead.Failure, dead.Count));
        Assert.Equal(0, site.Dead.CountWaiting());
        site.Server.AnswerTo = _ => null;
        Assert.Equal(1, site.Dead.Revive());
        await site.SendAsync();

        Assert.Single(site.Server.Received);
        Assert.Empty(site.Dead.Count());
    }

    [Theory, AllDatabases]
    public async Task Send_NobodyAtTheAddress_GivesUpAndMarksIt(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, MailServer.Start());
        site.Queue.Add(MailSite.Mail(MailSite.Account));
        site.Server.AnswerTo = _ => Nobody;
        await site.SendAsync();
        site.Server.AnswerTo = _ => null;

        Assert.Equal("550 5.1.1", Assert.Single(site.Dead.Count()).Failure);
        Assert.Equal(0, site.Dead.Revive());
        Assert.True(site.Addresses.IsUndeliverable("BRAM@example.org"));
        site.Queue.Add(MailSite.Mail(MailSite.Digest, subject: "overzicht"));
        site.Queue.Add(MailSite.Mail(MailSite.Account, subject: "wachtwoord"));
        await site.SendAsync();
        Assert.Equal(["wachtwoord"], site.Server.Received.Select(mail => mail.Subject));
        Assert.Equal(0, site.Dead.CountWaiting());
        site.Addresses.Confirm(MailSite.Bram);
        Assert.False(site.Addresses.IsUndeliverable(MailSite.Bram));
    }

    [Theory, AllDatabases]
    public async Task Send_MailIsNotWanted_GivesUpAndLeavesTheAddressAlone(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, MailServer.Start());
        site.Queue.Add(MailSite.Mail(MailSite.Account));
        site.Server.AnswerTo = _ => Unwanted;

        await site.SendAsync();

        Assert.Equal("550 5.7.1", Assert.Single(site.Dead.Count()).Failure);
        Assert.False(site.Addresses.IsUndeliverable(MailSite.Bram));
    }

    [Theory, AllDatabases]
    public async Task Send_ServerAway_TriesNoOtherAndSendsAllWhenItIsBack(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, MailServer.Closed());
        site.Queue.Add(MailSite.Mail(MailSite.Account));
        site.Queue.Add(MailSite.Mail(MailSite.Account));

        Assert.False(await site.SendAsync());
        Assert.Single(site.Lines, line => line.Contains("was not sent", StringComparison.Ordinal));
        site.Server.Open();
        site.Clock.Advance(MailCourier.Pauses[0]);
        Assert.True(await site.SendAsync());

        Assert.Equal(2, site.Server.Received.Count);
    }

    [Theory, AllDatabases]
    public async Task Send_NodeThatClaimedIsDead_GoesFromAnotherAfterTheLease(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, MailServer.Start());
        site.Queue.Add(MailSite.Mail(MailSite.Account));
        Assert.NotNull(site.Host.Get<MailClaims>().Next());

        await site.SendAsync();
        Assert.Empty(site.Server.Received);
        site.Clock.Advance(MailClaims.Lease);
        await site.SendAsync();

        Assert.Single(site.Server.Received);
        Assert.Equal(0, site.Dead.CountWaiting());
    }

    [Theory, AllDatabases]
    public async Task Send_NodeDiedJustAfterSending_GoesAgainUnderTheSameName(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, MailServer.Start());
        site.Queue.Add(MailSite.Mail(MailSite.Account));
        var claimed = site.Host.Get<MailClaims>().Next()!;
        var post = site.Host.Get<MailPost>();
        using (var session = post.Open())
        using (var message = post.Make(claimed, site.Host.Get<MailContents>().Unprotect(claimed.Content)!))
        {
            Assert.Equal(DeliveryResult.Sent, (await session.SendAsync(message)).Result);
        }

        site.Clock.Advance(MailClaims.Lease);
        await site.SendAsync();

        Assert.Equal(2, site.Server.Received.Count);
        Assert.Single(site.Server.Received.Select(mail => (mail.MessageId, mail.Date)).Distinct());
    }

    [Theory, AllDatabases]
    public async Task Send_ByTwoAtOnce_SendsEachMailOnce(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, MailServer.Start());
        var subjects = Enumerable.Range(1, 40).Select(number => $"mail {number}").ToList();
        subjects.ForEach(subject => site.Queue.Add(MailSite.Mail(MailSite.Account, subject: subject)));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(site.SendAsync, TestContext.Current.CancellationToken)));

        Assert.Equal(subjects.Order(), site.Server.Received.Select(mail => mail.Subject).Order());
    }

    [Theory, AllDatabases]
    public async Task Add_WhileTheSiteRuns_GoesAtOnce(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, MailServer.Start());
        await site.Host.OpenAsync();

        site.Queue.Add(MailSite.Mail(MailSite.Account));

        // The clock stands still, so nothing but the bell can have woken it.
        await site.Server.First.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        Assert.Single(site.Server.Received);
        await site.Host.CloseAsync();
    }

    [Fact]
    public async Task Add_SiteWithoutSettings_WaitsForThem()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var queue = host.Get<MailQueue>();

        queue.Add(MailSite.Mail(MailSite.Account));

        Assert.False(queue.CanSend);
        Assert.False(await host.Get<MailCourier>().SendDueAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, host.Get<DeadMails>().CountWaiting());
    }
}
