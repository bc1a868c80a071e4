using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.LongRunningOperations;

public sealed class LongRunningOperationTests
{
    private static readonly DateTimeOffset Past = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Future = new(2126, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory, AllDatabases]
    public async Task PublishBranch_InTheBackground_TellsItsOutcome(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await new DocumentTypeBuilder(host.Services, "article").CreateAsync();
        var documents = host.Get<IContentService>();
        var top = documents.CreateAndSave("Boven", Constants.System.Root, "article");
        var below = documents.CreateAndSave("Onder", top.Id, "article");
        var publishing = host.Get<IContentPublishingService>();

        var accepted = await publishing.PublishBranchAsync(
            top.Key, ["*"], PublishBranchFilter.IncludeUnpublished, Constants.Security.SuperUserKey, useBackgroundThread: true);
        var task = accepted.Result.AcceptedTaskId!.Value;
        while (await publishing.IsPublishingBranchAsync(task))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        var outcome = await publishing.GetPublishBranchResultAsync(task);
        Assert.Equal(ContentPublishingOperationStatus.Accepted, accepted.Status);
        Assert.Equal(ContentPublishingOperationStatus.Success, outcome.Status);
        Assert.Equal([top.Key, below.Key], outcome.Result.SucceededItems.Select(item => item.Key).OrderBy(key => key == below.Key));
        Assert.True(documents.GetById(below.Key)!.Published);
    }

    [Theory, AllDatabases]
    public async Task Run_InTheForeground_KeepsTheResultOverARestart(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);

        var run = await host.Get<ILongRunningOperationService>()
            .RunAsync("test", _ => Task.FromResult<string>("gedaan"), runInBackground: false);
        await host.RestartAsync();

        var service = host.Get<ILongRunningOperationService>();
        Assert.Equal(LongRunningOperationStatus.Success, await service.GetStatusAsync(run.Result));
        Assert.Equal("gedaan", (await service.GetResultAsync<string>(run.Result)).Result);
        Assert.Equal(LongRunningOperationResultStatus.OperationNotFound, (await service.GetResultAsync<string>(Guid.NewGuid())).Status);
    }

    [Theory, AllDatabases]
    public async Task GetByType_ExpiredOperation_IsStaleAndKeepsNobodyWaiting(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (dead, alive) = (await CreateAsync(host, Past), await CreateAsync(host, Future));
        var service = host.Get<ILongRunningOperationService>();

        var active = await service.GetByTypeAsync("test", 0, 10);
        var stale = await service.GetByTypeAsync("test", 0, 10, [LongRunningOperationStatus.Stale]);
        var refused = await service.RunAsync("test", _ => Task.CompletedTask, runInBackground: false);

        Assert.Equal([alive], active.Items.Select(operation => operation.Id));
        Assert.Equal([dead], stale.Items.Select(operation => operation.Id));
        Assert.Equal(1, stale.Total);
        Assert.Equal(LongRunningOperationStatus.Stale, await service.GetStatusAsync(dead));
        Assert.Equal(LongRunningOperationEnqueueStatus.AlreadyRunning, refused.Status);
    }

    [Theory, AllDatabases]
    public async Task Clean_OldOperations_AreRemoved(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await CreateAsync(host, Past);
        var repository = host.Get<ILongRunningOperationRepository>();

        using (var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true))
        {
            await repository.CleanOperationsAsync(Past);
        }

        var afterTooEarly = await Rows.CountAsync(host, "long_running_operation");
        using (var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true))
        {
            await repository.CleanOperationsAsync(Future);
        }

        Assert.Equal([1L], afterTooEarly);
        Assert.Equal([0L], await Rows.CountAsync(host, "long_running_operation"));
    }

    private static async Task<Guid> CreateAsync(KernelHost host, DateTimeOffset expiration)
    {
        var operation = new LongRunningOperation { Id = Guid.NewGuid(), Type = "test", Status = LongRunningOperationStatus.Running };
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        await host.Get<ILongRunningOperationRepository>().CreateAsync(operation, expiration);
        return operation.Id;
    }
}
