using WraparoundCare.Platform.Tests.Discovery;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.NewsAndEvents;

/// <summary>News and agenda as they are shipped: only what is true, and examples that say so.</summary>
public class NewsAndEventsTests(SharedSites sites)
{
    private const string Example = "/actueel/agenda/voorbeeld-leerkring-afronden";

    [Theory, AllDatabases]
    public async Task Read_Agenda_MarksEveryExample(DatabaseKind kind)
    {
        var entries = (await sites.ReadAsync(kind, "/actueel/agenda")).QuerySelectorAll(".entries__item");

        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.Equal("Voorbeeld (fictief)", entry.QuerySelector(".utrecht-data-badge")!.TextContent));
    }

    [Fact]
    public async Task Read_MadeUpMeeting_IsNoEventForSearchEngines()
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };
        var page = (await new DiscoveryReader(client).GraphAsync(Example))[0];

        Assert.Equal("Article", page.GetProperty("@type").GetString());
        Assert.Equal("Voorbeeld (fictief)", page.GetProperty("genre").GetString());
    }

    [Theory, AllDatabases]
    public async Task Follow_CalendarLink_GivesTheMeetingAndNobodyMistakesTheExample(DatabaseKind kind)
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(kind)).Address };
        var link = (await sites.ReadAsync(kind, Example)).QuerySelector("a[href$='.ics']")!.GetAttribute("href");
        using var answer = await client.GetAsync(link, TestContext.Current.CancellationToken);
        var calendar = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\r\nDTSTART:20270316T123000Z\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("\r\nSUMMARY:Voorbeeld: ", calendar, StringComparison.Ordinal);
        Assert.Contains("\r\nSTATUS:TENTATIVE\r\n", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    [Fact]
    public async Task Ask_CalendarOfUnknownMeeting_IsNotThere()
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };
        using var answer = await client.GetAsync("/actueel/agenda/bestaat-niet/afspraak.ics", TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Read_Home_NamesTheNewestNews()
    {
        var newest = (await sites.ReadAsync(DatabaseKind.Sqlite, "/actueel/nieuws")).Links(".entries__title")[0];

        Assert.Contains(newest, (await sites.ReadAsync(DatabaseKind.Sqlite, "/")).Links("[aria-labelledby=actueel]"));
    }
}
