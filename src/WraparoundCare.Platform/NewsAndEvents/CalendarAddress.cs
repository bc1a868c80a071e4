using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.NewsAndEvents;

/// <summary>Where the calendar file of a meeting is: below its page.</summary>
public static class CalendarAddress
{
    internal const string FileName = "afspraak.ics";

    public static string Of(SiteTree tree, EventPage meeting) => $"{tree.Url(meeting).TrimEnd('/')}/{FileName}";
}
