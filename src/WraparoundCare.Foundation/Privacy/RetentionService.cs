using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Privacy;

/// <summary>Applies each <see cref="RetentionRule"/> every hour. Every node may do so.</summary>
public sealed class RetentionService(
    IEnumerable<RetentionRule> rules,
    UnitOfWorkFactory unitsOfWork,
    IOptions<RetentionOptions> options,
    TimeProvider time,
    ILogger<RetentionService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Removes what is over by now.</summary>
    /// <returns>How many rows went.</returns>
    public int Apply() => rules.Sum(Apply);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Apply();
        }
    }

    private int Apply(RetentionRule rule)
    {
        try
        {
            using var work = unitsOfWork.Create();
            work.BeginWrite();
            var term = options.Value.Terms.GetValueOrDefault(rule.Table, rule.Term);
            var removed = (rule with { Term = term }).Apply(work.Db, time.GetUtcNow().UtcDateTime);
            work.Commit();
            return removed;
        }
        catch (Exception failure)
        {
            logger.LogWarning("What is over in {Table} was not removed ({Failure}); it is tried again", rule.Table, failure.GetType().Name);
            return 0;
        }
    }
}
