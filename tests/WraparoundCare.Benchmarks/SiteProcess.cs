using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using WraparoundCare.Web;

namespace WraparoundCare.Benchmarks;

/// <summary>The site in a process of its own, on a free port of this machine.</summary>
internal sealed class SiteProcess : IDisposable
{
    private readonly Process _process;

    private SiteProcess(Process process, Uri address, TimeSpan startToFirstPage)
    {
        _process = process;
        Address = address;
        StartToFirstPage = startToFirstPage;
    }

    public Uri Address { get; }

    public TimeSpan StartToFirstPage { get; }

    /// <summary>Memory that the process holds now, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts the site and waits for its first page.</summary>
    public static async Task<SiteProcess> StartAsync(BenchmarkSite site)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var clock = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(Site).Assembly.Location, .. site.Settings, $"--urls={address}"])
        {
            WorkingDirectory = site.Folder,
            RedirectStandardOutput = true,
        })!;
        process.BeginOutputReadLine();
        await FirstPageAsync(process, address);
        return new SiteProcess(process, address, clock.Elapsed);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task FirstPageAsync(Process process, Uri address)
    {
        using var client = new HttpClient();
        while (!process.HasExited)
        {
            try
            {
                using var response = await client.GetAsync(address);
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException e) when (e.StatusCode is null)
            {
                await Task.Delay(10);
            }
        }

        throw new InvalidOperationException($"The site ended with exit code {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
