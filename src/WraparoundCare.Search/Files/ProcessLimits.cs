using System.Runtime.InteropServices;

namespace WraparoundCare.Search.Files;

/// <summary>Limits of Linux on this process, behind those of the runtime, which are all there is elsewhere.</summary>
internal static class ProcessLimits
{
    private const int ProcessorTime = 0;
    private const int FileSize = 1;
    private const int Data = 2;
    private const int CoreSize = 4;

    private const uint MaxSeconds = 30;

    // The runtime reserves far more than it uses; what counts here is only what it can write to.
    private const uint MaxData = 1 << 30;

    public static void Set()
    {
        if (OperatingSystem.IsLinux())
        {
            // What a system refuses to limit is limited by the site, which ends this process in any case. The first is for when the site
            // itself is gone.
            _ = SetLimit(ProcessorTime, new Limit { Soft = MaxSeconds, Hard = MaxSeconds + 1 });
            _ = SetLimit(FileSize, default);
            _ = SetLimit(CoreSize, default);
            _ = SetLimit(Data, new Limit { Soft = MaxData, Hard = MaxData });
        }
    }

    /// <summary>Ends this process when nobody is left to take what it writes: the site was killed.</summary>
    public static void EndWithReader()
    {
        if (OperatingSystem.IsLinux())
        {
            new Thread(WaitForReader) { IsBackground = true }.Start();
        }
    }

    // Without events to ask for, only the end of the other side is told. The end of the parent is not asked for: there, that means the
    // end of the thread that started this process, which comes and goes.
    private static void WaitForReader()
    {
        var output = new Descriptor { Number = 1 };
        while (Poll(ref output, 1, -1) <= 0)
        {
        }

        Exit(1);
    }

    [DllImport("libc", EntryPoint = "setrlimit")]
    private static extern int SetLimit(int resource, in Limit limit);

    [DllImport("libc", EntryPoint = "poll")]
    private static extern int Poll(ref Descriptor descriptors, nuint count, int milliseconds);

    [DllImport("libc", EntryPoint = "_exit")]
    private static extern void Exit(int code);

    private struct Descriptor
    {
        public int Number;
        public short Asked;
        public short Told;
    }

    private struct Limit
    {
        public nuint Soft;
        public nuint Hard;
    }
}
