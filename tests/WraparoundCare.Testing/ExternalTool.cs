using System.ComponentModel;
using System.Diagnostics;

namespace WraparoundCare.Testing;

/// <summary>A program of the machine that a test asks for an opinion.</summary>
public static class ExternalTool
{
    /// <param name="input">What the program reads from its standard input.</param>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">One by one, so that nothing needs quoting.</param>
    /// <returns>What it printed on standard output, whatever its exit code.</returns>
    /// <exception cref="InvalidOperationException">It is not installed, or it complained on standard error.</exception>
    public static async Task<string> RunAsync(string input, string program, params IEnumerable<string> arguments)
    {
        using var process = Start(program, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var complaints = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (await complaints) is { Length: > 0 } text ? throw new InvalidOperationException($"{program}: {text}") : await output;
    }

    private static Process Start(string program, IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"{program} is not installed; tests/run installs it.", exception);
        }
    }
}
