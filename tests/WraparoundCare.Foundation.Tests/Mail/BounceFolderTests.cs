using MimeKit;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Foundation.Tests.Mail;

/// <summary>Reports of servers that could not deliver a mail of ours after they had taken it.</summary>
[Collection(nameof(KernelHost))]
public sealed class BounceFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("bounces");

    [Theory, AllDatabases(true), AllDatabases(false)]
    public async Task Read_ReportOfOurMail_MarksItsAddress(DatabaseKind kind, bool isWhole)
    {
        await using var site = await StartAsync(kind);
        var sent = await SendAsync(site);
        await SaveAsync(Report(sent, MailSite.Bram, "failed", "5.1.1", isWhole));

        await ReadAsync(site);

        Assert.True(site.Addresses.IsUndeliverable(MailSite.Bram));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Read_ReportOfAForwardedMail_MarksTheAddressThatWasWrittenTo()
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite);
        var sent = await SendAsync(site);
        await SaveAsync(Report(sent, "elders@example.net", "failed", "5.1.1", isWhole: true));

        await ReadAsync(site);

        Assert.True(site.Addresses.IsUndeliverable(MailSite.Bram));
        Assert.False(site.Addresses.IsUndeliverable("elders@example.net"));
    }

    [Theory]
    [InlineData("delayed", "4.4.1")]
    [InlineData("delivered", "2.0.0")]
    [InlineData("failed", "5.2.2")]
    [InlineData("failed", "5.7.1")]
    [InlineData("failed", "")]
    public async Task Read_ReportThatSaysNothingOfTheAddress_MarksNone(string action, string status)
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite);
        await SaveAsync(Report(await SendAsync(site), MailSite.Bram, action, status, isWhole: true));

        await ReadAsync(site);

        Assert.False(site.Addresses.IsUndeliverable(MailSite.Bram));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Read_ReportOfSomebodyWhoHasNotSeenTheMail_MarksNone()
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite);
        var sent = await SendAsync(site);
        sent.MessageId = sent.MessageId!.Split('.')[0] + ".000000000000000000000000@voorbeeld.nl";
        await SaveAsync(Report(sent, MailSite.Bram, "failed", "5.1.1", isWhole: true));

        await ReadAsync(site);

        Assert.False(site.Addresses.IsUndeliverable(MailSite.Bram));
    }

    [Fact]
    public async Task Read_LettersAndWhatIsNoMail_PutsThemAside()
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite);
        var letter = new MimeMessage { Subject = "Vraag", Body = new TextPart("plain") { Text = "Hoe werkt dit?" } };
        await SaveAsync(letter, "letter.eml");
        await File.WriteAllTextAsync(_folder.File("leeg.eml"), string.Empty, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.File("groot.eml"), new string('x', 1_100_000), TestContext.Current.CancellationToken);

        Assert.True(await ReadAsync(site));

        Assert.Equal(
            ["groot.eml", "leeg.eml", "letter.eml"],
            Directory.EnumerateFiles(_folder.File(BounceFolder.Aside)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();

    private Task<MailSite> StartAsync(DatabaseKind kind) =>
        MailSite.StartAsync(kind, MailServer.Start(), $"--Website:Mail:BounceFolder={_folder.Path}");

    private static async Task<MimeMessage> SendAsync(MailSite site)
    {
        site.Queue.Add(MailSite.Mail(MailSite.Account));
        await site.SendAsync();
        return Assert.Single(site.Server.Received);
    }

    private static Task<bool> ReadAsync(MailSite site) =>
        site.Host.Get<BounceFolder>().ReadAsync(TestContext.Current.CancellationToken);

    private Task SaveAsync(MimeMessage message, string name = "report.eml") =>
        message.WriteToAsync(_folder.File(name), TestContext.Current.CancellationToken);

    private static MimeMessage Report(MimeMessage sent, string address, string action, string status, bool isWhole)
    {
        var delivery = new MessageDeliveryStatus();
        delivery.StatusGroups.Add(new HeaderList { { "Reporting-MTA", "dns; mx.example.org" } });
        delivery.StatusGroups.Add(new HeaderList
        {
            { "Final-Recipient", $"rfc822; {address}" },
            { "Action", action },
            { "Status", status },
        });
        MimeEntity original = isWhole
            ? new MessagePart { Message = sent }
            : new TextPart("rfc822-headers") { Text = string.Concat(sent.Headers.Select(header => $"{header.Field}: {header.Value}\r\n")) };
        return new MimeMessage
        {
            Subject = "Undelivered Mail Returned to Sender",
            Body = new MultipartReport("delivery-status") { new TextPart("plain") { Text = "Sorry." }, delivery, original },
        };
    }
}
