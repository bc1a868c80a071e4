using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Foundation.Tests.Mail;

/// <summary>The site with a mail server, a clock of its own and everything that it logs.</summary>
internal sealed class MailSite : IAsyncDisposable
{
    public const string Bram = "bram@example.org";
    public const string Link = "https://kennis.example/bevestigen?code=geheim";

    public static readonly MailKind Account = MailKind.ForAccount("test-account");
    public static readonly MailKind Digest = MailKind.Subscribed("test-digest", "het weekoverzicht");

    private readonly Log _log;

    private MailSite(KernelHost host, MailServer server, FakeTimeProvider clock, Log log) =>
        (Host, Server, Clock, _log) = (host, server, clock, log);

    public KernelHost Host { get; }

    public MailServer Server { get; }

    public FakeTimeProvider Clock { get; }

    public IEnumerable<string> Lines => _log.Lines;

    public MailQueue Queue => Host.Get<MailQueue>();

    public MailAddresses Addresses => Host.Get<MailAddresses>();

    public DeadMails Dead => Host.Get<DeadMails>();

    public static Task<MailSite> StartAsync(DatabaseKind kind, MailServer server, params string[] settings) =>
        StartAsync(kind, server, new FakeTimeProvider(), settings);

    public static async Task<MailSite> StartAsync(
        DatabaseKind kind, MailServer server, FakeTimeProvider clock, params string[] settings)
    {
        var log = new Log();
        var host = await KernelHost.StartAsync(
            kind,
            services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                services.AddSingleton<ILoggerFactory>(
                    _ => LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Debug).AddProvider(log)));
            },
            [.. Settings(server), .. settings]);
        return new MailSite(host, server, clock, log);
    }

    public static OutgoingMail Mail(MailKind kind, string to = Bram, string subject = "Bevestig je e-mailadres: één klik") => new(
        to,
        kind,
        subject,
        new MailText("Beste Bram,", "Je krijgt deze mail omdat iemand met dit adres een account wilde.")
            .Paragraph("Fijn dat je meedoet.")
            .Action("Bevestig je adres", new Uri(Link)));

    public Task<bool> SendAsync() => Host.Get<MailCourier>().SendDueAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Server.DisposeAsync();
    }

    public static IEnumerable<string> Settings(MailServer server) =>
    [
        "--Umbraco:CMS:Global:Smtp:From=kennis@voorbeeld.nl",
        "--Umbraco:CMS:Global:Smtp:Host=127.0.0.1",
        $"--Umbraco:CMS:Global:Smtp:Port={server.Port.ToString(CultureInfo.InvariantCulture)}",
        "--Umbraco:CMS:Global:Smtp:SecureSocketOptions=None",
    ];

    private sealed class Log : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
