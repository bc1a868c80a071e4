using Microsoft.AspNetCore.HttpLogging;
using Serilog;
using Serilog.Events;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Web;

/// <summary>One line for each request that is answered, and a few of those refused: no query, no address, no name of who asked.</summary>
internal static class RequestLog
{
    private const int MaxPathLength = 200;

    private static readonly object LeftOut = new();

    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(log =>
    {
        var refused = new RefusedRequests(app.Services.GetRequiredService<TimeProvider>());
        log.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        log.MessageTemplate = "{Method} {Path} answered {StatusCode} in {Milliseconds:0.0} ms{LeftOut}";
        log.GetMessageTemplateProperties = (context, _, milliseconds, status) =>
        [
            new LogEventProperty("Method", new ScalarValue(context.Request.Method)),
            new LogEventProperty("Path", new ScalarValue(Shown(context.Request.Path))),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Milliseconds", new ScalarValue(milliseconds)),
            new LogEventProperty("LeftOut", new ScalarValue(context.Items[LeftOut] is > 0 and var others ? $", {others} more before" : "")),
        ];
        log.GetLevel = (context, _, failure) => failure is null ? Level(context, refused) : LogEventLevel.Error;
    });

    // Encoded, because a decoded path can hold the end of a line and write the next one.
    private static string Shown(PathString path) =>
        path.ToUriComponent() is var text && text.Length <= MaxPathLength ? text : text[..MaxPathLength] + "…";

    private static LogEventLevel Level(HttpContext context, RefusedRequests refused) =>
        IsQuiet(context) || AnswersFromMemory.Is(context) ? LogEventLevel.Debug : context.Response.StatusCode switch
        {
            // Too busy is not broken.
            StatusCodes.Status503ServiceUnavailable => OfRefused(context, refused),
            >= StatusCodes.Status500InternalServerError => LogEventLevel.Error,
            >= StatusCodes.Status400BadRequest => OfRefused(context, refused),
            _ => LogEventLevel.Information,
        };

    private static LogEventLevel OfRefused(HttpContext context, RefusedRequests refused)
    {
        var leftOut = refused.Count(context.Response.StatusCode, context.GetEndpoint()?.DisplayName);
        context.Items[LeftOut] = leftOut;
        return leftOut is null ? LogEventLevel.Debug : LogEventLevel.Warning;
    }

    // Kept pages and static files are answered before routing, so fast that a line would take longer than the answer. Metrics count them.
    private static bool IsQuiet(HttpContext context) => context.GetEndpoint() is { } endpoint
        ? endpoint.Metadata.GetMetadata<HttpLoggingAttribute>() is { LoggingFields: HttpLoggingFields.None }
        : context.Response.StatusCode < StatusCodes.Status400BadRequest;
}
