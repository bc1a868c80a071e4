using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Editors;
using WraparoundCare.Search.Log;

namespace WraparoundCare.Platform.SearchPages.Editors;

/// <summary>What visitors search for, week by week, and what they do not find.</summary>
[Authorize(EditorPolicy.Name)]
[EnableRateLimiting(Costs.Page)]
[KeptNowhere]
[Route(Address)]
internal sealed class SearchWeekController(TimeProvider time, SiteTree tree, SiteSearchSettings settings, QueryLog queries) : Controller
{
    public const string Address = "/redactie/zoeken";

    private const int Weeks = 12;

    [HttpGet]
    public async Task<IActionResult> ShowAsync(DateOnly? week, CancellationToken cancellationToken)
    {
        if (settings.Page is not { } page)
        {
            return NotFound();
        }

        var now = Week.Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        List<Week> weeks = [.. Enumerable.Range(0, Weeks).Select(ago => new Week(now.Monday.AddDays(-7 * ago)))];
        var chosen = week is { } day && weeks.Contains(Week.Of(day)) ? Week.Of(day) : now;
        return View("/SearchPages/Editors/Week.cshtml", new SearchWeek(
            chosen,
            await queries.WeekAsync(chosen.Monday, chosen.Sunday, onlyWithoutResult: false, cancellationToken),
            await queries.WeekAsync(chosen.Monday, chosen.Sunday, onlyWithoutResult: true, cancellationToken),
            weeks,
            tree.Url(page)));
    }
}
