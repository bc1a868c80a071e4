using Microsoft.Extensions.Logging;

namespace WraparoundCare.Kernel.Website.Security;

/// <summary>Says in the log that requests of other sites were refused: one line in a minute, with how many.</summary>
internal sealed class CrossSiteLog(ILoggerFactory loggers, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    // The category of all that is refused, wherever.
    private readonly ILogger _log = loggers.CreateLogger("WraparoundCare.Security");
    private readonly Lock _counting = new();
    private DateTimeOffset _next = DateTimeOffset.MinValue;
    private int _times;

    public void Refused()
    {
        if (Count() is > 0 and var times)
        {
            _log.LogWarning("RequestOfAnotherSite: {Times} since the line before", times);
        }
    }

    private int Count()
    {
        var now = time.GetUtcNow();
        lock (_counting)
        {
            _times++;
            if (now < _next)
            {
                return 0;
            }

            var times = _times;
            (_next, _times) = (now + Pause, 0);
            return times;
        }
    }
}
