using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Platform.Tests.Discovery;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.NewsAndEvents;

/// <summary>Meetings that an editor adds: real ones, which search engines and calendars may show.</summary>
[Collection(nameof(KernelHost))]
public class MeetingTests
{
    // One site for all of it: installing the package takes far longer than what is asked of it here.
    [Theory, AllDatabases]
    public async Task Publish_Meeting_IsToldToReadersSearchEnginesAndCalendars(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var client = site.Client;

        var coming = Publish(site, "Netwerkdag; samen, verder", new(2099, 7, 1, 9, 0, 0), PlaceIt);
        Publish(site, "Eerdere dag", new(2001, 7, 1, 9, 0, 0), _ => { });
        Publish(site, "Afgelaste dag", new(2099, 8, 1), meeting => meeting.SetValue("isCancelled", true));
        var reader = new DiscoveryReader(client);

        await AgendaKeepsThemApartAsync(reader);
        await SearchEnginesReadAnEventAsync(reader);
        await CalendarsReadItAsync(client, coming);
    }

    private static void PlaceIt(IContent meeting)
    {
        meeting.SetValue("onlineAddress", "https://example.org/dag");
        meeting.SetValue("location", """{"address":{"coordinates":{"lat":52.0908,"lng":5.1222}}}""");
    }

    private static async Task AgendaKeepsThemApartAsync(DiscoveryReader reader)
    {
        var agenda = await reader.PageAsync("/actueel/agenda");
        string Section(string id) => agenda.QuerySelector($"[aria-labelledby={id}]")!.TextContent;

        Assert.Contains("Netwerkdag; samen, verder", Section("komend"), StringComparison.Ordinal);
        Assert.Contains("Eerdere dag", Section("geweest"), StringComparison.Ordinal);
        Assert.DoesNotContain("Eerdere dag", Section("komend"), StringComparison.Ordinal);
        Assert.Contains(
            "Deze bijeenkomst is geweest",
            (await reader.PageAsync("/actueel/agenda/eerdere-dag")).QuerySelector(".notice")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains(
            "Eerstvolgende bijeenkomst", (await reader.PageAsync("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task SearchEnginesReadAnEventAsync(DiscoveryReader reader)
    {
        var meeting = (await reader.GraphAsync("/actueel/agenda/netwerkdag-samen-verder"))[0];
        var cancelled = (await reader.GraphAsync("/actueel/agenda/afgelaste-dag"))[0];

        Assert.Equal("Event", meeting.GetProperty("@type").GetString());
        Assert.Equal("2099-07-01T09:00:00+02:00", meeting.GetProperty("startDate").GetString());
        Assert.Equal("https://schema.org/MixedEventAttendanceMode", meeting.GetProperty("eventAttendanceMode").GetString());
        Assert.Equal(
            ["Place", "VirtualLocation"],
            meeting.GetProperty("location").EnumerateArray().Select(place => place.GetProperty("@type").GetString()));
        Assert.Equal(52.0908, meeting.GetProperty("location")[0].GetProperty("geo").GetProperty("latitude").GetDouble());
        Assert.Single((await reader.PageAsync("/actueel/agenda/netwerkdag-samen-verder")).QuerySelectorAll(".map__marker circle"));
        Assert.Empty((await reader.PageAsync("/actueel/agenda/afgelaste-dag")).QuerySelectorAll(".map"));
        Assert.Equal("https://schema.org/EventCancelled", cancelled.GetProperty("eventStatus").GetString());
        Assert.Equal("2099-08-01", cancelled.GetProperty("startDate").GetString());
    }

    private static async Task CalendarsReadItAsync(HttpClient client, IContent coming)
    {
        var calendar = await client.GetStringAsync(
            "/actueel/agenda/netwerkdag-samen-verder/afspraak.ics", TestContext.Current.CancellationToken);
        var cancelled = await client.GetStringAsync("/actueel/agenda/afgelaste-dag/afspraak.ics", TestContext.Current.CancellationToken);

        Assert.Contains($"\r\nUID:{coming.Key}@", calendar, StringComparison.Ordinal);
        Assert.Contains("\r\nDTSTART:20990701T070000Z\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("\r\nSUMMARY:Netwerkdag\\; samen\\, verder\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("\r\nGEO:52.0908;5.1222\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("\r\nDTSTART;VALUE=DATE:20990801\r\nDTEND;VALUE=DATE:20990802\r\n", cancelled, StringComparison.Ordinal);
        Assert.Contains("\r\nSTATUS:CANCELLED\r\n", cancelled, StringComparison.Ordinal);
    }

    private static IContent Publish(RunningSite site, string name, DateTime start, Action<IContent> fill)
    {
        var documents = site.Documents;
        var agenda = documents.GetPagedDescendants(-1, 0, int.MaxValue, out _)
            .Single(document => document.ContentType.Alias == "eventsOverview");
        var meeting = documents.Create(name, agenda.Id, "event");
        meeting.SetValue("intro", "Een dag voor iedereen.");
        meeting.SetValue("start", start);
        meeting.SetValue("place", "Utrecht");
        fill(meeting);
        Assert.True(documents.Save(meeting).Success);
        Assert.True(documents.Publish(meeting, []).Success);
        return meeting;
    }
}
