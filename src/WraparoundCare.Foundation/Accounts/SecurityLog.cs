using Microsoft.Extensions.Logging;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>What was refused, for who watches over the site.</summary>
public enum SecurityEvent
{
    TooManyAttempts,
    TooBusyToSignIn,
    MustWaitAfterFailures,
    Unlocked,
    AccessDenied,
}

/// <summary>
/// Lines of the log under a category of their own: one for each cause in a minute, with how often it was since the line before. Who it
/// was is not in them.
/// </summary>
public sealed class SecurityLog(ILoggerFactory loggers, TimeProvider time)
{
    public const string Category = "WraparoundCare.Security";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ILogger _log = loggers.CreateLogger(Category);
    private readonly Dictionary<SecurityEvent, (DateTimeOffset Told, int Since)> _told = [];

    public void Report(SecurityEvent what)
    {
        if (Count(what) is > 0 and var times)
        {
            _log.LogWarning("{Event}: {Times} since the line before", what, times);
        }
    }

    private int Count(SecurityEvent what)
    {
        var now = time.GetUtcNow();
        lock (_told)
        {
            var (told, since) = _told.GetValueOrDefault(what, (now - Pause, 0));
            var isDue = now >= told + Pause;
            _told[what] = isDue ? (now, 0) : (told, since + 1);
            return isDue ? since + 1 : 0;
        }
    }
}
