using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Webhooks;

public sealed class WebhookServiceTests
{
    [Theory, AllDatabases]
    public async Task Create_Webhook_IsFoundByItsEventsAfterRestart(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var type = Guid.NewGuid();
        var webhook = new Webhook(
            "https://example.org/hook",
            true,
            [type],
            ["Umbraco.ContentPublish", "Umbraco.ContentDelete"],
            new Dictionary<string, string> { ["X-Bron"] = "kennisplatform" })
        {
            Name = "Zoekdienst",
        };

        var created = await host.Get<IWebhookService>().CreateAsync(webhook);
        await host.RestartAsync();

        Assert.Equal(WebhookOperationStatus.Success, created.Status);
        var service = host.Get<IWebhookService>();
        var read = Assert.Single(await service.GetByAliasAsync("Umbraco.ContentPublish"));
        Assert.Equal((webhook.Key, "Zoekdienst", "https://example.org/hook", true), (read.Key, read.Name, read.Url, read.Enabled));
        Assert.Equal([type], read.ContentTypeKeys);
        Assert.Equal("kennisplatform", read.Headers["X-Bron"]);
        Assert.Empty(await service.GetByAliasAsync("Umbraco.ContentUnpublish"));
        Assert.Equal(1, (await service.GetAllAsync(0, 10)).Total);
    }

    [Theory, AllDatabases]
    public async Task Update_Webhook_IsKeptUntilDeleted(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IWebhookService>();
        var webhook = new Webhook("https://example.org/een", true, null, ["Umbraco.ContentPublish"]);
        await service.CreateAsync(webhook);
        var request = await host.Get<IWebhookRequestService>().CreateAsync(webhook.Key, "Umbraco.ContentPublish", new { Id = 1 });

        webhook.Url = "https://example.org/twee";
        webhook.Events = ["Umbraco.ContentDelete"];
        await service.UpdateAsync(webhook);
        var updated = await service.GetAsync(webhook.Key);
        await service.DeleteAsync(webhook.Key);

        Assert.Equal(("https://example.org/twee", "Umbraco.ContentDelete"), (updated!.Url, updated.Events.Single()));
        Assert.True(request.Id > 0);
        Assert.Null(await service.GetAsync(webhook.Key));
        Assert.Empty(await host.Get<IWebhookRequestService>().GetAllAsync());
    }

    [Theory, AllDatabases]
    public async Task GetAll_Requests_KeepTheirRetries(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IWebhookRequestService>();
        var key = Guid.NewGuid();
        var request = await service.CreateAsync(key, "Umbraco.ContentPublish", new { Id = 1 });

        request.RetryCount = 3;
        await service.UpdateAsync(request);

        var read = Assert.Single(await service.GetAllAsync());
        Assert.Equal((key, 3), (read.WebhookKey, read.RetryCount));
        Assert.Contains("1", read.RequestObject, StringComparison.Ordinal);
        await service.DeleteAsync(read);
        Assert.Empty(await service.GetAllAsync());
    }

    [Theory, AllDatabases]
    public async Task GetPaged_Logs_ComesNewestFirst(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IWebhookLogService>();
        var (mine, other) = (Guid.NewGuid(), Guid.NewGuid());
        foreach (var (key, day) in new[] { (mine, 1), (other, 2), (mine, 3) })
        {
            await service.CreateAsync(new WebhookLog
            {
                Key = Guid.NewGuid(),
                WebhookKey = key,
                Url = "https://example.org",
                StatusCode = "OK (200)",
                Date = new DateTime(2026, 1, day, 0, 0, 0, DateTimeKind.Utc),
                EventAlias = "Umbraco.ContentPublish",
                IsSuccessStatusCode = true,
            });
        }

        var all = await service.Get(0, 2);
        var ofMine = await service.Get(mine, 0, 10);

        Assert.Equal(3, all.Total);
        Assert.Equal([mine, other], all.Items.Select(log => log.WebhookKey));
        Assert.Equal([3, 1], ofMine.Items.Select(log => log.Date.Day));
    }

    // The kernel asks which webhooks there are after the commit of each publish: nothing instead of an empty list fails there.
    [Theory, AllDatabases]
    public async Task Publish_WebhooksSwitchedOnAndNoneMade_Succeeds(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind, "--Umbraco:CMS:Webhook:Enabled=true");

        var contents = await DocumentBuilders.PublishedAsync(host, "een");

        Assert.Equal(1, contents.CountPublished());
        Assert.Empty(await host.Get<IWebhookService>().GetByAliasAsync("Umbraco.ContentPublish"));
    }
}
