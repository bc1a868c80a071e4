using System.Collections.Concurrent;
using System.Diagnostics;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Durability.Tests.SiteNodes;

/// <summary>What a node did under load.</summary>
internal sealed record SoakResult(int Changes, int Reads, IReadOnlyList<string> Errors);

/// <summary>Writers and readers on one node, each on a thread of its own, for some time.</summary>
internal sealed class SoakLoad(IServiceProvider services, string name)
{
    private readonly ConcurrentQueue<string> _errors = new();

    public async Task<SoakResult> RunAsync(TimeSpan duration, int writers, int readers)
    {
        await NodeSite.CreateTypeAsync(services);
        var clock = Stopwatch.StartNew();
        var writing = Enumerable.Range(0, writers).Select(number => new SoakWriter(services, $"{name}{number}", number)).ToList();
        var changes = writing.ConvertAll(writer => OnItsOwnThread(clock, duration, writer.ChangeSomething));
        var reads = Enumerable.Range(0, readers)
            .Select(number => AtAPaceAsync(clock, duration, new SoakReader(services, number).ReadSomething))
            .ToList();
        return new SoakResult((await Task.WhenAll(changes)).Sum(), (await Task.WhenAll(reads)).Sum(), [.. _errors.Take(20)]);
    }

    // Readers that never rest would leave the writers of a small machine no time.
    private async Task<int> AtAPaceAsync(Stopwatch clock, TimeSpan duration, Action action)
    {
        const int AtATime = 100;
        var count = 0;
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (clock.Elapsed < duration && await pace.WaitForNextTickAsync())
        {
            for (var i = 0; i < AtATime; i++, count++)
            {
                Try(action);
            }
        }

        return count;
    }

    private Task<int> OnItsOwnThread(Stopwatch clock, TimeSpan duration, Action action) => Task.Factory.StartNew(
        () =>
        {
            var count = 0;
            for (; clock.Elapsed < duration; count++)
            {
                Try(action);
            }

            return count;
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure)
        {
            _errors.Enqueue(failure.ToString());
        }
    }
}
