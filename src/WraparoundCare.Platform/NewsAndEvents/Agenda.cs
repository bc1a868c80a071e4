using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.NewsAndEvents;

/// <summary>The news and the meetings, in the order in which readers want them.</summary>
public sealed class Agenda(PageIndex pages, TimeProvider time)
{
    public NewsAndEventsPage? Page => pages.First<NewsAndEventsPage>();

    public NewsOverview? NewsPage => pages.First<NewsOverview>();

    public EventsOverview? EventsPage => pages.First<EventsOverview>();

    /// <summary>The newest first.</summary>
    public IReadOnlyList<NewsItem> News() => [.. pages.All<NewsItem>().OrderByDescending(item => item.Date).ThenBy(item => item.SortOrder)];

    /// <summary>What is not over yet, the first one first.</summary>
    public IReadOnlyList<EventPage> Coming() =>
        [.. pages.All<EventPage>().Where(meeting => !IsPast(meeting)).OrderBy(meeting => meeting.Start)];

    /// <summary>The last one first.</summary>
    public IReadOnlyList<EventPage> Past() => [.. pages.All<EventPage>().Where(IsPast).OrderByDescending(meeting => meeting.Start)];

    public bool IsPast(EventPage meeting) => meeting.Moment().Ends <= time.GetUtcNow();
}
