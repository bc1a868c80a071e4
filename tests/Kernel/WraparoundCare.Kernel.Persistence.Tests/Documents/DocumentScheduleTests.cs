using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Documents;

public sealed class DocumentScheduleTests
{
    private static readonly DateTime Release = new(2100, 5, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Expire = new(2100, 6, 1, 8, 0, 0, DateTimeKind.Utc);

    [Theory, AllDatabases]
    public async Task PerformScheduledPublish_DueDates_PublishesAndUnpublishes(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (service, a, _, _) = await DocumentBuilders.ThreeLevelsAsync(host);
        service.PersistContentSchedule(a, ContentScheduleCollection.CreateWithEntry(Release, Expire));
        await host.RestartAsync();
        service = host.Get<IContentService>();

        var stored = service.GetContentScheduleByContentId(a.Id).FullSchedule;
        var early = service.PerformScheduledPublish(Release.AddSeconds(-1)).ToList();
        var released = service.PerformScheduledPublish(Release).ToList();
        var wasPublished = service.GetById(a.Id)!.Published;
        var expired = service.PerformScheduledPublish(Expire).ToList();

        Assert.Equal([Release, Expire], stored.Select(entry => entry.Date));
        Assert.Equal([ContentScheduleAction.Release, ContentScheduleAction.Expire], stored.Select(entry => entry.Action));
        Assert.Empty(early);
        Assert.True(Assert.Single(released).Success);
        Assert.True(wasPublished);
        Assert.True(Assert.Single(expired).Success);
        Assert.False(service.GetById(a.Id)!.Published);
        Assert.Empty(service.GetContentScheduleByContentId(a.Id).FullSchedule);
    }

    [Theory, AllDatabases]
    public async Task GetContentSchedulesByKeys_SomeDocuments_ListsThoseThatHaveOne(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (service, a, b, _) = await DocumentBuilders.ThreeLevelsAsync(host);
        service.PersistContentSchedule(b, ContentScheduleCollection.CreateWithEntry(Release, null));

        var schedules = service.GetContentSchedulesByKeys([a.Key, b.Key]);

        Assert.Equal([b.Key], schedules.Keys);
        Assert.Equal(Release, Assert.Single(schedules[b.Key]).Date);
    }
}
