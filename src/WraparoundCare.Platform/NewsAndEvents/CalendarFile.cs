using System.Globalization;
using System.Text;

namespace WraparoundCare.Platform.NewsAndEvents;

/// <summary>A meeting as calendars read it (iCalendar, RFC 5545).</summary>
internal static class CalendarFile
{
    // What the standard allows on a line, in bytes.
    private const int MaxLineLength = 75;

    public static byte[] Of(EventPage meeting, Uri address)
    {
        var moment = meeting.Moment();
        var lines = new List<string>
        {
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Kennisplatform Wraparound Care//NL",
            "BEGIN:VEVENT",
            $"UID:{meeting.Key}@{address.Host}",
            $"DTSTAMP:{Utc(meeting.UpdateDate)}",
            moment.IsWholeDay ? $"DTSTART;VALUE=DATE:{moment.Start:yyyyMMdd}" : $"DTSTART:{Utc(moment.Begins.UtcDateTime)}",
            moment.IsWholeDay ? $"DTEND;VALUE=DATE:{moment.Ends:yyyyMMdd}" : $"DTEND:{Utc(moment.Ends.UtcDateTime)}",
            $"SUMMARY:{Escape(Summary(meeting))}",
            $"DESCRIPTION:{Escape($"{meeting.Teaser()}\n{address.AbsoluteUri}")}",
            $"URL:{address.AbsoluteUri}",
            $"STATUS:{(meeting.IsCancelled ? "CANCELLED" : meeting.IsExample ? "TENTATIVE" : "CONFIRMED")}",
        };
        if (Place(meeting) is { Length: > 0 } place)
        {
            lines.Add($"LOCATION:{Escape(place)}");
        }

        if (meeting.Point() is { } point)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"GEO:{point.Latitude};{point.Longitude}"));
        }

        lines.AddRange(["END:VEVENT", "END:VCALENDAR"]);
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{Fold(line)}\r\n")));
    }

    // A calendar shows nothing else of it, so the name says that it was made up.
    private static string Summary(EventPage meeting) =>
        meeting.IsExample && !meeting.Title.StartsWith("Voorbeeld", StringComparison.Ordinal)
            ? $"Voorbeeld: {meeting.Title}"
            : meeting.Title;

    private static string Place(EventPage meeting) => meeting.Place.Length > 0 ? meeting.Place : meeting.OnlineUrl();

    private static string Utc(DateTime moment) => moment.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    // A longer line goes on below, after a space; a letter of several bytes is not cut.
    private static string Fold(string line)
    {
        var (folded, used) = (new StringBuilder(), 0);
        foreach (var letter in line.EnumerateRunes())
        {
            if (used + letter.Utf8SequenceLength > MaxLineLength)
            {
                folded.Append("\r\n ");
                used = 1;
            }

            folded.Append(letter.ToString());
            used += letter.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
