using System.Text.Json;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Search.Files;

/// <summary>
/// Reads files that strangers made, each in a process of its own with a limit of time, memory and output. They are read one at a time, so
/// reading never takes more than one core, and nothing that is in a file harms the site.
/// </summary>
internal sealed class FileReader(IOptions<FileReaderOptions> options) : IDisposable
{
    // The text that is kept, as JSON writes it at worst.
    private const int MaxOutput = 8 * PageTexts.MaxText;

    private const int Killed = 128 + 9;
    private const int ProcessorTimeOver = 128 + 24;

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <exception cref="IOException">No process could be started: try again later.</exception>
    public async Task<FileText> ReadAsync(byte[] file, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // Who ended the process may have been short of memory for a moment, or mistaken.
            return await TryAsync(file, cancellationToken)
                ?? await TryAsync(file, cancellationToken)
                ?? new FileText([], FileFailure.Killed);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <returns>Null when somebody else ended the process.</returns>
    private async Task<FileText?> TryAsync(byte[] file, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Value.MaxTime);
        using var process = ReaderProcess.Start(options.Value.Program, FileReaderProgram.Argument);
        var ending = await process.RunAsync(file, MaxOutput, limit.Token);
        cancellationToken.ThrowIfCancellationRequested();
        if (ending.ExitCode == 0 && ending.Output.Length <= MaxOutput)
        {
            return Parse(ending.Output);
        }

        if (ending.Output.Length == 0 && (ending.ExitCode != Killed || limit.IsCancellationRequested))
        {
            throw new IOException("The program that reads files did not start");
        }

        return limit.IsCancellationRequested ? new FileText([], FileFailure.Time)
            : ending.Output.Length > MaxOutput ? new FileText([], FileFailure.Length)
            : ending.ExitCode == Killed ? null
            : new FileText([], Reason(ending));
    }

    private static FileText Parse(byte[] output)
    {
        try
        {
            return JsonSerializer.Deserialize(output, FileTextJson.Default.FileText) is { Pages: not null } text
                ? text
                : new FileText([], FileFailure.Output);
        }
        catch (JsonException)
        {
            return new FileText([], FileFailure.Output);
        }
    }

    // What the runtime says of its own end quotes nothing of the file, but a trace is no reason.
    private static string Reason(ReaderProcess.Ending ending) => ending switch
    {
        { ExitCode: ProcessorTimeOver } => FileFailure.Time,
        { Complaint: var text } when text.Contains("Stack overflow", StringComparison.Ordinal) => FileFailure.Depth,
        { Complaint: var text } when text.Contains("ut of memory", StringComparison.Ordinal)
            || text.Contains("OutOfMemory", StringComparison.Ordinal) => FileFailure.Memory,
        _ => $"it ends the program that reads it (exit code {ending.ExitCode})",
    };
}
