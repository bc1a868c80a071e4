using System.Globalization;
using WraparoundCare.Platform.Downloads.Accessibility;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Tables;
using WraparoundCare.Platform.Shared.Files;

namespace WraparoundCare.Platform.Downloads.Reports;

/// <summary>Tells editors what was downloaded.</summary>
internal sealed class DownloadReportBuilder(
    ReportedDownloads downloads, PageIndex pages, PdfReport pdfs, TimeProvider time)
{
    private const int MonthsShown = 12;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>By the Dutch clock.</summary>
    public Month ThisMonth => Month.Of(DateOnly.FromDateTime(DutchTime.On(time.GetUtcNow()).DateTime));

    /// <param name="address">Of the page.</param>
    /// <param name="month">Whose files are told.</param>
    /// <param name="tool">Null for all.</param>
    /// <param name="cancellationToken">Whether somebody waits.</param>
    public async Task<DownloadReport> BuildAsync(string address, Month month, Guid? tool, CancellationToken cancellationToken)
    {
        // The year until now, or an older one.
        var last = month.CompareTo(ThisMonth.Before(MonthsShown - 1)) < 0 ? month : ThisMonth;
        var first = last.Before(MonthsShown - 1);
        var months = await downloads.MonthsAsync(first, last, tool, cancellationToken);
        var files = await downloads.FilesAsync(month, tool, cancellationToken);
        var firstDay = await downloads.FirstDayAsync(cancellationToken);
        return new DownloadReport(
            tool is { } key ? NameOf(key) : "Alle hulpmiddelen",
            month,
            new Plot(months),
            MonthTable(months, month => Url(address, month, tool)),
            files.Count > 0 ? FileTable(files, month, key => Url(address, month, key)) : null)
        {
            OlderUrl = firstDay < first.FirstDay ? Url(address, first.Before(1), tool) : null,
            AllUrl = tool is null ? null : Url(address, month, tool: null),
            Earlier = tool is null ? await downloads.EarlierAsync(cancellationToken) : null,
            Pdfs = tool is null ? pdfs.Build() : null,
        };
    }

    /// <summary>All months that are kept, the newest first.</summary>
    public async Task<byte[]> WriteCsvAsync(CancellationToken cancellationToken)
    {
        List<IReadOnlyList<string>> rows = [["Maand", "Hulpmiddel", "Bestand", "Downloads", "Unieke downloads"]];
        if (await downloads.FirstDayAsync(cancellationToken) is { } firstDay)
        {
            for (var month = ThisMonth; month.CompareTo(Month.Of(firstDay)) >= 0; month = month.Before(1))
            {
                var files = await downloads.FilesAsync(month, tool: null, cancellationToken);
                rows.AddRange(FileRows.Sorted(files, NameOf).Select(file => CsvRow(month, file)));
            }
        }

        return CsvFile.Write(rows);
    }

    /// <returns>Whether there is such a tool, for everybody.</returns>
    public bool Knows(Guid tool) => pages.All<Tool>().Any(page => page.Key == tool);

    private string[] CsvRow(Month month, FileDownloads file) =>
    [
        month.Slug,
        NameOf(file.Tool),
        file.File.Length == 0 ? FileRows.AllFiles : file.File,
        file.Downloaded.Count.ToString(CultureInfo.InvariantCulture),
        file.Downloaded.UniqueCount.ToString(CultureInfo.InvariantCulture),
    ];

    private string NameOf(Guid tool) =>
        pages.All<Tool>().FirstOrDefault(page => page.Key == tool)?.Title ?? "Een hulpmiddel dat niet meer op de site staat";

    private static DataTable MonthTable(IReadOnlyList<MonthDownloads> months, Func<Month, string> urlOf) => new(
        "Downloads per maand",
        ["Maand", "Downloads", "Unieke downloads"],
        [.. months.Reverse().Select(month => Row(new TableCell(month.Month.Label, urlOf(month.Month)), month.Downloaded))]);

    private DataTable FileTable(IReadOnlyList<FileDownloads> files, Month month, Func<Guid, string> urlOf) => new(
        $"Downloads per bestand in {month.Label}",
        ["Hulpmiddel", "Bestand", "Downloads", "Unieke downloads"],
        [
            .. FileRows.Sorted(files, NameOf).Select(file => Row(
                new TableCell(NameOf(file.Tool), Knows(file.Tool) ? urlOf(file.Tool) : null),
                file.Downloaded,
                new TableCell(file.File.Length == 0 ? FileRows.AllFiles : file.File))),
        ]);

    private static IReadOnlyList<TableCell> Row(TableCell first, Downloaded downloaded, params IEnumerable<TableCell> between) =>
        [first, .. between, new TableCell(Number(downloaded.Count)), new TableCell(Number(downloaded.UniqueCount))];

    private static string Number(int value) => value.ToString("N0", Dutch);

    private static string Url(string address, Month month, Guid? tool) =>
        $"{address}?maand={month.Slug}{(tool is { } key ? $"&hulpmiddel={key}" : "")}";
}
