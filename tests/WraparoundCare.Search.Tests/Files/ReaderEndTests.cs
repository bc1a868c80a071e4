using System.Diagnostics;
using WraparoundCare.Search.Files;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;
using WraparoundCare.Web;

namespace WraparoundCare.Search.Tests.Files;

/// <summary>A site that is killed while it has a file read.</summary>
public class ReaderEndTests
{
    [Fact]
    public async Task Kill_SiteThatHasAFileRead_LosesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder("killed");
        int reader;
        await using (var site = await SiteProcess.StartAsync(database, folder))
        {
            // The first start reads the files that the site makes of its forms.
            reader = await ReaderAsync(site);
            await site.KillAsync();
        }

        await EndedAsync(reader);
        await using var restarted = await SiteProcess.StartAsync(database, folder);
        using var visitor = new HttpClient { BaseAddress = restarted.Address };

        await visitor.SeeAsync("sleutelpersonen", "/de-13-stappen/1-sleutelpersonen");
        await visitor.SeeAsync("\"een goede week er bij ons uit\"", "/hulpmiddelen/gezinsplan");
    }

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

    private static async Task<int> ReaderAsync(SiteProcess site)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        while (!patience.IsCancellationRequested)
        {
            if (site.Children is [var reader, ..])
            {
                return reader;
            }

            await Task.Yield();
        }

        throw new TimeoutException($"No file is read:\n{site.Output}");
    }

    // Who nobody waits for any more stays a zombie until its new parent asks, which in a container may be never.
    private static async Task EndedAsync(int process)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        while (File.Exists($"/proc/{process}/stat"))
        {
            patience.Token.ThrowIfCancellationRequested();
            try
            {
                if (File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal))
                {
                    return;
                }
            }
            catch (IOException)
            {
                // It ended just now.
            }

            await Task.Yield();
        }
    }
}
