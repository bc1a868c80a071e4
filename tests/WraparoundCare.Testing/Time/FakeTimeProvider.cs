namespace WraparoundCare.Testing.Time;

/// <summary>A clock that stands still until a test moves it; its timers fire while it is moved, in the order of their times.</summary>
public sealed class FakeTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private DateTimeOffset _now = start.ToUniversalTime();

    /// <summary>Starts on a Monday morning in winter, when Dutch time is one hour ahead of UTC.</summary>
    public FakeTimeProvider()
        : this(new DateTimeOffset(2026, 1, 12, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan duration) => MoveTo(GetUtcNow() + duration);

    public void MoveTo(DateTimeOffset moment)
    {
        while (NextDue(moment) is { } timer)
        {
            timer.Fire();
        }

        lock (_gate)
        {
            _now = moment >= _now
                ? moment.ToUniversalTime()
                : throw new ArgumentOutOfRangeException(nameof(moment), moment, "Time only moves forward.");
        }
    }

    /// <summary>
    /// Moves at once, as for a machine that slept: what was due meanwhile fires one time, however often it comes round. Hours and days of
    /// everything that a site does each second take a test minutes.
    /// </summary>
    public void Jump(TimeSpan duration)
    {
        List<FakeTimer> due;
        lock (_gate)
        {
            _now += duration;
            due = [.. _timers.Where(timer => timer.Due <= _now).OrderBy(timer => timer.Due)];
            due.ForEach(timer => timer.Schedule(_now));
        }

        due.ForEach(timer => timer.Fire());
    }

    private FakeTimer? NextDue(DateTimeOffset moment)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.Due <= moment).MinBy(timer => timer.Due);
            if (next is not null)
            {
                _now = next.Due > _now ? next.Due : _now;
                next.Schedule(_now);
            }

            return next;
        }
    }

    private sealed class FakeTimer(FakeTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _repeat = Timeout.InfiniteTimeSpan;

        public DateTimeOffset Due { get; private set; }

        public void Fire() => callback(state);

        /// <summary>Called when the timer is due: it comes round again, or it is done.</summary>
        public void Schedule(DateTimeOffset at)
        {
            if (_repeat <= TimeSpan.Zero)
            {
                clock._timers.Remove(this);
            }
            else
            {
                Due = at + _repeat;
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                _repeat = period;
                if (dueTime >= TimeSpan.Zero)
                {
                    Due = clock._now + dueTime;
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
