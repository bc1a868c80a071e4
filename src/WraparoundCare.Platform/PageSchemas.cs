using System.Globalization;
using System.Text.Json.Nodes;
using WraparoundCare.Platform.CareModel;
using WraparoundCare.Platform.Discovery;
using WraparoundCare.Platform.Downloads;
using WraparoundCare.Platform.Experiences;
using WraparoundCare.Platform.KnowledgeBase;
using WraparoundCare.Platform.NewsAndEvents;
using WraparoundCare.Platform.PracticeProjects;
using WraparoundCare.Platform.SearchPages;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Themes;

namespace WraparoundCare.Platform;

/// <summary>What each type of page is in the words of schema.org. Here, because it knows the pages of all features.</summary>
public sealed class PageSchemas(SiteTree tree, SiteAddress site, ToolFiles files)
{
    public PageSchema Of(ContentPage page) => page switch
    {
        HomePage => new PageSchema("WebSite"),
        ModelStep step => HowTo(step),
        Article article => Text(article, ("articleSection", Join(article.Themes))),
        Principle or TextPage or ModelPage or ProgrammePage => Text(page),
        PracticeProject project => Text(project, ("genre", project.IsFictitious() ? project.Origin : null)),
        Experience experience => Text(experience, ("genre", experience.IsFictitious() ? experience.Origin : null), ("author", Person(experience.Author))),
        NewsItem news => News(news),
        EventPage meeting => Meeting(meeting),
        Question question => Answer(question),
        Term term => Definition(term),
        Tool tool => File(tool),
        SearchPage => new PageSchema("SearchResultsPage"),
        StepsOverview or PrinciplesOverview or PracticeProjectsOverview or ToolsOverview
            or KnowledgeBasePage or ArticlesOverview or TermsOverview or QuestionsOverview
            or ExperiencesOverview or ThemesOverview or ThemePage or NewsAndEventsPage or NewsOverview or EventsOverview => new PageSchema("CollectionPage"),
        _ => new PageSchema("WebPage"),
    };

    private static PageSchema Text(ContentPage page, params IReadOnlyList<(string Name, JsonNode? Value)> more) =>
        new("Article", [("headline", page.Title), .. more]);

    private static PageSchema HowTo(ModelStep step) => new(
        "HowTo",
        ("step", new JsonArray([.. step.Actions.Select((action, index) => new JsonObject
        {
            ["@type"] = "HowToStep",
            ["position"] = index + 1,
            ["text"] = action,
        })])));

    private static PageSchema News(NewsItem news) => news.IsExample
        ? Text(news, ("genre", news.Badge()))
        : new PageSchema("NewsArticle", ("headline", news.Title), ("datePublished", news.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    // Search engines would show a made-up meeting in their agendas.
    private static PageSchema Meeting(EventPage meeting) => meeting.IsExample
        ? Text(meeting, ("genre", meeting.Badge()))
        : new PageSchema(
            "Event",
            ("startDate", Moment(meeting.Moment().Begins, meeting)),
            ("endDate", meeting.End is null ? null : Moment(DutchTime.Of(meeting.End.Value), meeting)),
            ("eventStatus", meeting.IsCancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled"),
            ("eventAttendanceMode", $"https://schema.org/{Attendance(meeting)}EventAttendanceMode"),
            ("location", Location(meeting)),
            ("organizer", meeting.Organizer.Length > 0 ? new JsonObject { ["@type"] = "Organization", ["name"] = meeting.Organizer } : null));

    private static string Moment(DateTimeOffset moment, EventPage meeting) =>
        moment.ToString(meeting.Moment().IsWholeDay ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Attendance(EventPage meeting) => (meeting.Place.Length > 0, meeting.OnlineAddress.Length > 0) switch
    {
        (true, true) => "Mixed",
        (false, true) => "Online",
        _ => "Offline",
    };

    private static JsonArray? Location(EventPage meeting)
    {
        JsonArray places = [];
        if (meeting.Place.Length > 0)
        {
            var geo = meeting.Point() is { } point
                ? new JsonObject { ["@type"] = "GeoCoordinates", ["latitude"] = point.Latitude, ["longitude"] = point.Longitude }
                : null;
            var place = new JsonObject { ["@type"] = "Place", ["name"] = meeting.Place, ["address"] = meeting.Place };
            if (geo is not null)
            {
                place["geo"] = geo;
            }

            places.Add(place);
        }

        if (meeting.OnlineUrl() is { Length: > 0 } url)
        {
            places.Add(new JsonObject { ["@type"] = "VirtualLocation", ["url"] = url });
        }

        return places.Count > 0 ? places : null;
    }

    private static PageSchema Answer(Question question) => new(
        "FAQPage",
        ("mainEntity", new JsonObject
        {
            ["@type"] = "Question",
            ["name"] = question.Title,
            ["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = question.ShortAnswer },
        }));

    private PageSchema Definition(Term term) => new(
        "DefinedTerm",
        ("alternateName", Known(term.Abbreviation)),
        ("inDefinedTermSet", tree.Trail(term) is [.., var set] ? site.Of(tree.Url(set)) : null));

    private PageSchema File(Tool tool) => new(
        "DigitalDocument",
        ("version", Known(tool.Version)),
        ("copyrightYear", tool.Year > 0 ? tool.Year : null),
        ("license", Known(tool.License)),
        ("encoding", files.Of(tool).Where(file => file.IsHere).Select(Encoding).ToArray() is { Length: > 0 } here ? new JsonArray([.. here]) : null));

    private JsonObject Encoding(ToolFile file) => new()
    {
        ["@type"] = "MediaObject",
        ["name"] = file.Name,
        ["contentUrl"] = site.Of(file.Url),
        ["contentSize"] = file.Size,
        ["sha256"] = Known(file.Sha256),
    };

    private static JsonObject? Person(string name) => name.Length > 0 ? new JsonObject { ["@type"] = "Person", ["name"] = name } : null;

    private static JsonNode? Known(string text) => text.Length > 0 ? text : null;

    private static JsonNode? Join(IReadOnlyList<string> lines) => Known(string.Join(", ", lines));
}
