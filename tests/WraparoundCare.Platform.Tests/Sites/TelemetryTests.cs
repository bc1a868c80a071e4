using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>Metrics and traces: nothing until an operator asks for them, and then nothing of visitors.</summary>
[Collection(nameof(KernelHost))]
public class TelemetryTests
{
    private const string Prometheus = "--Telemetry:PrometheusAddress=http://127.0.0.1:0";

    [Fact]
    public async Task Metrics_AtTheirOwnAddress_TellOfTheSite()
    {
        await using var site = await KernelHost.StartAsync(DatabaseKind.Sqlite, Prometheus);
        using var visitor = new HttpClient { BaseAddress = await site.OpenAsync() };
        using var page = await visitor.GetAsync("/nergens", TestContext.Current.CancellationToken);
        using var prometheus = new HttpClient { BaseAddress = site.MetricsAddress };

        var metrics = await prometheus.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        Assert.All(
            [
                "http_server_request_duration_seconds_count", "db_client_operation_duration_seconds_count",
                "website_page_cache_requests_total", "dotnet_gc_", "process_memory_",
            ],
            name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.DoesNotContain("nergens", metrics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/health/live")]
    [InlineData("/umbraco/login")]
    public async Task Metrics_AtTheirOwnAddress_AnswerNothingElse(string path)
    {
        await using var site = await KernelHost.StartAsync(DatabaseKind.Sqlite, Prometheus);
        using var visitor = new HttpClient { BaseAddress = await site.OpenAsync() };
        using var prometheus = new HttpClient { BaseAddress = site.MetricsAddress };

        using var answer = await prometheus.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(Prometheus)]
    [InlineData("--Telemetry:PrometheusAddress=")]
    public async Task Metrics_AtTheSite_AreNotThere(string setting)
    {
        await using var site = await KernelHost.StartAsync(DatabaseKind.Sqlite, setting);
        using var visitor = new HttpClient { BaseAddress = await site.OpenAsync() };

        using var answer = await visitor.GetAsync("/metrics", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(setting == Prometheus, site.MetricsAddress is not null);
    }

    [Fact]
    public async Task Traces_SentToACollector_HoldTheTraceAndNothingOfTheVisitor()
    {
        await using var collector = await Collector.StartAsync();
        await using (var site = await KernelHost.StartAsync(
            DatabaseKind.Sqlite, $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"))
        {
            using var visitor = new HttpClient { BaseAddress = await site.OpenAsync() };
            using var request = new HttpRequestMessage(HttpMethod.Get, "/nergens?q=geheim");
            request.Headers.Add("User-Agent", "Geheim/1.0");
            using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
        }

        var traces = collector.Received("/v1/traces");
        Assert.Contains("/nergens", traces, StringComparison.Ordinal);
        Assert.Contains("sqlite", traces, StringComparison.Ordinal);
        Assert.Contains("kennisplatform", traces, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", traces, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("http.server.request.duration", collector.Received("/v1/metrics"), StringComparison.Ordinal);
    }

    /// <summary>Takes what the site sends, as a collector of OpenTelemetry does.</summary>
    private sealed class Collector(WebApplication server) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();

        public string Address => server.Urls.Single();

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            var collector = new Collector(builder.Build());
            collector.Listen();
            await collector.StartServerAsync();
            return collector;
        }

        /// <summary>Texts stand in the messages as they are.</summary>
        public string Received(string path) =>
            string.Concat(_received.Where(message => message.Path == path).Select(message => Encoding.Latin1.GetString(message.Body)));

        public ValueTask DisposeAsync() => server.DisposeAsync();

        private void Listen() => server.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            _received.Enqueue((context.Request.Path, body.ToArray()));
        });

        private Task StartServerAsync() => server.StartAsync(TestContext.Current.CancellationToken);
    }
}
