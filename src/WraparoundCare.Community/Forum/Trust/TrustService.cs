using Microsoft.Extensions.Logging;

namespace WraparoundCare.Community.Forum.Trust;

internal sealed class TrustService(TrustSteps steps, TimeProvider time, ILogger<TrustService> logger) : DailyService(time, logger)
{
    protected override Task LookAsync(DateTime now)
    {
        Logger.LogInformation("Steps of trust: {Changed} members have another one", steps.JudgeAll());
        return Task.CompletedTask;
    }
}
