using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Platform.Downloads.Counting;

/// <summary>
/// Counts the files of tools as they go out. A count that fails is told in the log and never to the visitor, who has the file by then.
/// </summary>
internal sealed partial class DownloadCounting(RequestDelegate next, ILogger<DownloadCounting> logger)
{
    // Few requests are downloads, so what it takes to know them is made when it is needed.
    public async Task InvokeAsync(HttpContext context, Lazy<ToolAddresses> tools, DownloadCounts counts)
    {
        await next(context);
        if (IsDownload(context) && tools.Value.Find(context.Request.Path.Value!) is { } tool)
        {
            await CountAsync(counts, tool);
        }
    }

    // A reader that fetches a file in parts, or goes on where it stopped, counts once: for the first part.
    private static bool IsDownload(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && !context.RequestAborted.IsCancellationRequested
        && !context.Request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.Ordinal)
        && context.Response.StatusCode switch
        {
            StatusCodes.Status200OK => context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is false,
            StatusCodes.Status206PartialContent => context.Response.GetTypedHeaders().ContentRange?.From == 0,
            _ => false,
        };

    private async Task CountAsync(DownloadCounts counts, Guid tool)
    {
        try
        {
            await counts.CountAsync(tool, CancellationToken.None);
        }
        catch (Exception failure)
        {
            LogNotCounted(failure.GetType().Name, tool);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A download of tool {Tool} was not counted ({Failure})")]
    private partial void LogNotCounted(string failure, Guid tool);
}
