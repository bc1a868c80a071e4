using WraparoundCare.Foundation.Mail;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Foundation.Tests.Mail;

/// <summary>A node that is killed while it hands over a mail.</summary>
[Collection(nameof(KernelHost))]
public sealed class MailKillTests
{
    private const string WithoutPackages = "--Umbraco:CMS:Unattended:PackageMigrationsUnattended=false";

    [Theory, AllDatabases]
    public async Task Kill_NodeThatIsSending_LosesNothing(DatabaseKind kind)
    {
        // The other node has the clock of this machine.
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await MailSite.StartAsync(kind, MailServer.Start(), clock);
        using var folder = new TemporaryFolder("killed");
        var never = new TaskCompletionSource();
        site.Server.AnswersAfter = never.Task;
        site.Queue.Add(MailSite.Mail(MailSite.Account));
        await using var node = await SiteProcess.StartAsync(
            site.Host.Database, folder, [WithoutPackages, .. MailSite.Settings(site.Server)]);

        await site.Server.Asked.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        await node.KillAsync();
        site.Server.AnswersAfter = Task.CompletedTask;
        await site.SendAsync();
        Assert.Empty(site.Server.Received);
        clock.MoveTo(TimeProvider.System.GetUtcNow() + MailClaims.Lease);
        await site.SendAsync();

        Assert.Single(site.Server.Received);
        Assert.Equal(0, site.Dead.CountWaiting());
    }
}
