using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Files;

namespace WraparoundCare.Platform.NewsAndEvents;

/// <summary>A meeting for one's own calendar, below its page.</summary>
internal sealed class CalendarEndpoint(PageIndex pages, SiteTree tree, SiteAddress site)
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapFileBelow<CalendarEndpoint>(
                3, CalendarAddress.FileName, (calendar, context) => Task.FromResult(calendar.Answer(context)))
            .RequireRateLimiting(Costs.Page);

    private IResult Answer(HttpContext context)
    {
        var meeting = pages.All<EventPage>().FirstOrDefault(meeting => context.IsAt(CalendarAddress.Of(tree, meeting)));
        if (meeting is null)
        {
            return Results.NotFound();
        }

        var address = new Uri(site.Of(tree.Url(meeting)));
        context.Response.Headers.CacheControl = "public, no-cache";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        return Results.File(
            CalendarFile.Of(meeting, address),
            "text/calendar; charset=utf-8",
            $"{address.Segments[^1]}.ics",
            lastModified: meeting.UpdateDate.ToUniversalTime());
    }
}
