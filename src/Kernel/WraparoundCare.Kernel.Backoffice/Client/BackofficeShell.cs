using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Kernel.Backoffice.Client;

/// <summary>
/// The one page in which the client runs, at every address that is its own. It has nothing to hide: who may see what is asked by the
/// client at the Management API.
/// </summary>
internal sealed class BackofficeShell(BackofficeClient client, ImportMap imports, IOptions<BackofficeShellOptions> options)
{
    private const string Html = "text/html; charset=utf-8";

    public async Task<IResult> AnswerAsync(string? path, HttpContext context)
    {
        if (IsOfOthers(path ?? string.Empty))
        {
            return Results.NotFound();
        }

        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
        if (!client.IsThere)
        {
            return Results.Text(options.Value.Missing, "text/plain", Encoding.UTF8, StatusCodes.Status503ServiceUnavailable);
        }

        var map = await imports.ToJsonAsync();
        headers.ContentSecurityPolicy = ShellPolicy.For(map);
        return Results.Content(ShellPage.Write(client, map, options.Value), Html);
    }

    // A program that asks the API for what is not there must not take a page for an answer.
    private static bool IsOfOthers(string path) =>
        new PathString("/" + path) is var asked && (asked.StartsWithSegments("/management") || asked.StartsWithSegments("/backoffice"));
}
