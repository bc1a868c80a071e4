using System.Buffers;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Mail;

/// <summary>Mail by Umbraco's settings: to a server, or into a folder that a developer looks at.</summary>
[Collection(nameof(KernelHost))]
public sealed class EmailSenderTests
{
    private const string Mails = "/umbraco/mails";

    [Fact]
    public async Task Send_ToAServer_ArrivesAsItWasWritten()
    {
        var received = new Received();
        var port = FreePort();
        var services = new ServiceProvider();
        services.Add(received);
        using var stop = new CancellationTokenSource();
        var server = new SmtpServer.SmtpServer(
            new SmtpServerOptionsBuilder()
                .ServerName("test")
                .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, port)))
                .Build(),
            services);
        var running = server.StartAsync(stop.Token);
        await using var host = await KernelHost.StartAsync(
            DatabaseKind.Sqlite,
            "--Umbraco:CMS:Global:Smtp:From=redactie@voorbeeld.nl",
            "--Umbraco:CMS:Global:Smtp:Host=127.0.0.1",
            $"--Umbraco:CMS:Global:Smtp:Port={port}",
            "--Umbraco:CMS:Global:Smtp:SecureSocketOptions=None");
        var sender = host.Get<IEmailSender>();

        Assert.True(sender.CanSendRequiredEmail());
        await sender.SendAsync(
            new EmailMessage(
                null, "bram@example.org", "Nieuw wachtwoord voor één", "Hallo,\n\nhttps://voorbeeld.nl/a?b=c", isBodyHtml: false),
            "test",
            enableNotification: false,
            expires: null);

        var mail = await received.Mail.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("redactie@voorbeeld.nl", "bram@example.org"), (mail.From.ToString(), mail.To.ToString()));
        Assert.Equal("Nieuw wachtwoord voor één", mail.Subject);
        Assert.Contains("https://voorbeeld.nl/a?b=c", mail.TextBody, StringComparison.Ordinal);
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Send_InDevelopmentWithoutSettings_IsShownToTheDeveloper()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite, "--environment=Development");
        await host.Get<IEmailSender>().SendAsync(
            new EmailMessage(null, "bram@example.org", "Kijk <b>hier</b>", "Hallo\nhttps://voorbeeld.nl/?a=1&b=2", isBodyHtml: false),
            "test",
            enableNotification: false,
            expires: null);
        using var visitor = new HttpClient { BaseAddress = await host.OpenAsync() };

        var page = await visitor.GetStringAsync(Mails, TestContext.Current.CancellationToken);

        Assert.Contains("<h2>Kijk &lt;b&gt;hier&lt;/b&gt;</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://voorbeeld.nl/?a=1&amp;b=2\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_InProductionWithoutSettings_IsRefusedAndShownToNobody()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var sender = host.Get<IEmailSender>();

        Assert.False(sender.CanSendRequiredEmail());
        await Assert.ThrowsAsync<InvalidOperationException>(() => sender.SendAsync(
            new EmailMessage("a@example.org", "b@example.org", "c", "d", isBodyHtml: false),
            "test",
            enableNotification: false,
            expires: null));
        Assert.DoesNotContain(host.Endpoints, endpoint => endpoint.DisplayName == "Mails in Development");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Received : MessageStore
    {
        public TaskCompletionSource<MimeMessage> Mail { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var content = new MemoryStream(buffer.ToArray());
            Mail.TrySetResult(await MimeMessage.LoadAsync(content, cancellationToken));
            return SmtpResponse.Ok;
        }
    }
}
