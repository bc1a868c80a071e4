using System.Globalization;
using System.Text.Json.Nodes;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Drawings;
using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.NewsAndEvents;

internal sealed class EventPageType : PageType<EventPage>
{
    public override SearchType FoundAs { get; } = new("bijeenkomst", "Bijeenkomst", 0.9, 10);

    public override Icon Icon => Icon.Meeting;

    public override IReadOnlyCollection<string> NotBody { get; } = [nameof(EventPage.Location)];

    // Search engines would show a made-up meeting in their agendas.
    protected override PageSchema SchemaOf(EventPage meeting) => meeting.IsExample
        ? PageSchema.Article(meeting, ("genre", meeting.Badge()))
        : new PageSchema(
            "Event",
            ("startDate", Moment(meeting.Moment().Begins, meeting)),
            ("endDate", meeting.End is null ? null : Moment(DutchTime.Of(meeting.End.Value), meeting)),
            ("eventStatus", meeting.IsCancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled"),
            ("eventAttendanceMode", $"https://schema.org/{Attendance(meeting)}EventAttendanceMode"),
            ("location", Locations(meeting) is [_, ..] places ? new JsonArray([.. places]) : null),
            ("organizer", meeting.Organizer.Length > 0
                ? new JsonObject { ["@type"] = "Organization", ["name"] = meeting.Organizer }
                : null));

    private static string Moment(DateTimeOffset moment, EventPage meeting) =>
        moment.ToString(meeting.Moment().IsWholeDay ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Attendance(EventPage meeting) => (meeting.Place.Length > 0, meeting.OnlineAddress.Length > 0) switch
    {
        (true, true) => "Mixed",
        (false, true) => "Online",
        _ => "Offline",
    };

    private static List<JsonObject> Locations(EventPage meeting)
    {
        List<JsonObject> places = [];
        if (meeting.Place.Length > 0)
        {
            places.Add(Place(meeting));
        }

        if (meeting.OnlineUrl() is { Length: > 0 } url)
        {
            places.Add(new JsonObject { ["@type"] = "VirtualLocation", ["url"] = url });
        }

        return places;
    }

    private static JsonObject Place(EventPage meeting)
    {
        var place = new JsonObject { ["@type"] = "Place", ["name"] = meeting.Place, ["address"] = meeting.Place };
        if (meeting.Point() is { } point)
        {
            place["geo"] = new JsonObject { ["@type"] = "GeoCoordinates", ["latitude"] = point.Latitude, ["longitude"] = point.Longitude };
        }

        return place;
    }
}
