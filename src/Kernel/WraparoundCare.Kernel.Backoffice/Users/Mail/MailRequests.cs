using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Kernel.Backoffice.Users.Mail;

/// <summary>
/// Looks into what somebody asks for after the answer: how long an answer takes says nothing of who is known here. What waits is in
/// memory, so whoever stops the site in that second asks again.
/// </summary>
internal sealed class MailRequests(ILogger<MailRequests> logger) : BackgroundService
{
    /// <summary>More is given up: strangers can ask for mail.</summary>
    public const int MaxWaiting = 200;

    private readonly Channel<Func<Task>> _waiting = Channel.CreateBounded<Func<Task>>(
        new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Add(Func<Task> actAsync) => _waiting.Writer.TryWrite(actAsync);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var actAsync in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            await TryAsync(actAsync);
        }
    }

    private async Task TryAsync(Func<Task> actAsync)
    {
        try
        {
            await actAsync();
        }
        catch (Exception failure)
        {
            // Its words may name who was written to.
            logger.LogError("A mail that was asked for was not written: {Failure}", failure.GetType().Name);
        }
    }
}
