using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace WraparoundCare.Foundation.Tests.Mail;

/// <summary>A mail server of a test, which takes everything unless it is told otherwise.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<byte[]> _received = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _running = Task.CompletedTask;

    public int Port { get; } = FreePort();

    /// <summary>What it says to who writes to an address; null takes the mail.</summary>
    public Func<string, SmtpResponse?> AnswerTo { get; set; } = _ => null;

    /// <summary>It answers nobody before this has ended.</summary>
    public Task AnswersAfter { get; set; } = Task.CompletedTask;

    /// <summary>Ends when somebody has said to whom there is a mail.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Ends when there is a mail.</summary>
    public Task First => _first.Task;

    public IReadOnlyList<MimeMessage> Received => [.. _received.Select(Parse)];

    public IReadOnlyList<string> Raw => [.. _received.Select(System.Text.Encoding.UTF8.GetString)];

    public static MailServer Start()
    {
        var server = new MailServer();
        server.Open();
        return server;
    }

    /// <summary>It has a port, at which nobody listens yet.</summary>
    public static MailServer Closed() => new();

    public void Open()
    {
        var services = new ServiceProvider();
        services.Add((IMailboxFilter)new Filter(this));
        services.Add((IMessageStore)new Store(this));
        var server = new SmtpServer.SmtpServer(
            new SmtpServerOptionsBuilder()
                .ServerName("test")
                .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)))
                .Build(),
            services);
        _running = server.StartAsync(_stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private static MimeMessage Parse(byte[] mail)
    {
        using var content = new MemoryStream(mail);
        return MimeMessage.Load(content);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Filter(MailServer server) : MailboxFilter
    {
        public override async Task<bool> CanDeliverToAsync(
            ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken)
        {
            server._asked.TrySetResult();
            await server.AnswersAfter.WaitAsync(cancellationToken);
            return server.AnswerTo(to.AsAddress()) is { } answer ? throw new SmtpResponseException(answer) : true;
        }
    }

    private sealed class Store(MailServer server) : MessageStore
    {
        public override Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            server._received.Enqueue(buffer.ToArray());
            server._first.TrySetResult();
            return Task.FromResult(SmtpResponse.Ok);
        }
    }
}
