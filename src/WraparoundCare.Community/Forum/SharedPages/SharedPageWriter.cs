using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;

namespace WraparoundCare.Community.Forum.SharedPages;

/// <summary>Makes shared pages of what views write, and shows them to a reader.</summary>
internal sealed class SharedPageWriter(IAntiforgery antiforgery, TimeProvider time)
{
    private const string FormToken = "name=\"__RequestVerificationToken\"";

    /// <summary>Has the page made with its holes.</summary>
    /// <returns>Null when it was no page, such as a redirect, or failed: that is answered already.</returns>
    public async Task<SharedPage?> MakeAsync(HttpContext context, ResourceExecutionDelegate next)
    {
        var answer = context.Response.Body;
        using var written = new MemoryStream();
        context.Response.Body = written;
        var holes = new Holes();
        context.Features.Set(holes);
        ResourceExecutedContext done;
        try
        {
            done = await next();
        }
        finally
        {
            context.Features.Set<Holes>(null);
            context.Response.Body = answer;
        }

        if (done.Exception is not null)
        {
            return null;
        }

        if (context.Response.StatusCode != StatusCodes.Status200OK)
        {
            written.Position = 0;
            await written.CopyToAsync(answer, context.RequestAborted);
            return null;
        }

        var html = Encoding.UTF8.GetString(written.GetBuffer(), 0, (int)written.Length);
        return holes.Cut(html, html.Contains(FormToken, StringComparison.Ordinal) ? TokenFor(context) : null);
    }

    /// <param name="context">The request of the reader.</param>
    /// <param name="page">What they see.</param>
    /// <param name="numbersRead">How far they have read the topics on it.</param>
    public async Task ShowAsync(HttpContext context, SharedPage page, IReadOnlyDictionary<long, int> numbersRead)
    {
        var token = page.HasForms ? TokenFor(context) : string.Empty;
        context.Response.ContentType = "text/html; charset=utf-8";
        page.Write(context.Response.BodyWriter, new Reading(token, Guid.NewGuid(), time.GetUtcNow().UtcDateTime, numbersRead));
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    // The same each time that it is asked for in one request.
    private string TokenFor(HttpContext context) => antiforgery.GetAndStoreTokens(context).RequestToken!;
}
