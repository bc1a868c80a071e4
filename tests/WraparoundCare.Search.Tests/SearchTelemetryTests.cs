using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;
using WraparoundCare.Testing.Telemetry;

namespace WraparoundCare.Search.Tests;

[Collection(nameof(KernelHost))]
public class SearchTelemetryTests
{
    [Theory, AllDatabases]
    public async Task Search_ForAWord_IsTimed(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        using var queries = new Measurements("search.query.duration");

        await site.SearchAsync("veiligheidsplan");

        Assert.Single(queries.All, query => query is { Value: > 0, Tags: "" });
    }

    [Theory, AllDatabases]
    public async Task Publish_PageThatTheIndexHasYetToFollow_IsCounted(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        using var waiting = new Measurements("search.queue.length");
        var page = site.Find("Contact");
        page.SetValue("heading", "Contact met de redactie");
        site.Documents.Save(page);
        Assert.True(site.Documents.Publish(page, []).Success);

        await site.FollowAsync();

        Assert.True(waiting.All[0].Value > 0);
        Assert.Equal(0, waiting.All[^1].Value);
    }
}
