using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace WraparoundCare.Search.Files;

/// <summary>One process that reads one file, from its start to its end.</summary>
internal sealed class ReaderProcess : IDisposable
{
    // Of the runtime's heap, in bytes.
    private const long MaxMemory = 320L * 1024 * 1024;

    private const int MaxComplaint = 1024;

    private static readonly string RuntimeRoot = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

    // What the runtime may need to start at all. The rest stays here: connection strings and keys are among it.
    private static readonly string[] Inherited = ["SystemRoot", "LD_LIBRARY_PATH", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"];

    private readonly Process _process;

    private ReaderProcess(Process process) => _process = process;

    /// <exception cref="IOException">It cannot be started, which says nothing about the file.</exception>
    public static ReaderProcess Start(string program, string argument)
    {
        try
        {
            return new ReaderProcess(Process.Start(Command(program, argument))!);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            throw new IOException("The program that reads files cannot be started", e);
        }
    }

    /// <summary>Gives the file to the process and takes what comes out of it. It has ended when this returns.</summary>
    /// <param name="file">The file.</param>
    /// <param name="maxOutput">When the process writes more it is ended, and the output is one byte longer than this.</param>
    /// <param name="end">Ends the process.</param>
    public async Task<Ending> RunAsync(byte[] file, int maxOutput, CancellationToken end)
    {
        // When it is ended its pipes close, and with them everything that waits below.
        await using var kill = end.Register(Kill);
        var complaint = TakeAsync(_process.StandardError.BaseStream, MaxComplaint);
        var output = TakeAsync(_process.StandardOutput.BaseStream, maxOutput);
        await GiveAsync(file);
        var written = await output;
        if (written.Length > maxOutput)
        {
            Kill();
        }

        await _process.WaitForExitAsync(CancellationToken.None);
        return new Ending(_process.ExitCode, written, Encoding.ASCII.GetString(await complaint));
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private static ProcessStartInfo Command(string program, string argument)
    {
        var (file, arguments) = Environment.ProcessPath switch
        {
            // Published with a starter of its own, perhaps together with the runtime.
            { } self when program.Length == 0 || Name(self) == Name(program) => (self, Array.Empty<string>()),
            { } self when Name(self) == "dotnet" => (self, ["exec", program]),
            // A test has a program of its own around the site.
            _ => (Path.Combine(RuntimeRoot, "dotnet"), ["exec", program]),
        };
        var command = new ProcessStartInfo(file, [.. arguments, argument])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        var inherited = Inherited.Select(name => (Name: name, Value: Environment.GetEnvironmentVariable(name))).ToList();
        command.Environment.Clear();
        foreach (var (name, value) in inherited.Where(variable => variable.Value is not null))
        {
            command.Environment[name] = value;
        }

        command.Environment["DOTNET_ROOT"] = RuntimeRoot;
        command.Environment["DOTNET_GCHeapHardLimit"] = MaxMemory.ToString("X", CultureInfo.InvariantCulture);
        command.Environment["DOTNET_gcServer"] = "0";
        command.Environment["DOTNET_gcConcurrent"] = "0";
        command.Environment["DOTNET_TieredPGO"] = "0";
        command.Environment["DOTNET_EnableDiagnostics"] = "0";
        return command;
    }

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path);

    // A process that has seen enough, or has ended, reads no further.
    private async Task GiveAsync(byte[] file)
    {
        try
        {
            await using var input = _process.StandardInput.BaseStream;
            await input.WriteAsync(file, CancellationToken.None);
        }
        catch (IOException)
        {
        }
    }

    // Errors are read to their end, as a process that cannot write waits; only their beginning is kept.
    private static async Task<byte[]> TakeAsync(Stream stream, int most)
    {
        using var taken = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, CancellationToken.None)) > 0;)
        {
            taken.Write(buffer, 0, (int)Math.Min(read, most + 1 - taken.Length));
        }

        return taken.ToArray();
    }

    private void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>How a process ended.</summary>
    /// <param name="ExitCode">As a shell tells it: above 128 it was ended by a signal.</param>
    /// <param name="Output">What it wrote.</param>
    /// <param name="Complaint">The beginning of what it wrote about its end.</param>
    internal sealed record Ending(int ExitCode, byte[] Output, string Complaint);
}
