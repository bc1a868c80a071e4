using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MimeKit;
using WraparoundCare.Kernel.Website.Costs;

namespace WraparoundCare.Kernel.Website.Mail;

/// <summary>
/// A page for developers that shows the mails in the folder. It is there in Development only, and for this machine only: who reads
/// another's mail can have their account.
/// </summary>
internal static class MailEndpoint
{
    public const string Address = "/umbraco/mails";

    private const string Html = "text/html; charset=utf-8";

    // What a mail says runs and fetches nothing here either, whoever wrote it; its own sheet counts.
    private const string MailPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups";

    public static void MapMails(this IEndpointRouteBuilder endpoints)
    {
        if (!endpoints.ServiceProvider.GetRequiredService<IWebHostEnvironment>().IsDevelopment())
        {
            return;
        }

        var folder = endpoints.ServiceProvider.GetRequiredService<MailFolder>();
        endpoints.MapGet(Address, (Delegate)((HttpContext context) => AnswerAsync(folder, context)))
            .AllowAnonymous()
            .RequireRateLimiting(Cost.Page)
            .WithDisplayName("Mails in Development");
        endpoints.MapGet(Address + "/{name}", (string name, HttpContext context) => ShowAsync(folder, name, context))
            .AllowAnonymous()
            .RequireRateLimiting(Cost.Page)
            .WithDisplayName("Mail in Development");
    }

    private static async Task<IResult> AnswerAsync(MailFolder folder, HttpContext context)
    {
        if (!IsOfThisMachine(context))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.Content(Write(await folder.ReadAsync(context.RequestAborted)), Html);
    }

    private static async Task<IResult> ShowAsync(MailFolder folder, string name, HttpContext context)
    {
        if (!IsOfThisMachine(context) || (await folder.FindAsync(name, context.RequestAborted))?.HtmlBody is not { } html)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = MailPolicy;
        return Results.Content(html, Html);
    }

    private static bool IsOfThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    private static string Write(IReadOnlyList<FiledMail> mails)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Mails</title></head>")
            .Append("<body><main><h1>Mails that were not sent</h1>");
        foreach (var (name, mail) in mails)
        {
            page.Append(CultureInfo.InvariantCulture, $"<article><h2>{Encode(mail.Subject)}</h2>")
                .Append(CultureInfo.InvariantCulture, $"<p>{Encode(mail.Date.ToString("u", CultureInfo.InvariantCulture))}, ")
                .Append(CultureInfo.InvariantCulture, $"to {Encode(mail.To.ToString())}")
                .Append(HasBoth(mail) ? $", <a href=\"{Address}/{Encode(name)}\">as HTML</a>" : string.Empty)
                .Append("</p><p>")
                .AppendJoin("<br>", (mail.TextBody ?? mail.HtmlBody ?? string.Empty).ReplaceLineEndings("\n").Split('\n').Select(Line))
                .Append("</p></article>");
        }

        return page.Append("</main></body></html>").ToString();
    }

    private static bool HasBoth(MimeMessage mail) => mail is { TextBody: not null, HtmlBody: not null };

    private static string Line(string text) =>
        text.StartsWith("http", StringComparison.Ordinal) && Uri.TryCreate(text.Trim(), UriKind.Absolute, out _)
            ? $"<a href=\"{Encode(text.Trim())}\">{Encode(text.Trim())}</a>"
            : Encode(text);

    private static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? string.Empty);
}
