using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Sync;
using Umbraco.Cms.Core.Web;
using WraparoundCare.Kernel.Website.Jobs;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Telemetry;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Kernel.Website.Tests.Jobs;

public sealed class JobRunnerTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Start_JobThatFails_RunsAgainAndLeavesOthersAlone()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var failing = new CountedJob(_ => throw new InvalidOperationException("mislukt"));
        var working = new CountedJob(_ => Task.CompletedTask);
        using var runner = Runner(host, failing, working);
        await runner.StartAsync(TestContext.Current.CancellationToken);

        var failed = await RunsAsync(failing, 3);
        var worked = await RunsAsync(working, 2);

        Assert.Equal([0, 0, 0], failed.Select(run => run.Second));
        Assert.Equal(2, worked.Distinct().Count());
        await runner.StopAsync(TestContext.Current.CancellationToken);
        Assert.True(runner.ExecuteTask!.IsCompleted);
    }

    [Fact]
    public async Task Stop_JobThatIsRunning_TellsItAndEnds()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var endless = new CountedJob(stopping => new TaskCompletionSource().Task.WaitAsync(stopping));
        using var runner = Runner(host, endless);
        await runner.StartAsync(TestContext.Current.CancellationToken);
        await RunsAsync(endless, 1);

        await runner.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(runner.ExecuteTask!.IsCompleted);
    }

    [Fact]
    public async Task Start_JobThatFails_IsCounted()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        using var failures = new Measurements("website.job.failures");
        var failing = new CountedJob(_ => throw new InvalidOperationException("mislukt"));
        using var runner = Runner(host, failing);
        await runner.StartAsync(TestContext.Current.CancellationToken);

        await RunsAsync(failing, 2);

        Assert.NotEmpty(failures.With("website.job=CountedJob"));
        await runner.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Start_JobOnceInManyMonths_WaitsForIt()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var yearly = new CountedJob(_ => Task.CompletedTask, JobSchedule.Cron("0 0 1 6 *"));
        using var runner = Runner(host, yearly);
        await runner.StartAsync(TestContext.Current.CancellationToken);

        var run = Assert.Single(await RunsAsync(yearly, 1, TimeSpan.FromHours(6)));

        Assert.True(run >= new DateTime(2026, 6, 1));
        await runner.StopAsync(TestContext.Current.CancellationToken);
    }

    private JobRunner Runner(KernelHost host, params Job[] jobs) =>
        new(jobs, _clock, host.Get<IUmbracoContextFactory>(), host.Get<IServerRoleAccessor>(), NullLogger<JobRunner>.Instance);

    // The clock goes on until the job has run: when exactly its next wait begins is not the test's to know.
    private async Task<List<DateTime>> RunsAsync(CountedJob job, int count, TimeSpan? step = null)
    {
        var runs = new List<DateTime>();
        while (runs.Count < count)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            _clock.Advance(step ?? TimeSpan.FromMinutes(1));
            await Task.Yield();
            while (job.Runs.TryRead(out var run))
            {
                runs.Add(run);
            }
        }

        return runs[..count];
    }

    private sealed class CountedJob(Func<CancellationToken, Task> work, JobSchedule? schedule = null) : Job
    {
        private readonly Channel<DateTime> _runs = Channel.CreateUnbounded<DateTime>();

        public ChannelReader<DateTime> Runs => _runs.Reader;

        public override JobSchedule Schedule { get; } = schedule ?? JobSchedule.Every(TimeSpan.FromMinutes(1));

        public override Task RunAsync(DateTime now, CancellationToken cancellationToken)
        {
            _runs.Writer.TryWrite(now);
            return work(cancellationToken);
        }
    }
}
