using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Durability.Tests.SiteNodes;

/// <summary>The test's side of <see cref="NodeProgram"/>.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new("node");
    private readonly ConcurrentQueue<string> _output = new();
    private readonly Process _process;

    private NodeProcess(TestDatabase database, string[] settings) => _process = Process.Start(new ProcessStartInfo(
        "dotnet", ["exec", typeof(NodeProcess).Assembly.Location, NodeProgram.Command, .. Settings(database, _folder), .. settings])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        WorkingDirectory = _folder.Path,
    })!;

    /// <summary>What the node has logged.</summary>
    public string Output => string.Join('\n', _output);

    public bool HasEnded => _process.HasExited;

    public static async Task<NodeProcess> StartAsync(TestDatabase database, params string[] settings)
    {
        var node = new NodeProcess(database, settings);
        if (await node.ReadAnswerAsync() is null)
        {
            throw new InvalidOperationException($"The node did not start:\n{node.Output}");
        }

        return node;
    }

    /// <summary>The settings of a node that says nothing but its warnings.</summary>
    public static IEnumerable<string> Settings(TestDatabase database, TemporaryFolder folder) =>
    [
        $"--contentRoot={folder.Path}",
        SiteSettings.WithAddress,
        "--urls=http://127.0.0.1:0",
        "--Serilog:MinimumLevel:Default=Warning",
        $"--Serilog:WriteTo:Async:Args:configure:File:Args:path={folder.File("site.log")}",
        "--Umbraco:CMS:Unattended:PackageMigrationsUnattended=false",
        .. database.Settings.Select(setting => $"--{setting.Key}={setting.Value}"),
    ];

    /// <summary>The node's answer; null when it ended instead.</summary>
    public async Task<string?> AskAsync(params string[] words)
    {
        await _process.StandardInput.WriteLineAsync(string.Join(' ', words));
        await _process.StandardInput.FlushAsync();
        return await ReadAnswerAsync();
    }

    public async Task<IReadOnlyList<string>> StateAsync() =>
        JsonSerializer.Deserialize<string[]>(
            await AskAsync("state") ?? throw new InvalidOperationException($"The node has ended:\n{Output}"))!;

    /// <summary>Asks for the state until it is as wanted.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> UntilAsync(Func<IReadOnlyList<string>, bool> isAsWanted, string? wanted = null)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var state = await StateAsync();
            if (isAsWanted(state))
            {
                return clock.Elapsed;
            }

            Assert.True(
                clock.Elapsed < Patience.Limit,
                $"The node has not seen the change. Wanted:\n{wanted}\nIts state:\n{string.Join('\n', state)}\n{Output}");
        }
    }

    /// <summary>Takes the node away from the others without its knowing (SIGSTOP), until <see cref="ResumeAsync"/>.</summary>
    public Task FreezeAsync() => SignalAsync("-STOP");

    public Task ResumeAsync() => SignalAsync("-CONT");

    /// <summary>Ends the node as a service manager would.</summary>
    public async Task StopAsync()
    {
        _process.StandardInput.Close();
        Assert.Null(await ReadAnswerAsync());
        await _process.WaitForExitAsync().WaitAsync(Patience.Limit);
    }

    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private async Task<string?> ReadAnswerAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(NodeProgram.AnswerMark, StringComparison.Ordinal))
            {
                return line[NodeProgram.AnswerMark.Length..];
            }

            _output.Enqueue(line);
        }

        return null;
    }
}
