using System.Diagnostics;

namespace WraparoundCare.Search.Files;

/// <summary>
/// What reading one file may take, so that it ends by itself with what there is, long before the process around it is ended.
/// </summary>
internal sealed class ReadingBudget(TimeSpan longest)
{
    private const long MaxSteps = 4_000_000;
    private const int StepsBetweenLooks = 4096;

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _steps;

    public bool IsTimeOver => Stopwatch.GetElapsedTime(_start) > longest;

    /// <summary>Something that was read or done.</summary>
    public void Step()
    {
        if (++_steps > MaxSteps)
        {
            throw new FileTextException(FileFailure.Steps);
        }

        if (_steps % StepsBetweenLooks == 0 && IsTimeOver)
        {
            throw new FileTextException(FileFailure.Time);
        }
    }
}
