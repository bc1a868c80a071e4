using System.Globalization;
using System.Net;
using WraparoundCare.Platform.Downloads.Counting;

namespace WraparoundCare.Platform.Tests.Downloads.Counting;

/// <summary>
/// COUNTER's rules as plainly as they can be said, of a log that is complete: it knows who everybody is and works it out once, at the end.
/// </summary>
internal static class CounterModel
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <returns>Total and unique for each file and, without a name, each item.</returns>
    public static IEnumerable<(CountedFile File, DateOnly Day, DownloadChange Count)> Count(
        IReadOnlyList<(CountedFile File, DownloadRequest Request)> log)
    {
        // 7.2: the same user and address; of two within 30 seconds the first goes.
        var kept = log
            .GroupBy(line => (line.File, User(line.Request)))
            .SelectMany(lines => lines.OrderBy(line => line.Request.At).ToArray() is var sorted
                ? sorted.Where((line, index) =>
                    index == sorted.Length - 1 || (sorted[index + 1].Request.At - line.Request.At).TotalSeconds > 30)
                : [])
            .ToList();

        // 7.3: a session is user, date and hour.
        return kept
            .Concat(kept.Select(line => (File: line.File with { Name = "" }, line.Request)))
            .GroupBy(line => (line.File, Day: DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(line.Request.At, Amsterdam).DateTime)))
            .Select(lines => (lines.Key.File, lines.Key.Day, new DownloadChange(
                lines.Count(),
                lines.Select(line => (User(line.Request), line.Request.At.UtcDateTime.Date, line.Request.At.UtcDateTime.Hour))
                    .Distinct().Count())));
    }

    private static string User(DownloadRequest request) => $"{request.Address}|{request.Agent}";
}

/// <summary>Clicks as they may come: a few visitors, many close together, around hours, midnights and the change of the clock.</summary>
internal static class RandomRequests
{
    private static readonly string[] Starts = ["2026-01-12 22:50", "2026-03-28 22:55", "2026-10-24 23:40", "2026-07-01 21:55"];

    public static IReadOnlyList<(CountedFile File, DownloadRequest Request)> Of(int seed, CountedFile[] files)
    {
        var random = new Random(seed);
        var at = DateTimeOffset.Parse($"{Starts[seed % Starts.Length]}Z", CultureInfo.InvariantCulture);
        List<(CountedFile, DownloadRequest)> requests = [];
        for (var click = 0; click < 400; click++)
        {
            at = at.AddSeconds(random.Next(10) switch { 0 => random.Next(600), < 4 => random.Next(28, 33), _ => random.Next(12) });
            var visitor = IPAddress.Parse($"192.0.2.{random.Next(1, 4)}");
            var agent = random.Next(2) == 0 ? "Firefox" : "Safari";
            requests.Add((files[random.Next(files.Length)], new DownloadRequest("", at, visitor, agent)));
        }

        return requests;
    }
}
