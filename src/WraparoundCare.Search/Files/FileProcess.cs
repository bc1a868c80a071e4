using Microsoft.Extensions.Options;

namespace WraparoundCare.Search.Files;

/// <summary>Has something done with a file that a stranger made, in a process of its own with a limit of time, memory and output.</summary>
public sealed class FileProcess(IOptions<FileReaderOptions> options)
{
    /// <param name="argument">What the site's program is started with to do it; it must hand over to <see cref="FileProgram"/>.</param>
    /// <param name="file">The file.</param>
    /// <param name="maxOutput">How many bytes may come out.</param>
    /// <param name="maxTime">What it may take.</param>
    /// <param name="cancellationToken">Ends the process when nobody waits for it any more.</param>
    /// <returns>What came out; null when the file ended the process, or took or gave too much.</returns>
    /// <exception cref="IOException">No process could be started, which says nothing about the file.</exception>
    public async Task<byte[]?> RunAsync(
        string argument, byte[] file, int maxOutput, TimeSpan maxTime, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(maxTime);
        using var process = ReaderProcess.Start(options.Value.Program, argument);
        var ending = await process.RunAsync(file, maxOutput, limit.Token);
        cancellationToken.ThrowIfCancellationRequested();
        if (ending.Output.Length == 0 && !limit.IsCancellationRequested)
        {
            throw new IOException("The program that looks at files did not start");
        }

        return ending.ExitCode == 0 && ending.Output.Length <= maxOutput ? ending.Output : null;
    }
}
