using Microsoft.Extensions.Logging;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Foundation.Tests.Accounts;

public sealed class SecurityLogTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly List<string> _lines = [];

    [Fact]
    public void Report_ManyInAMinute_WritesOneLineAndThenHowMany()
    {
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(new Lines(_lines)));
        var log = new SecurityLog(loggers, _clock);

        for (var time = 0; time < 5; time++)
        {
            log.Report(SecurityEvent.TooManyAttempts);
        }

        log.Report(SecurityEvent.AccessDenied);
        _clock.Advance(TimeSpan.FromMinutes(1));
        log.Report(SecurityEvent.TooManyAttempts);

        Assert.Equal(
            [
                "WraparoundCare.Security TooManyAttempts: 1 since the line before",
                "WraparoundCare.Security AccessDenied: 1 since the line before",
                "WraparoundCare.Security TooManyAttempts: 5 since the line before",
            ],
            _lines);
    }

    private sealed class Lines(List<string> lines) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Category(categoryName, lines);

        public void Dispose()
        {
        }
    }

    private sealed class Category(string name, List<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{name} {formatter(state, exception)}");
    }
}
