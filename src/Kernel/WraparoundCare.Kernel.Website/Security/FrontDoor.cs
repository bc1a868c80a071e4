using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using WraparoundCare.Kernel.Website.Health;

namespace WraparoundCare.Kernel.Website.Security;

/// <summary>
/// What is no request that any part of the site could answer is refused before everything else, with one line of text: a host that is
/// none or not ours, and a body in an alphabet that nobody knows. All that comes after may rely on them.
/// </summary>
internal sealed class FrontDoor(KnownHosts hosts) : IMiddleware
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (HealthRegistration.IsProbe(request))
        {
            AskedHost.Forget(request);
            return next(context);
        }

        if (AskedHost.Read(request) is not { } asked)
        {
            return RefuseAsync(context, StatusCodes.Status400BadRequest, "The Host header is not the name of a host.");
        }

        if (!hosts.Knows(asked, context.Connection))
        {
            return RefuseAsync(context, StatusCodes.Status400BadRequest, "This site does not know the host that the Host header names.");
        }

        AskedHost.Settle(request, asked);
        return IsKnownCharset(request.ContentType)
            ? next(context)
            : RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, "The charset of the body is not known.");
    }

    private static bool IsKnownCharset(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Charset.HasValue)
        {
            return true;
        }

        try
        {
            // Without those that the framework refuses, such as UTF-7.
            return Encoding.GetEncoding(HeaderUtilities.RemoveQuotes(type.Charset).ToString()) is not null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason, context.RequestAborted);
    }
}
