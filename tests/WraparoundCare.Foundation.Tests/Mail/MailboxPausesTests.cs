using WraparoundCare.Foundation.Mail;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Foundation.Tests.Mail;

public sealed class MailboxPausesTests
{
    private const int AtOnce = 12;

    /// <summary>The first of them makes the key with which addresses are hashed: with two keys one mailbox would be two.</summary>
    [Theory, AllDatabases]
    public async Task Take_ByManyAtOnceAtTheFirstUse_IsCountedForOneMailbox(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var pauses = host.Get<MailboxPauses>();
        using var start = new Barrier(AtOnce);

        var taken = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(number => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return pauses.TryTake($"noor+{number}@example.org", new MailboxLimit(PerHour: 2, PerDay: 2));
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.Equal(2, taken.Count(isTaken => isTaken));
    }
}
