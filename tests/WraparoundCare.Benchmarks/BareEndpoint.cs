using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Benchmarks;

/// <summary>The same bytes and the same number of headers as a page, from a server that does nothing else with the request.</summary>
internal static class BareEndpoint
{
    /// <param name="bodies">What it answers, at /0, /1 and so on.</param>
    public static async Task<WebApplication> StartAsync(IReadOnlyList<byte[]> bodies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context =>
        {
            var body = bodies[context.Request.Path.Value![1] - '0'];
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body, 0, body.Length);
        });
        await app.StartAsync();
        return app;
    }
}
