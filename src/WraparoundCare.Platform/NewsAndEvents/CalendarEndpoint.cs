using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.NewsAndEvents;

/// <summary>A meeting for one's own calendar, below its page.</summary>
internal sealed class CalendarEndpoint(PageIndex pages, SiteTree tree)
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder endpoints) =>
        // The editors choose the names of the folders, so any name is looked up.
        endpoints.MapMethods($"/{{section}}/{{overview}}/{{meeting}}/{CalendarAddress.FileName}", Reading, (HttpContext context, CalendarEndpoint calendar) => calendar.Answer(context))
            .AllowAnonymous();

    private IResult Answer(HttpContext context)
    {
        var path = context.Request.Path.Value;
        var meeting = pages.All<EventPage>().FirstOrDefault(meeting => string.Equals(path, CalendarAddress.Of(tree, meeting), StringComparison.OrdinalIgnoreCase));
        if (meeting is null)
        {
            return Results.NotFound();
        }

        var address = new Uri(new Uri($"{context.Request.Scheme}://{context.Request.Host}/"), tree.Url(meeting));
        context.Response.Headers.CacheControl = "public, no-cache";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        return Results.File(CalendarFile.Of(meeting, address), "text/calendar; charset=utf-8", $"{address.Segments[^1]}.ics", lastModified: meeting.UpdateDate.ToUniversalTime());
    }
}
