using Microsoft.AspNetCore.HttpLogging;
using Serilog;
using Serilog.Events;

namespace WraparoundCare.Web;

/// <summary>One line for each request: no query, no address, no name of who asked.</summary>
internal static class RequestLog
{
    private const int MaxPathLength = 200;

    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(log =>
    {
        log.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        log.MessageTemplate = "{Method} {Path} answered {StatusCode} in {Milliseconds:0.0} ms";
        log.GetMessageTemplateProperties = (context, _, milliseconds, status) =>
        [
            new LogEventProperty("Method", new ScalarValue(context.Request.Method)),
            new LogEventProperty("Path", new ScalarValue(Shown(context.Request.Path))),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Milliseconds", new ScalarValue(milliseconds)),
        ];
        log.GetLevel = (context, _, failure) => failure is null ? Level(context) : LogEventLevel.Error;
    });

    // Encoded, because a decoded path can hold the end of a line and write the next one.
    private static string Shown(PathString path) =>
        path.ToUriComponent() is var text && text.Length <= MaxPathLength ? text : text[..MaxPathLength] + "…";

    private static LogEventLevel Level(HttpContext context) => IsQuiet(context) ? LogEventLevel.Debug : context.Response.StatusCode switch
    {
        >= StatusCodes.Status500InternalServerError => LogEventLevel.Error,
        >= StatusCodes.Status400BadRequest => LogEventLevel.Warning,
        _ => LogEventLevel.Information,
    };

    // Kept pages and static files are answered before routing, so fast that a line would take longer than the answer. Metrics count them.
    private static bool IsQuiet(HttpContext context) => context.GetEndpoint() is { } endpoint
        ? endpoint.Metadata.GetMetadata<HttpLoggingAttribute>() is { LoggingFields: HttpLoggingFields.None }
        : context.Response.StatusCode < StatusCodes.Status400BadRequest;
}
