using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Editors;
using WraparoundCare.Search.Log;

namespace WraparoundCare.Platform.SearchPages.Editors;

/// <summary>What visitors search for, week by week, and what they do not find.</summary>
[Authorize(EditorPolicy.Name)]
[EditorsPage]
[Route(Address)]
public sealed class SearchWeekController(TimeProvider time, SiteTree tree) : Controller
{
    public const string Address = "/redactie/zoeken";

    private const int Weeks = 12;

    [HttpGet]
    public async Task<IActionResult> ShowAsync(DateOnly? week, CancellationToken cancellationToken)
    {
        var services = HttpContext.RequestServices;
        if (services.GetRequiredService<SiteSearchSettings>().Page is not { } page)
        {
            return NotFound();
        }

        var now = Week.Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        List<Week> weeks = [.. Enumerable.Range(0, Weeks).Select(ago => new Week(now.Monday.AddDays(-7 * ago)))];
        var chosen = week is { } day && weeks.Contains(Week.Of(day)) ? Week.Of(day) : now;
        var learning = services.GetRequiredService<QueryLog>();
        return View("/SearchPages/Editors/Week.cshtml", new SearchWeek(
            chosen,
            await learning.WeekAsync(chosen.Monday, chosen.Sunday, onlyWithoutResult: false, cancellationToken),
            await learning.WeekAsync(chosen.Monday, chosen.Sunday, onlyWithoutResult: true, cancellationToken),
            weeks,
            tree.Url(page)));
    }
}
