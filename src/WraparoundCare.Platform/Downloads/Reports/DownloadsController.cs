using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Editors;
using WraparoundCare.Platform.Shared.Files;

namespace WraparoundCare.Platform.Downloads.Reports;

/// <summary>What was downloaded, month by month and file by file.</summary>
[Authorize(EditorPolicy.Name)]
[EnableRateLimiting(Costs.Page)]
[KeptNowhere]
[Route(Address)]
internal sealed class DownloadsController(DownloadReportBuilder reports) : Controller
{
    public const string Address = "/redactie/downloads";
    public const string CsvName = "downloads.csv";

    /// <param name="maand">As 2026-12; this month when it is left out.</param>
    /// <param name="hulpmiddel">The key of a tool; all when it is left out.</param>
    /// <param name="cancellationToken">Whether the editor still waits.</param>
    [HttpGet]
    public async Task<IActionResult> ShowAsync(string? maand, Guid? hulpmiddel, CancellationToken cancellationToken)
    {
        var month = string.IsNullOrEmpty(maand) ? reports.ThisMonth : Month.Parse(maand);
        if (!ModelState.IsValid
            || month is not { } chosen
            || chosen.CompareTo(reports.ThisMonth) > 0
            || (hulpmiddel is { } tool && !reports.Knows(tool)))
        {
            return NotFound();
        }

        return View(
            "/Downloads/Reports/Downloads.cshtml",
            await reports.BuildAsync(Request.PathBase + Address, chosen, hulpmiddel, cancellationToken));
    }

    /// <summary>The same for a spreadsheet.</summary>
    [HttpGet(CsvName)]
    public async Task<IActionResult> CsvAsync(CancellationToken cancellationToken) =>
        File(await reports.WriteCsvAsync(cancellationToken), CsvFile.ContentType, CsvName);
}
