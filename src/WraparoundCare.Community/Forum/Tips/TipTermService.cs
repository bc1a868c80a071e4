using Microsoft.Extensions.Logging;

namespace WraparoundCare.Community.Forum.Tips;

internal sealed class TipTermService(TipTerm term, TimeProvider time, ILogger<TipTermService> logger) : DailyService(time, logger)
{
    protected override Task LookAsync(DateTime now)
    {
        Logger.LogInformation("Tips from the forum: {Ended} ended", term.Apply());
        return Task.CompletedTask;
    }
}
