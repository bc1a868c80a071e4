using SmtpServer.Protocol;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Foundation.Tests.Mail;

/// <summary>The operator looks at mails that were given up, beside a running site.</summary>
[Collection(nameof(KernelHost))]
public sealed class MailCommandTests
{
    [Theory, AllDatabases]
    public async Task Run_WithDeadMails_CountsThemAndNamesNobody(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, MailServer.Start());
        using var folder = new TemporaryFolder("mails");
        site.Server.AnswerTo = address => address == MailSite.Bram
            ? new SmtpResponse((SmtpReplyCode)450, "4.2.0 later")
            : new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "5.1.1 nobody");
        site.Queue.Add(MailSite.Mail(MailSite.Account));
        site.Queue.Add(MailSite.Mail(MailSite.Account, "noor@example.org"));
        while (site.Dead.CountWaiting() > 0)
        {
            await site.SendAsync();
            site.Clock.Jump(TimeSpan.FromDays(1));
        }

        await using var look = await SiteProcess.RunCommandAsync(site.Host.Database, folder, "mails");
        await using var again = await SiteProcess.RunCommandAsync(site.Host.Database, folder, "mails", "again");

        Assert.True(look.ExitCode == 0, look.Output);
        Assert.Matches(
            "^test-account: 1 given up since .{20} \\(450 4.2.0\\)\n"
            + "test-account: 1 given up since .{20} \\(550 5.1.1\\)\n0 mails wait to be sent.$",
            look.Output.ReplaceLineEndings("\n").Trim());
        Assert.StartsWith("1 mails are tried again.", again.Output.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("1 mails wait to be sent.", again.Output.Trim(), StringComparison.Ordinal);
    }
}
