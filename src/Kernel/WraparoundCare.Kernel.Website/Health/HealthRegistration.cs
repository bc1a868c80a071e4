using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using WraparoundCare.Kernel.Website.Costs;

namespace WraparoundCare.Kernel.Website.Health;

/// <summary>What load balancers and service managers ask: whether the process lives, and whether it can serve.</summary>
internal static class HealthRegistration
{
    private const string Live = "/health/live";
    private const string Ready = "/health/ready";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static IUmbracoBuilder AddHealth(this IUmbracoBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<SnapshotHealthCheck>("published content", tags: [Readiness.Tag]);
        builder.Services.AddSingleton<Readiness>();
        return builder;
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        var readiness = endpoints.ServiceProvider.GetRequiredService<Readiness>();
        Map(endpoints, Live, "Health: alive", context => AnswerAsync(context, isHealthy: true));
        Map(endpoints, Ready, "Health: ready", async context =>
            await AnswerAsync(context, await readiness.AskAsync(context.RequestAborted)));
    }

    /// <summary>Whether it is asked by a machine, which names any host or none.</summary>
    public static bool IsProbe(HttpRequest request) =>
        (request.Path == Live || request.Path == Ready) && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));

    private static void Map(IEndpointRouteBuilder endpoints, string path, string name, RequestDelegate answer) => endpoints
        .MapMethods(path, Methods, answer)
        .AllowAnonymous()
        .RequireRateLimiting(Cost.Cheap)
        .DisableHttpMetrics()
        .WithMetadata(new HttpLoggingAttribute(HttpLoggingFields.None))
        .WithDisplayName(name);

    // Strangers may ask too, so the answer is one word. What is wrong is in the log.
    private static Task AnswerAsync(HttpContext context, bool isHealthy)
    {
        var response = context.Response;
        response.StatusCode = isHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        response.ContentType = "text/plain; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        return response.WriteAsync(isHealthy ? "Healthy" : "Unhealthy", context.RequestAborted);
    }
}
