using System.Diagnostics;

namespace WraparoundCare.Search.Files;

/// <summary>A program that works on one file that a stranger made, with the limits of such a process.</summary>
public static class FileProgram
{
    /// <param name="work">Makes of the file what goes out.</param>
    /// <returns>The exit code.</returns>
    public static int Run(Func<byte[], byte[]> work)
    {
        ProcessLimits.Set();
        ProcessLimits.EndWithReader();
        using (var self = Process.GetCurrentProcess())
        {
            self.PriorityClass = ProcessPriorityClass.BelowNormal;
        }

        // White space before the answer, so that the site knows: from here on it is the file's fault.
        using var output = Console.OpenStandardOutput();
        output.WriteByte((byte)'\n');
        using var input = Console.OpenStandardInput();
        using var file = new MemoryStream();
        input.CopyTo(file);
        output.Write(work(file.ToArray()));
        return 0;
    }
}
