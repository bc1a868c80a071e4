using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Telemetry;

namespace WraparoundCare.Kernel.Website.Tests.Telemetry;

public sealed class WebsiteTelemetryTests
{
    [Fact]
    public async Task Get_SamePageTwice_IsRenderedOnceAndThenAHit()
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        site.Publish("Gemeten");
        using var renders = new Measurements("website.page.render.duration");
        using var requests = new Measurements("website.page_cache.requests");

        await site.HtmlAsync("/");
        await site.HtmlAsync("/");

        Assert.Single(renders.With("website.template=textPage"), seconds => seconds > 0);
        Assert.Equal([1], requests.With("website.page_cache.result=hit"));
        Assert.Equal([1], requests.With("website.page_cache.result=miss"));
    }

    [Theory, AllDatabases]
    public async Task Publish_ThatWritesToTheDatabase_TimesItsCommands(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        using var commands = new Measurements("db.client.operation.duration");

        site.Publish("Geteld");

        Assert.NotEmpty(commands.With($"db.system.name={(kind == DatabaseKind.Sqlite ? "sqlite" : "postgresql")}"));
    }
}
