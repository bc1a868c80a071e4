using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace WraparoundCare.Benchmarks;

/// <summary>Asks for one address as fast as it answers, with wrk (Debian package wrk), from this machine only.</summary>
internal static partial class Load
{
    private const int Connections = 16;

    /// <returns>Requests a second.</returns>
    /// <exception cref="InvalidOperationException">wrk is missing, or an answer was not 2xx.</exception>
    public static async Task<double> RunAsync(Uri address, int seconds, string? header = null)
    {
        List<string> arguments = ["-t1", $"-c{Connections}", $"-d{seconds}s"];
        if (header is not null)
        {
            arguments.AddRange(["-H", header]);
        }

        using var process = Process.Start(new ProcessStartInfo("wrk", [.. arguments, address.ToString()]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("wrk did not start: apt-get install wrk");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (output.Contains("Non-2xx", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{address} did not answer with success:\n{output}");
        }

        return double.Parse(RequestsPerSecond().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex RequestsPerSecond();
}
