using WraparoundCare.Testing.Time;

namespace WraparoundCare.Foundation.Tests.Testing;

public class FakeTimeProviderTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void Advance_PastTimer_FiresItOnceAtItsTime()
    {
        var start = clock.GetUtcNow();
        var fired = new List<TimeSpan>();
        using var timer = clock.CreateTimer(
            _ => fired.Add(clock.GetUtcNow() - start), null, TimeSpan.FromMinutes(2), Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal([TimeSpan.FromMinutes(2)], fired);
        Assert.Equal(start + TimeSpan.FromMinutes(10), clock.GetUtcNow());
    }

    [Fact]
    public void Advance_PastPeriodicTimer_FiresItEachPeriod()
    {
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(3, fired);
    }

    [Fact]
    public void Advance_PastDisposedTimer_DoesNotFireIt()
    {
        var fired = 0;
        clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan).Dispose();

        clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(0, fired);
    }

    [Fact]
    public void Jump_PastManyTimes_FiresEachTimerOnceInTheOrderOfTheirTimes()
    {
        List<(string Timer, DateTimeOffset At)> fired = [];
        clock.CreateTimer(_ => fired.Add(("minute", clock.GetUtcNow())), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        clock.CreateTimer(_ => fired.Add(("once", clock.GetUtcNow())), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        clock.CreateTimer(_ => fired.Add(("later", clock.GetUtcNow())), null, TimeSpan.FromHours(2), Timeout.InfiniteTimeSpan);
        var then = clock.GetUtcNow() + TimeSpan.FromHours(1);

        clock.Jump(TimeSpan.FromHours(1));
        Assert.Equal([("once", then), ("minute", then)], fired);

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(("minute", then + TimeSpan.FromMinutes(1)), fired[^1]);
        Assert.Equal(3, fired.Count);
    }

    [Fact]
    public async Task Advance_WithWaitingTask_CompletesIt()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        var waiting = timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromHours(1));

        Assert.True(await waiting);
    }
}
