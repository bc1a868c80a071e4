using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace WraparoundCare.Web;

/// <summary>
/// Metrics and traces, off until an operator names a place for them: OpenTelemetry's own key for a collector, ours for the address
/// at which Prometheus may ask.
/// </summary>
internal static class Telemetry
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string PrometheusAddress = "Telemetry:PrometheusAddress";
    private const string OwnNames = "WraparoundCare.*";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var sendsToCollector = AddressOf(builder.Configuration, Collector) is not null;
        var prometheus = AddressOf(builder.Configuration, PrometheusAddress);
        if (!sendsToCollector && prometheus is null)
        {
            return;
        }

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(Describe)
            .WithMetrics(metrics => AddMetrics(metrics, sendsToCollector, prometheus is not null));
        if (sendsToCollector)
        {
            telemetry.WithTracing(AddTraces);
        }

        if (prometheus is not null)
        {
            builder.Services.AddHostedService(provider => ActivatorUtilities.CreateInstance<MetricsServer>(provider, prometheus));
        }
    }

    // What the operator says in OTEL_SERVICE_NAME or OTEL_RESOURCE_ATTRIBUTES comes last and so wins.
    private static void Describe(ResourceBuilder resource) => resource.Clear()
        .AddService("kennisplatform", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString())
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();

    private static void AddMetrics(MeterProviderBuilder metrics, bool sendsToCollector, bool answersPrometheus)
    {
        metrics.AddAspNetCoreInstrumentation()
            .AddHttpClientInstrumentation()
            .AddRuntimeInstrumentation()
            .AddProcessInstrumentation()
            .AddMeter(OwnNames);
        if (sendsToCollector)
        {
            metrics.AddOtlpExporter();
        }

        if (answersPrometheus)
        {
            metrics.AddPrometheusExporter();
        }
    }

    private static void AddTraces(TracerProviderBuilder traces) => traces
        .AddAspNetCoreInstrumentation(requests => requests.EnrichWithHttpRequest = (activity, _) =>
        {
            // What somebody searches for and with which browser is theirs.
            activity.SetTag("url.query", null);
            activity.SetTag("user_agent.original", null);
        })
        .AddHttpClientInstrumentation()
        .AddEntityFrameworkCoreInstrumentation()
        .AddSource(OwnNames)
        .AddOtlpExporter();

    private static Uri? AddressOf(ConfigurationManager configuration, string key) => configuration[key] switch
    {
        null or "" => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" => address,
        _ => throw new OptionsValidationException(key, typeof(Uri), [$"{key} must be an address that begins with http:// or https://."]),
    };
}
