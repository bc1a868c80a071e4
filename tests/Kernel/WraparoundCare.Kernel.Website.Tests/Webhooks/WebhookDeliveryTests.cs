using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Website.Jobs;
using WraparoundCare.Kernel.Website.Webhooks;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Webhooks;

public sealed class WebhookDeliveryTests
{
    private const string Secret = "een-geheim-van-genoeg-tekens";
    private const string Published = "Umbraco.ContentPublish";

    [Theory, AllDatabases]
    public async Task Publish_WithAWebhook_IsToldToTheReceiverSigned(DatabaseKind kind)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await StartAsync(kind);
        await AddAsync(host, receiver.Url, new Dictionary<string, string> { ["X-Bron"] = "kennisplatform", ["webhook-id"] = "vals" });

        var contents = await DocumentBuilders.PublishedAsync(host, "een");
        await RunAsync<WebhookDelivery>(host, Now(host));

        var message = Assert.Single(receiver.Messages);
        Assert.Contains(contents.GetRootContent().Single().Key.ToString(), message.Body, StringComparison.Ordinal);
        Assert.Equal(
            (Published, "0", "kennisplatform"),
            (message.Headers["Umb-Webhook-Event"], message.Headers["Umb-Webhook-RetryCount"], message.Headers["X-Bron"]));
        var signed = $"{message.Headers["webhook-id"]}.{message.Headers["webhook-timestamp"]}.{message.Body}";
        var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(signed)));
        Assert.Equal(expected, message.Headers["webhook-signature"]);
        var log = Assert.Single((await host.Get<IWebhookLogService>().Get()).Items);
        Assert.Equal(("OK (200)", true, 0), (log.StatusCode, log.IsSuccessStatusCode, log.RetryCount));
        Assert.Empty(await host.Get<IWebhookRequestService>().GetAllAsync());
    }

    [Theory, AllDatabases]
    public async Task Run_ReceiverIsDown_TriesLaterAndLaterAndGivesUp(DatabaseKind kind)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return context.Response.WriteAsync("even niet");
        };
        await using var host = await StartAsync(kind, "--Umbraco:CMS:Webhook:MaximumRetries=2");
        await AddAsync(host, receiver.Url);
        await DocumentBuilders.PublishedAsync(host, "een");

        var now = Now(host);
        var attempts = new List<int>();
        foreach (var seconds in new[] { 0, 9, 10, 29, 30, 300 })
        {
            await RunAsync<WebhookDelivery>(host, now.AddSeconds(seconds));
            attempts.Add(receiver.Messages.Count);
        }

        Assert.Equal([1, 1, 2, 2, 3, 3], attempts);
        Assert.Single(receiver.Messages.Select(message => message.Headers["webhook-id"]).Distinct());
        Assert.Empty(await host.Get<IWebhookRequestService>().GetAllAsync());
        var logs = (await host.Get<IWebhookLogService>().Get()).Items.ToList();
        Assert.Equal([2, 1, 0], logs.Select(log => log.RetryCount));
        Assert.All(
            logs,
            log => Assert.Equal(
                ("ServiceUnavailable (503)", false, "even niet"),
                (log.StatusCode, log.IsSuccessStatusCode, log.ResponseBody)));
    }

    [Fact]
    public async Task Run_PrivateAddress_IsRefused()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite, "--Umbraco:CMS:Webhook:Enabled=true");
        await AddAsync(host, receiver.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        await DocumentBuilders.PublishedAsync(host, "een");

        await RunAsync<WebhookDelivery>(host, Now(host));

        Assert.Empty(receiver.Messages);
        var log = Assert.Single((await host.Get<IWebhookLogService>().Get()).Items);
        Assert.True(log.ExceptionOccured);
        Assert.Contains("not on the public internet", log.ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Redirect_IsNotFollowed()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = context =>
        {
            context.Response.Redirect("/elders");
            return Task.CompletedTask;
        };
        await using var host = await StartAsync(DatabaseKind.Sqlite);
        await AddAsync(host, receiver.Url);
        await DocumentBuilders.PublishedAsync(host, "een");

        await RunAsync<WebhookDelivery>(host, Now(host));

        Assert.Equal("/hook", Assert.Single(receiver.Messages).Path);
        Assert.Single(await host.Get<IWebhookRequestService>().GetAllAsync());
    }

    [Theory, AllDatabases]
    public async Task Publish_MessageCannotBeMade_Succeeds(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        await AddAsync(host, "geen adres");
        await Rows.ExecuteAsync(host, "DROP TABLE webhook_request");

        var contents = await DocumentBuilders.PublishedAsync(host, "een");

        Assert.True(contents.GetRootContent().Single().Published);
    }

    [Theory, AllDatabases]
    public async Task Publish_ProcessDiesAfterTheCommit_MessageIsSentLater(DatabaseKind kind)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await StartAsync(kind);
        await AddAsync(host, receiver.Url);

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope();
            host.Get<ICurrentUnitOfWork>().Required
                .AroundCommit(() => { }, () => throw new InvalidOperationException("The process is gone."));
            await DocumentBuilders.PublishedAsync(host, "een");
            scope.Complete();
        });
        await host.RestartAsync();
        await RunAsync<WebhookDelivery>(host, Now(host));

        var document = host.Get<IContentService>().GetRootContent().Single();
        Assert.Contains(document.Key.ToString(), Assert.Single(receiver.Messages).Body, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Publish_RolledBack_SendsNothing(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        await AddAsync(host, "https://example.org");

        using (host.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            await DocumentBuilders.PublishedAsync(host, "een");
        }

        Assert.Empty(await host.Get<IWebhookRequestService>().GetAllAsync());
    }

    [Fact]
    public async Task Run_WebhookWithoutAnAddress_IsLoggedAndTriedAgain()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite);
        await AddAsync(host, "file:///etc/passwd");
        await DocumentBuilders.PublishedAsync(host, "een");

        await RunAsync<WebhookDelivery>(host, Now(host));

        Assert.True(Assert.Single((await host.Get<IWebhookLogService>().Get()).Items).ExceptionOccured);
        Assert.Equal(1, Assert.Single(await host.Get<IWebhookRequestService>().GetAllAsync()).RetryCount);
    }

    // The kernel's Extended messages have the values of each culture, and those of invariant documents not at all.
    [Fact]
    public async Task Publish_FullPayload_HasTheValues()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await StartAsync(DatabaseKind.Sqlite, "--Umbraco:CMS:Webhook:PayloadType=Legacy");
        await AddAsync(host, receiver.Url);

        await DocumentBuilders.PublishedAsync(host, "een tekst");
        await RunAsync<WebhookDelivery>(host, Now(host));

        Assert.Contains("een tekst", Assert.Single(receiver.Messages).Body, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Run_OldLogs_GoAfterTheirDays(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        await AddAsync(host, "file:///");
        await DocumentBuilders.PublishedAsync(host, "een");
        await RunAsync<WebhookDelivery>(host, Now(host));

        await RunAsync<WebhookLogCleanUp>(host, Now(host).AddDays(29));
        var kept = (await host.Get<IWebhookLogService>().Get()).Total;
        await RunAsync<WebhookLogCleanUp>(host, Now(host).AddDays(31));

        Assert.Equal((1L, 0L), (kept, (await host.Get<IWebhookLogService>().Get()).Total));
    }

    private static Task<KernelHost> StartAsync(DatabaseKind kind, params string[] settings) => KernelHost.StartAsync(kind,
    [
        "--Umbraco:CMS:Webhook:Enabled=true",
        "--Website:Webhooks:AllowPrivateAddresses=true",
        $"--Website:Webhooks:Secret={Secret}",
        .. settings,
    ]);

    private static async Task AddAsync(KernelHost host, string url, Dictionary<string, string>? headers = null) =>
        Assert.True((await host.Get<IWebhookService>().CreateAsync(new Webhook(url, true, [], [Published], headers))).Success);

    private static DateTime Now(KernelHost host) => host.Get<TimeProvider>().GetUtcNow().UtcDateTime;

    private static Task RunAsync<TJob>(KernelHost host, DateTime now)
        where TJob : Job =>
        host.Get<IEnumerable<Job>>().OfType<TJob>().Single().RunAsync(now, TestContext.Current.CancellationToken);
}
