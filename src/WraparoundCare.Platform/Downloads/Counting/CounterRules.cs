using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Downloads.Counting;

/// <summary>What a day of a file, or of all files of a tool, got more or fewer of.</summary>
internal readonly record struct DownloadChange(int Count, int UniqueCount)
{
    public bool IsNothing => Count == 0 && UniqueCount == 0;

    public DownloadChange And(DownloadChange more) => new(Count + more.Count, UniqueCount + more.UniqueCount);
}

/// <summary>
/// COUNTER's rules (Code of Practice, release 5, 7.2 and 7.3), one request after the other. Two requests of a visitor for the same address
/// within thirty seconds are one download, of the moment of the last; so are more of them, each within thirty seconds of the one before.
/// Unique is a visitor who downloads an item within an hour of the clock, however often. A visitor is an address with the name of a
/// program.
/// <para>A download counts at once: when its visitor clicks again, it goes out for the later one. So nothing waits to be lost.</para>
/// </summary>
internal sealed class CounterRules
{
    public static readonly TimeSpan DoubleClick = TimeSpan.FromSeconds(30);

    // Who comes as so many visitors in an hour is no reader, and must not fill the memory.
    private const int MaxVisits = 200_000;

    private readonly Dictionary<(CountedFile File, DateOnly Day), DownloadChange> _changes = [];
    private VisitingHour? _hour;
    private VisitingHour? _hourBefore;

    /// <param name="file">What was downloaded.</param>
    /// <param name="request">By whom and when.</param>
    /// <returns>False when there is no room for more visitors in this hour: then it does not count.</returns>
    public bool Add(CountedFile file, in DownloadRequest request)
    {
        var hour = HourOf(request.At);
        var visitor = hour.VisitorOf(request);
        var last = LastOf(file, request, hour, visitor);
        if (last is null && hour.Visits >= MaxVisits)
        {
            return false;
        }

        if (last is { } click)
        {
            if (click.At > request.At)
            {
                // It began before one that counts already: of two, the last stays.
                return true;
            }

            click.Hour.Last.Remove((click.Visitor, file));
            Take(click.Hour, click.Visitor, file, click.At, -1);
        }

        hour.Last[(visitor, file)] = request.At;
        Take(hour, visitor, file, request.At, +1);
        return true;
    }

    /// <summary>Erases what is known of visitors as soon as no rule asks for it.</summary>
    public void Forget(DateTimeOffset now)
    {
        if (_hour is { } hour && now >= hour.End + DoubleClick)
        {
            hour.Erase();
            _hour = null;
        }

        if (_hourBefore is { } before && now >= before.End + DoubleClick)
        {
            before.Erase();
            _hourBefore = null;
        }
    }

    /// <returns>What changed since the last time.</returns>
    public Dictionary<(CountedFile File, DateOnly Day), DownloadChange> TakeChanges()
    {
        var taken = _changes.Where(change => !change.Value.IsNothing).ToDictionary();
        _changes.Clear();
        return taken;
    }

    // The hour before stays until nobody can click again in it. An answer that was noted late finds it too.
    private VisitingHour HourOf(DateTimeOffset moment)
    {
        var start = VisitingHour.StartOf(moment);
        if (_hour is null || start > _hour.Start)
        {
            _hourBefore?.Erase();
            (_hourBefore, _hour) = (_hour, new VisitingHour(start));
            return _hour;
        }

        return start == _hour.Start ? _hour
            : start == _hourBefore?.Start ? _hourBefore
            : new VisitingHour(start);
    }

    // In its own hour, or late in the hour before, in which the same visitor has another hash.
    private Click? LastOf(CountedFile file, in DownloadRequest request, VisitingHour hour, UInt128 visitor)
    {
        if (hour.Last.TryGetValue((visitor, file), out var at))
        {
            return (at - request.At).Duration() <= DoubleClick ? new Click(hour, visitor, at) : null;
        }

        if (_hourBefore is null || hour == _hourBefore || request.At - hour.Start > DoubleClick)
        {
            return null;
        }

        var same = _hourBefore.VisitorOf(request);
        return _hourBefore.Last.TryGetValue((same, file), out at) && request.At - at <= DoubleClick
            ? new Click(_hourBefore, same, at)
            : null;
    }

    private void Take(VisitingHour hour, UInt128 visitor, CountedFile file, DateTimeOffset at, int sign)
    {
        var day = DateOnly.FromDateTime(DutchTime.On(at).DateTime);
        Change(hour, visitor, file, day, sign);
        Change(hour, visitor, file with { Name = string.Empty }, day, sign);
    }

    private void Change(VisitingHour hour, UInt128 visitor, CountedFile file, DateOnly day, int sign)
    {
        var change = new DownloadChange(sign, hour.Visit(visitor, file, sign));
        _changes[(file, day)] = _changes.GetValueOrDefault((file, day)).And(change);
    }

    private readonly record struct Click(VisitingHour Hour, UInt128 Visitor, DateTimeOffset At);
}
