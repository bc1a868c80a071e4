using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Website.Jobs;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Jobs;

public sealed class ScheduledPublishingTests
{
    private static readonly DateTime Ten = new(2100, 5, 4, 10, 0, 0, DateTimeKind.Utc);
    private static readonly TimeZoneInfo Dutch = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    [Theory, AllDatabases]
    public async Task Run_DocumentsOfOneMoment_ArePublishedFromThatMinuteParentsFirst(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (service, a, b, c) = await DocumentBuilders.ThreeLevelsAsync(host);
        foreach (var document in new[] { c, b, a })
        {
            service.PersistContentSchedule(document, ContentScheduleCollection.CreateWithEntry(Ten, null));
        }

        await RunAsync(host, Ten.AddMinutes(-1));
        var early = service.CountPublished();
        await RunAsync(host, Ten);

        Assert.Equal(0, early);
        Assert.Equal(3, service.CountPublished());
    }

    [Theory, AllDatabases]
    public async Task Run_AfterDowntime_DoesWhatWasMissedInItsOrder(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (service, a, _, _) = await DocumentBuilders.ThreeLevelsAsync(host);
        var other = service.CreateAndSave("Tijdelijk", Constants.System.Root, "article");
        service.Publish(a, ["*"]);
        service.PersistContentSchedule(a, ContentScheduleCollection.CreateWithEntry(Ten.AddHours(1), Ten));
        service.PersistContentSchedule(other, ContentScheduleCollection.CreateWithEntry(Ten, Ten.AddHours(1)));

        await RunAsync(host, Ten.AddDays(3));

        Assert.True(service.GetById(a.Id)!.Published);
        Assert.False(service.GetById(other.Id)!.Published);
        Assert.Empty(service.GetContentScheduleByContentId(other.Id).FullSchedule);
    }

    [Theory, AllDatabases]
    public async Task Run_SeveralAtOnce_PublishOnce(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (service, a, _, _) = await DocumentBuilders.ThreeLevelsAsync(host);
        service.PersistContentSchedule(a, ContentScheduleCollection.CreateWithEntry(Ten, null));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => RunAsync(host, Ten))));

        Assert.True(service.GetById(a.Id)!.Published);
        Assert.Equal(2, service.GetVersionIds(a.Id, 10).Count());
    }

    [Theory]
    [AllDatabases("2026-03-29T00:59:00Z", "2026-03-29T01:00:00Z", 1, 3)]
    [AllDatabases("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", 2, 2)]
    public async Task Run_ClockChanges_KeepsTheMomentsApart(DatabaseKind kind, string first, string second, int firstHour, int secondHour)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (service, a, _, _) = await DocumentBuilders.ThreeLevelsAsync(host);
        var other = service.CreateAndSave("Later", Constants.System.Root, "article");
        var (one, two) = (Utc(first), Utc(second));
        service.PersistContentSchedule(a, ContentScheduleCollection.CreateWithEntry(one, null));
        service.PersistContentSchedule(other, ContentScheduleCollection.CreateWithEntry(two, null));

        var published = new List<int>();
        for (var minute = one.AddMinutes(-1); minute <= two; minute = minute.AddMinutes(1))
        {
            await RunAsync(host, minute);
            published.Add(service.CountPublished());
        }

        var between = (int)(two - one).TotalMinutes;
        Assert.Equal([0, .. Enumerable.Repeat(1, between), 2], published);
        Assert.Equal([firstHour, secondHour], new[] { one, two }.Select(moment => TimeZoneInfo.ConvertTimeFromUtc(moment, Dutch).Hour));
    }

    [Theory, AllDatabases]
    public async Task Run_OneDocumentFails_OthersArePublishedAndItIsTriedAgain(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (service, a, _, _) = await DocumentBuilders.ThreeLevelsAsync(host);
        var other = service.CreateAndSave("Ander", Constants.System.Root, "article");
        service.PersistContentSchedule(a, ContentScheduleCollection.CreateWithEntry(Ten, null));
        service.PersistContentSchedule(other, ContentScheduleCollection.CreateWithEntry(Ten, null));

        // A version more for the document is now refused by the database.
        await ExecuteAsync(host, "CREATE UNIQUE INDEX ix_refuse ON content_version (node_id) WHERE node_id = " + a.Id);
        await RunAsync(host, Ten);
        var first = (service.GetById(a.Id)!.Published, service.GetById(other.Id)!.Published);
        await ExecuteAsync(host, "DROP INDEX ix_refuse");
        await RunAsync(host, Ten.AddMinutes(1));

        Assert.Equal((false, true), first);
        Assert.True(service.GetById(a.Id)!.Published);
        Assert.Equal(2, service.GetVersionIds(other.Id, 10).Count());
    }

    [Theory, AllDatabases]
    public async Task Run_OneCulture_LeavesTheOtherAlone(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = await DocumentBuilders.BilingualAsync(host);
        var service = host.Get<IContentService>();
        service.PersistContentSchedule(document, ContentScheduleCollection.CreateWithEntry("nl-NL", Ten, Ten.AddHours(2)));
        var single = host.Get<ScheduledDocument>();

        await RunAsync(host, Ten);
        var together = service.GetById(document.Id)!.PublishedCultures.ToList();
        single.Perform(document, Ten.AddHours(2));
        var expired = service.GetById(document.Id)!.PublishedCultures.ToList();
        service.PersistContentSchedule(document, ContentScheduleCollection.CreateWithEntry("en-GB", Ten, null));
        single.Perform(document, Ten);

        Assert.Equal(["nl-NL"], together);
        Assert.Empty(expired);
        Assert.Equal(["en-GB"], service.GetById(document.Id)!.PublishedCultures);
    }

    private static Task RunAsync(KernelHost host, DateTime now) =>
        host.Get<IEnumerable<Job>>().OfType<ScheduledPublishing>().Single().RunAsync(now, TestContext.Current.CancellationToken);

    private static DateTime Utc(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;

    private static async Task ExecuteAsync(KernelHost host, string sql)
    {
        await using var db = await host.Get<IDbContextFactory<SiteDbContext>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}
