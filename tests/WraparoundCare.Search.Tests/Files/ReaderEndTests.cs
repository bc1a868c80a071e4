using System.Diagnostics;
using WraparoundCare.Search.Files;
using WraparoundCare.Testing;
using WraparoundCare.Web;

namespace WraparoundCare.Search.Tests.Files;

/// <summary>A site that is killed while it has a file read.</summary>
public class ReaderEndTests
{
    [Fact]
    public async Task Run_NobodyTakesTheText_Ends()
    {
        // Its file never ends, so that it would wait for ever.
        using var reader = Process.Start(new ProcessStartInfo(
            "dotnet", ["exec", typeof(Site).Assembly.Location, FileReaderProgram.Argument])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Assert.Equal(string.Empty, await reader.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));

        reader.StandardOutput.Close();

        await reader.WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        Assert.Equal(1, reader.ExitCode);
    }
}
