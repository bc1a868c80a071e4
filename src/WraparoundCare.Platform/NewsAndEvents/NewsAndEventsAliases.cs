namespace WraparoundCare.Platform.NewsAndEvents;

public static class NewsAndEventsAliases
{
    public const string Page = "newsAndEvents";
    public const string NewsOverview = "newsOverview";
    public const string NewsItem = "newsItem";
    public const string EventsOverview = "eventsOverview";
    public const string Event = "event";
}
