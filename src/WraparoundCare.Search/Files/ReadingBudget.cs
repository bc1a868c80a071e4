using System.Diagnostics;

namespace WraparoundCare.Search.Files;

/// <summary>
/// What reading one file may take. Everything that a file can make as large as it likes is paid for here, so that no file
/// keeps the site busy or fills its memory.
/// </summary>
internal sealed class ReadingBudget(TimeSpan longest)
{
    public const int MaxFileSize = 24 * 1024 * 1024;
    public const int MaxText = 300_000;

    private const long MaxBytes = 64L * 1024 * 1024;
    private const long MaxSteps = 4_000_000;
    private const int StepsBetweenLooks = 4096;

    private readonly long _start = Stopwatch.GetTimestamp();
    private long _bytes;
    private long _steps;

    public static ReadingBudget Ordinary() => new(TimeSpan.FromSeconds(10));

    /// <summary>Bytes that were unpacked.</summary>
    public void SpendBytes(int bytes)
    {
        _bytes += bytes;
        if (_bytes > MaxBytes)
        {
            throw new FileTextException("it unpacks to more than is read");
        }

        LookAtTheClock();
    }

    /// <summary>Something that was read or done.</summary>
    public void Step()
    {
        if (++_steps > MaxSteps)
        {
            throw new FileTextException("it consists of more than is read");
        }

        if (_steps % StepsBetweenLooks == 0)
        {
            LookAtTheClock();
        }
    }

    private void LookAtTheClock()
    {
        if (Stopwatch.GetElapsedTime(_start) > longest)
        {
            throw new FileTextException("reading it takes too long");
        }
    }
}
