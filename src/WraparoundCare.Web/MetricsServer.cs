using OpenTelemetry.Metrics;

namespace WraparoundCare.Web;

/// <summary>
/// Answers Prometheus at an address of its own, with a server of its own: what is asked there never reaches the site, and what is
/// asked of the site never reaches the metrics.
/// </summary>
internal sealed class MetricsServer(Uri address, MeterProvider metrics, ILogger<MetricsServer> logger) : IHostedService, IAsyncDisposable
{
    private readonly WebApplication _server = Build(address, metrics);

    /// <summary>Where it listens; known once it has started.</summary>
    public Uri Address => new(_server.Urls.Single());

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _server.StartAsync(cancellationToken);
        logger.LogInformation("Metrics for Prometheus at {Address}/metrics", Address.GetLeftPart(UriPartial.Authority));
    }

    public Task StopAsync(CancellationToken cancellationToken) => _server.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static WebApplication Build(Uri address, MeterProvider metrics)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore()
            .UseUrls(address.GetLeftPart(UriPartial.Authority))
            .ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var server = builder.Build();
        server.UseOpenTelemetryPrometheusScrapingEndpoint(metrics, null, "/metrics", configureBranchedPipeline: null, optionsName: null);
        return server;
    }
}
