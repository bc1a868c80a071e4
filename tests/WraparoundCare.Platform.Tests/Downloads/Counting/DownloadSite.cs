using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Platform.Downloads.Counting;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Platform.Tests.Downloads.Counting;

/// <summary>The installed site, open to visitors from several addresses, with a clock that the test moves.</summary>
internal sealed class DownloadSite : IAsyncDisposable
{
    public const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";
    public const string Safari = "Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15";

    private readonly InstalledSite _installed;
    private readonly Dictionary<byte, HttpClient> _visitors = [];

    private DownloadSite(InstalledSite installed, KernelHost host, FakeTimeProvider clock, Uri address) =>
        (_installed, Host, Clock, Address) = (installed, host, clock, address);

    public KernelHost Host { get; }

    public FakeTimeProvider Clock { get; }

    public Uri Address { get; }

    public DownloadCounts Counts => Host.Get<DownloadCounts>();

    /// <param name="kind">The engine to run on.</param>
    /// <param name="start">The time at which the site starts.</param>
    /// <param name="settings">Further settings.</param>
    public static async Task<DownloadSite> OpenAsync(DatabaseKind kind, DateTimeOffset start, params string[] settings)
    {
        var installed = await InstalledSite.CopyAsync(kind);
        var clock = new FakeTimeProvider(start);
        var host = await KernelHost.JoinAsync(
            installed.Database, services => services.AddSingleton<TimeProvider>(clock), settings);
        return new DownloadSite(installed, host, clock, await host.OpenAsync());
    }

    /// <param name="from">The last number of the address that it comes from.</param>
    /// <param name="path">What is asked for.</param>
    /// <param name="change">What is to be different in the request; it is a browser's GET.</param>
    public async Task<HttpResponseMessage> FetchAsync(byte from, string path, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("User-Agent", Firefox);
        change?.Invoke(request);
        return await Visitor(from).SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<List<ToolDownloadRow>> RowsAsync()
    {
        await using var db = await Host.Get<IDbContextFactory<SiteDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.Set<ToolDownloadRow>().OrderBy(row => row.Day).ToListAsync(TestContext.Current.CancellationToken);
    }

    public async Task<List<FileDownloadRow>> FileRowsAsync()
    {
        await using var db = await Host.Get<IDbContextFactory<SiteDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.Set<FileDownloadRow>().OrderBy(row => row.File).ThenBy(row => row.Day)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors.Values)
        {
            visitor.Dispose();
        }

        await Host.DisposeAsync();
        await _installed.DisposeAsync();
    }

    private HttpClient Visitor(byte from)
    {
        if (!_visitors.TryGetValue(from, out var visitor))
        {
            visitor = new HttpClient(new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectCallback = (context, cancellationToken) => ConnectAsync(from, context.DnsEndPoint, cancellationToken),
            })
            {
                BaseAddress = Address,
            };
            _visitors[from] = visitor;
        }

        return visitor;
    }

    private static async ValueTask<Stream> ConnectAsync(byte from, DnsEndPoint to, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(new IPAddress([127, 0, 0, from]), 0));
            await socket.ConnectAsync(to, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
