using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Kernel.Backoffice.Users.Mail;

/// <summary>
/// Sends mail after the answer: how long an answer takes says nothing of who is known here, and no transaction waits for a mail server.
/// What waits is in memory, so whoever stops the site in that second asks again.
/// </summary>
internal sealed class MailQueue(ILogger<MailQueue> logger) : BackgroundService
{
    /// <summary>More is given up: strangers can ask for mail.</summary>
    public const int MaxWaiting = 200;

    private readonly Channel<Func<Task>> _waiting = Channel.CreateBounded<Func<Task>>(
        new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Add(Func<Task> sendAsync) => _waiting.Writer.TryWrite(sendAsync);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var sendAsync in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            await TryAsync(sendAsync);
        }
    }

    private async Task TryAsync(Func<Task> sendAsync)
    {
        try
        {
            await sendAsync();
        }
        catch (Exception failure)
        {
            // Its words may name who was written to.
            logger.LogError("A mail was not sent: {Failure}", failure.GetType().Name);
        }
    }
}
