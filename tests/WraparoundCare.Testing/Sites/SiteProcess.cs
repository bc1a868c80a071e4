using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Testing.Sites;

/// <summary>
/// The real site in a process of its own, on a free port, with its content root in a temporary folder: for tests that use it from outside,
/// restart it or kill it.
/// </summary>
public sealed partial class SiteProcess : IAsyncDisposable
{
    // The program in its own folder, with the style sheets and packages that are beside it there; built
    // as the tests are (Debug or Release).
    private static readonly string Program = Path.Combine(Repository.Root, "src/WraparoundCare.Web", Path.GetRelativePath(
        Path.Combine(AppContext.BaseDirectory, "../../.."), AppContext.BaseDirectory), "WraparoundCare.Web.dll");

    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private SiteProcess(ProcessStartInfo command)
    {
        _process = new Process { StartInfo = command, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        AppDomain.CurrentDomain.ProcessExit += KillWithTests;
    }

    /// <summary>Everything the site has printed, on both streams.</summary>
    public string Output => string.Join('\n', _output);

    public Uri Address { get; private set; } = new("http://localhost");

    public int ExitCode => _process.ExitCode;

    /// <summary>The numbers of the processes that it has started and that still run. Linux only.</summary>
    public IReadOnlyList<int> Children => [.. Directory.EnumerateDirectories($"/proc/{_process.Id}/task").SelectMany(ChildrenOf)];

    /// <summary>The watchers of files that it holds open, of which Linux lets an account have 128 in all. Linux only.</summary>
    public int FileWatchers => new DirectoryInfo($"/proc/{_process.Id}/fd").EnumerateFiles().Count(file =>
        file.LinkTarget?.Contains("inotify", StringComparison.Ordinal) == true);

    /// <summary>Memory that the process holds now, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <param name="database">The site's database.</param>
    /// <param name="folder">The content root; give the same one again to restart the site with its files.</param>
    /// <param name="settings">Further settings, as <c>--Umbraco:CMS:Global:Id=x</c>.</param>
    public static async Task<SiteProcess> StartAsync(TestDatabase database, TemporaryFolder folder, params string[] settings)
    {
        var site = Launch(database, folder, [], settings);
        var ended = site._process.WaitForExitAsync();
        if (await Task.WhenAny(site._listening.Task, ended).WaitAsync(Patience.Limit) == ended)
        {
            throw new InvalidOperationException($"The site did not start (exit code {site.ExitCode}):\n{site.Output}");
        }

        site.Address = await site._listening.Task;
        return site;
    }

    /// <summary>Runs a site that is expected to refuse to start, until it has ended.</summary>
    public static async Task<SiteProcess> RunToEndAsync(TestDatabase database, TemporaryFolder folder, params string[] settings)
    {
        var site = Launch(database, folder, [], settings);
        await site._process.WaitForExitAsync().WaitAsync(Patience.Limit);
        return site;
    }

    /// <summary>Runs a command of the program, beside a site that may be running, until it has ended.</summary>
    public static async Task<SiteProcess> RunCommandAsync(TestDatabase database, TemporaryFolder folder, params string[] command)
    {
        var site = Launch(database, folder, command, []);
        await site._process.WaitForExitAsync().WaitAsync(Patience.Limit);
        return site;
    }

    /// <summary>Begins a command of the operator, for who does not wait until it has ended.</summary>
    public static SiteProcess StartCommand(TestDatabase database, TemporaryFolder folder, params string[] command) =>
        Launch(database, folder, command, []);

    /// <summary>Waits until it has printed a line with this text.</summary>
    public Task SaysAsync(string text)
    {
        var said = _awaited.GetOrAdd(text, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (_output.Any(line => line.Contains(text, StringComparison.Ordinal)))
        {
            said.TrySetResult();
        }

        return said.Task.WaitAsync(Patience.Limit);
    }

    /// <summary>Ends the site at once, as a power cut would (SIGKILL).</summary>
    public void Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }
    }

    public async Task KillAsync()
    {
        Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the site to end, as a service manager does (SIGTERM), and waits until it has.</summary>
    public async Task StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync().WaitAsync(Patience.Limit);
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= KillWithTests;
        await KillAsync();
        _process.Dispose();
    }

    private void KillWithTests(object? sender, EventArgs e) => Kill();

    private static SiteProcess Launch(TestDatabase database, TemporaryFolder folder, string[] command, string[] settings)
    {
        var site = new SiteProcess(Start(folder.Path, [.. command, .. SiteSettings.For(database, folder.Path), .. settings]));
        site._process.Start();
        site._process.BeginOutputReadLine();
        site._process.BeginErrorReadLine();
        return site;
    }

    private static ProcessStartInfo Start(string folder, string[] arguments) => new(
        "dotnet", ["exec", Path.GetFullPath(Program), .. arguments, "--urls=http://127.0.0.1:0"])
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        foreach (var (_, said) in _awaited.Where(awaited => line.Contains(awaited.Key, StringComparison.Ordinal)))
        {
            said.TrySetResult();
        }

        if (ListeningAddress().Match(line) is { Success: true } match)
        {
            _listening.TrySetResult(new Uri(match.Value));
        }
    }

    [GeneratedRegex(@"(?<=Now listening on: )http://\S+")]
    private static partial Regex ListeningAddress();

    private static IEnumerable<int> ChildrenOf(string thread)
    {
        try
        {
            return File.ReadAllText(Path.Combine(thread, "children"))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(id => int.Parse(id, CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // The thread ended just now.
            return [];
        }
    }
}
