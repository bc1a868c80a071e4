using Microsoft.Extensions.Logging;

namespace WraparoundCare.Community.Members.Inactivity;

internal sealed class InactivityService(InactiveMembers members, TimeProvider time, ILogger<InactivityService> logger)
    : DailyService(time, logger)
{
    protected override async Task LookAsync(DateTime now)
    {
        var (told, gone) = await members.CleanAsync(now);
        Logger.LogInformation("Accounts that nobody uses: {Told} members told, {Gone} accounts erased", told, gone);
    }
}
